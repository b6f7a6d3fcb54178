import type {DocumentKind, SchemaOf} from '../protocol/document-kinds.js';
import {CandorError} from '../protocol/errors.js';
import type {Problem} from '../protocol/read.js';
import {type ReadDocument, readAs} from '../protocol/read-as.js';
import type {Answer, AnswerFormat, SubjectQuestion} from './answer.js';

/** A document of an endpoint, read and checked. */
export interface FoundDocument<K extends DocumentKind> extends ReadDocument<K> {
  readonly kind: K;
  /** Where it came from, after redirects. */
  readonly url: string;
}

/** A page or document with schema.org JSON-LD. */
export interface FoundPage {
  readonly kind: 'schema.org';
  readonly url: string;
  /**
   * The reviews of one of the subjects in it: a reviews document, not yet read, and what of the page could not be read.
   *
   * @throws {CandorError} `unknown-subject`.
   */
  reviews(question: Pick<SubjectQuestion, 'subject' | 'page'>): {
    readonly json: unknown;
    readonly problems: readonly Problem[];
  };
}

/** A document of an endpoint, not yet read: whoever wants it brings the schema. */
export interface UnreadDocument {
  readonly kind: DocumentKind;
  readonly url: string;
  readonly json: unknown;
}

/** What stands at an address. */
export type Found = UnreadDocument | FoundPage;

const read = new WeakMap<Found, FoundDocument<DocumentKind>>();
const unreadable = new WeakSet<Found>();

/** Whether reading it has failed: then it is asked for anew. */
export const isUnreadable = (found: Found): boolean => unreadable.has(found);

/** A found document as the answer to a question. */
export const toAnswer = <K extends DocumentKind>(
  {url, document, dropped, problems}: FoundDocument<K>,
  discovery?: FoundDocument<'discovery'>,
  can?: readonly string[],
): Answer<K> => ({
  url,
  format: 'trust-data' satisfies AnswerFormat,
  document,
  dropped,
  problems,
  ...(discovery ? {discovery: discovery.document} : {}),
  ...(can ? {can} : {}),
});

/** The failure of finding something readable that is not what was asked for. */
export const wrongKind = ({kind, url}: Pick<Found, 'kind' | 'url'>, wanted: string): CandorError =>
  new CandorError('unknown-format', {url, detail: `${wanted} were asked for, here is ${kind}`});

/**
 * Reads what was found as the kind that must stand there, once for all who ask.
 *
 * @throws {CandorError} `unknown-format` where it is another kind, or whatever `readAs` throws.
 */
export const expectKind = <K extends DocumentKind>(
  found: Found,
  kind: K,
  schema: SchemaOf<K>,
): FoundDocument<K> => {
  if (found.kind !== kind) throw wrongKind(found, kind);
  const {url} = found;
  const known = read.get(found) as FoundDocument<K> | undefined;
  if (known) return known;
  try {
    const document: FoundDocument<K> = {kind, url, ...readAs(kind, schema, found.json, url)};
    read.set(found, document);
    return document;
  } catch (error) {
    unreadable.add(found);
    throw error;
  }
};
