import {fromBase64url} from './base64.js';
import type {Bytes} from './bytes.js';
import {isObject} from './i-json.js';
import {isCount, isHash, type JsonObject, objectIn, toObject} from './json.js';
import {type Jws, parseJws} from './jws.js';
import {isText} from './members.js';
import {type Attempt, attempt, must} from './proof-error.js';

/** The types of a review's JWS (protocol §6). */
const reviewTypes = {author: 'trust-review+jwt', collector: 'trust-collected+jwt'} as const;

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

/** A review as it came, read as far as it can be. Its signatures stay to be checked. */
export interface ReviewItem {
  readonly json: JsonObject;
  readonly place: Attempt<ReviewPlace | undefined>;
  readonly signatures: Attempt<ReviewSignatures>;
  /** As far as the log speaks of it; what was signed wins over what stands beside it. */
  readonly shown: {readonly rating: unknown; readonly datePublished: unknown};
}

/** Reads `log` beside a review. `undefined` where there is none. */
export const placeOf = (item: JsonObject): ReviewPlace | undefined => {
  if (item.log === undefined || item.log === null) return undefined;
  const {seq, index, salt} = toObject(item.log);
  must(isCount(seq) && isCount(index) && isHash(salt));
  return {seq, index, salt: fromBase64url(salt)};
};

const signaturesOf = ({jws: compact}: JsonObject, authorTypes: readonly string[]): ReviewSignatures => {
  if (!isText(compact)) return {};
  const jws = parseJws(compact, [...authorTypes, reviewTypes.collector]);
  if (jws.header.typ !== reviewTypes.collector) return {author: jws};
  const {review} = jws.payload;
  return {collector: jws, author: isText(review) ? parseJws(review, authorTypes) : undefined};
};

const shownOf = (json: JsonObject, {author, collector}: ReviewSignatures): ReviewItem['shown'] => {
  const collected = collector?.payload;
  const words = author?.payload ?? (isObject(collected?.review) ? collected.review : collected) ?? json;
  return {rating: words.reviewRating, datePublished: collected?.datePublished ?? words.datePublished};
};

/**
 * Reads a review as it came.
 *
 * @param authorTypes - Types of JWS that count as a review by its author: another network may have its own.
 */
export const readItem = async (
  item: unknown,
  authorTypes: readonly string[] = [reviewTypes.author],
): Promise<ReviewItem> => {
  const json = objectIn(item);
  const signatures = await attempt(() => signaturesOf(json, authorTypes));
  return {
    json,
    place: await attempt(() => placeOf(json)),
    signatures,
    shown: shownOf(json, signatures.value ?? {}),
  };
};
