import {limits} from '../../protocol/limits.js';

/** Reviews on a page. */
export const PAGE_SIZE = 25;

/** Bytes of reviews in one document: what is left of the limit when all else is at its largest. */
export const MOST_REVIEWS_BYTES = 450_000;

// Base64url makes four bytes of three; and the signature of each, its place in the log.
const SIGNED = 0.7;

/** The same for reviews as they are stored, which grow where they are signed. */
export const reviewsBytes = (isSigned: boolean): number =>
  isSigned ? Math.floor(MOST_REVIEWS_BYTES * SIGNED) : MOST_REVIEWS_BYTES;

/** Bytes of outcomes in one document. */
export const MOST_OUTCOMES_BYTES = 200_000;

/** Bytes of topics in one document. */
export const MOST_TOPICS_BYTES = 60_000;

/** Bytes that a subject, a collection, an organization may each have. */
export const MOST_PART_BYTES = 32_768;

/** Bytes of a document whose items are ours to choose; the rest is for its frame. */
export const MOST_LIST_BYTES = limits.documentBytes - 3 * MOST_PART_BYTES;

/** Items in a subjects document. */
export const MOST_SUBJECTS = 500;

/** As many items from the front as fit into some bytes of JSON; one in any case. */
export const fitting = <T>(items: readonly T[], most: number): T[] => {
  let bytes = 0;
  const end = items.findIndex((item, at) => {
    bytes += Buffer.byteLength(JSON.stringify(item)) + 1;
    return at > 0 && bytes > most;
  });
  return items.slice(0, end === -1 ? items.length : end);
};
