import type {Fact} from '../proof/facts.js';
import {isObject} from '../proof/i-json.js';
import {verifyReply} from '../proof/verify-reply.js';
import {openSignedItems} from '../protocol/signed-items.js';
import {groupFacts} from './group-facts.js';
import type {Trust} from './trust.js';
import type {Check} from './verification.js';

/** Checks the answers under reviews: who signed each, and that it was given to this review. */
export const checkReplies = async (
  items: readonly {readonly id: string; readonly item: unknown}[],
  {keys}: Trust,
  now: number,
): Promise<Check[]> => {
  const facts: (readonly [string, Fact])[] = [];
  for (const {id, item} of items) {
    const replies = isObject(item) && Array.isArray(item.replies) ? item.replies : [];
    if (replies.length === 0) continue;
    const review = await idOf(item);
    for (const reply of replies)
      facts.push([`under ${id}`, await verifyReply(isObject(reply) && reply.jws, {review, keys, now})]);
  }
  return groupFacts('reply', facts, 'answers');
};

// As whoever shows the review has it: with what was signed before what stands beside it.
const idOf = async (item: unknown): Promise<string> => {
  const opened = await openSignedItems('reviews', {reviews: [item]});
  const [review]: unknown[] = isObject(opened) && Array.isArray(opened.reviews) ? opened.reviews : [];
  return isObject(review) && typeof review.id === 'string' ? review.id : '';
};
