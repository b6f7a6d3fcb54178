import {fromBase64url} from './base64.js';
import type {Bytes} from './bytes.js';
import {contentOf} from './content.js';
import {isObject} from './i-json.js';
import {isCount, type JsonObject, toObject} from './json.js';
import {type Jws, parseJws} from './jws.js';
import {malformed} from './malformed.js';

/** The types of a review's JWS (protocol §6). */
export const reviewTypes = {author: 'trust-review+jwt', collector: 'trust-collected+jwt'} as const;

/** Where a review stands in the log, as the document has it beside the review. */
export interface ReviewPlace {
  readonly seq: number;
  readonly index: number;
  readonly salt: Bytes;
}

/** The signatures that came with a review: by its author, by its collector, or one within the other. */
export interface ReviewSignatures {
  readonly author?: Jws | undefined;
  readonly collector?: Jws | undefined;
}

/** Reads `log` beside a review. `undefined` where there is none. */
export const placeOf = (item: JsonObject): ReviewPlace | undefined => {
  if (item.log === undefined || item.log === null) return undefined;
  const {seq, index, salt} = toObject(item.log);
  if (!isCount(seq) || !isCount(index) || typeof salt !== 'string') {
    throw malformed('log');
  }
  const bytes = fromBase64url(salt);
  if (bytes.length !== 32) throw malformed('salt');
  return {seq, index, salt: bytes};
};

/**
 * Reads the signatures of an item; they stay to be checked.
 *
 * @param authorTypes - Types of JWS that count as a review by its author: another network may have its own.
 * @throws {ProofError} As `parseJws`.
 */
export const signaturesOf = (
  item: JsonObject,
  authorTypes: readonly string[] = [reviewTypes.author],
): ReviewSignatures => {
  if (typeof item.jws !== 'string') return {};
  const jws = parseJws(item.jws, [...authorTypes, reviewTypes.collector]);
  if (jws.header.typ !== reviewTypes.collector) return {author: jws};
  const {review} = jws.payload;
  return {collector: jws, ...(typeof review === 'string' ? {author: parseJws(review, authorTypes)} : {})};
};

/** What is shown of a review, as far as the log speaks of it; what was signed wins over what stands beside it. */
export const shownOf = (
  item: JsonObject,
  {author, collector}: ReviewSignatures,
): {readonly rating: unknown; readonly datePublished: unknown; readonly content: Bytes} => {
  const collected = collector?.payload;
  const words = author?.payload ?? (isObject(collected?.review) ? collected.review : collected) ?? item;
  return {
    rating: words.reviewRating,
    datePublished: collected?.datePublished ?? words.datePublished,
    content: contentOf(item),
  };
};
