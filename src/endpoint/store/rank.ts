import {toTime} from '../../protocol/dates.js';
import {helpfulness} from '../../protocol/order.js';
import type {Review, SortOrder} from '../../protocol/reviews.js';
import {toFive} from '../../protocol/scale.js';

/** Where a review stands in each order: ascending, never null, exactly as `sortReviews` of the protocol has it. */
export interface Rank {
  readonly newest: number;
  readonly oldest: number;
  readonly highest: number;
  readonly lowest: number;
  readonly helpful: number;
  /** What decides between equals: the id; among undated reviews the order they were given in. */
  readonly tie: Uint8Array;
}

/** The columns that make each order, most important first. */
export const rankColumns: Readonly<Record<SortOrder, readonly (keyof Rank)[]>> = {
  newest: ['newest', 'tie'],
  oldest: ['oldest', 'tie'],
  highest: ['highest', 'newest', 'tie'],
  lowest: ['lowest', 'newest', 'tie'],
  'most-helpful': ['helpful', 'newest', 'tie'],
};

// Later than any time that a date can say; more than any number of stars.
const UNDATED = Number.MAX_SAFE_INTEGER;
const UNRATED = 9;

/**
 * The rank of a review.
 *
 * @param given - Its number in the order in which reviews were given to the store.
 */
export const rankOf = (review: Review, given: number): Rank => {
  const time = toTime(review.datePublished);
  const stars = review.reviewRating && toFive(review.reviewRating);
  return {
    newest: time === undefined ? UNDATED : -time,
    oldest: time ?? UNDATED,
    highest: stars === undefined ? UNRATED : -stars,
    lowest: stars ?? UNRATED,
    helpful: -helpfulness(review),
    tie: time === undefined ? bigEndian(given) : codeUnits(review.id ?? ''),
  };
};

const bigEndian = (number: number): Uint8Array => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(number));
  return bytes;
};

// CESU-8 (UTS #26): SQLite compares bytes, JavaScript compares UTF-16 code units, and UTF-8 puts U+FF00 before U+1F600
// where UTF-16 puts it behind. Encoding each unit of a surrogate pair on its own gives JavaScript's order.
const codeUnits = (id: string): Uint8Array =>
  /[\ud800-\udfff]/.test(id)
    ? Buffer.concat(
        Array.from({length: id.length}, (_, at) => {
          const unit = id.charCodeAt(at);
          return unit < 0xd800 || unit > 0xdfff
            ? Buffer.from(id.charAt(at))
            : Buffer.from([0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)]);
        }),
      )
    : Buffer.from(id);
