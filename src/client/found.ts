import {CandorError} from '../protocol/errors.js';
import type {DocumentKind, ReadDocument} from '../protocol/read-document.js';
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
   * The reviews of one of the subjects in it.
   *
   * @throws {CandorError} `unknown-subject`.
   */
  reviews(question: Pick<SubjectQuestion, 'subject' | 'page'>): Answer<'reviews'>;
}

/** What stands at an address. */
export type Found = {[K in DocumentKind]: FoundDocument<K>}[DocumentKind] | FoundPage;

/** A found document as the answer to a question. */
export const toAnswer = <K extends DocumentKind>(
  {url, document, dropped, problems}: FoundDocument<K>,
  discovery?: FoundDocument<'discovery'>,
): Answer<K> => ({
  url,
  format: 'trust-data' satisfies AnswerFormat,
  document,
  dropped,
  problems,
  ...(discovery ? {discovery: discovery.document} : {}),
});

/** The failure of finding something readable that is not what was asked for. */
export const wrongKind = ({kind, url}: Found, wanted: string): CandorError =>
  new CandorError('unknown-format', {url, detail: `${wanted} were asked for, here is ${kind}`});

/**
 * Holds what was found to the kind that must stand there.
 *
 * @throws {CandorError} `unknown-format`.
 */
export const expectKind = <K extends DocumentKind>(found: Found, kind: K): FoundDocument<K> => {
  if (found.kind !== kind) throw wrongKind(found, kind);
  return found as FoundDocument<K>;
};
