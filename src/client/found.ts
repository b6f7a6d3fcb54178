import type {DocumentKind, SchemaOf} from '../protocol/document-kinds.js';
import {CandorError} from '../protocol/errors.js';
import type {Problem} from '../protocol/read.js';
import {type ReadDocument, readAs} from '../protocol/read-as.js';
import type {Answer, AnswerFormat, RawDocument, SubjectQuestion} from './answer.js';

/** A document of an endpoint, not yet read: whoever wants it brings the schema. */
export interface UnreadDocument extends RawDocument {
  readonly kind: DocumentKind;
  readonly isSigned?: boolean;
  /** Where it is not trust data. */
  readonly format?: AnswerFormat;
}

/** A document of an endpoint, read and checked. */
export interface FoundDocument<K extends DocumentKind> extends UnreadDocument, ReadDocument<K> {
  readonly kind: K;
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

/** What stands at an address. */
export type Found = UnreadDocument | FoundPage;

const read = new WeakMap<Found, FoundDocument<DocumentKind>>();
const unreadable = new WeakSet<Found>();

/** Whether reading it has failed: then it is asked for anew. */
export const isUnreadable = (found: Found): boolean => unreadable.has(found);

/** A found document as the answer to a question. */
export const toAnswer = <K extends DocumentKind>(
  found: FoundDocument<K>,
  endpoint?: FoundDocument<'discovery'>,
  can?: readonly string[],
): Answer<K> => ({format: 'trust-data', ...found, endpoint, discovery: endpoint?.document, can});

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
  const known = read.get(found) as FoundDocument<K> | undefined;
  if (known) return known;
  try {
    const document: FoundDocument<K> = {...found, kind, ...readAs(kind, schema, found.json, found.url)};
    read.set(found, document);
    return document;
  } catch (error) {
    unreadable.add(found);
    throw error;
  }
};
