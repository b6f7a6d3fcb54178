import {contentOf, docHash} from './content.js';
import type {Fact} from './facts.js';
import {isCount, toObject} from './json.js';
import {parseJws} from './jws.js';
import {isText} from './members.js';
import {unlessBad} from './proof-error.js';
import type {ReadStretch, ReviewFacts} from './review-facts.js';
import {placeOf} from './review-item.js';
import type {ReviewsVerdict} from './verify-reviews.js';

/** A document or page of reviews, as it was loaded. */
export interface LoadedPage {
  /** As it was served; pages that are plain files have none. */
  readonly head: unknown;
  readonly items: readonly {readonly id: string; readonly item: object}[];
}

/**
 * Takes back what a verdict says against reviews only because more has happened between the loading of one page and the next:
 * a review that was logged after the first page's head, or edited or withheld since its own page was loaded, and one that is
 * missing between pages of different heads. They are not checked, never held: load them again.
 *
 * @param pages - The first one's head is what the verdict rests on.
 */
export const excuseLoadedApart = async (
  verdict: ReviewsVerdict,
  pages: readonly LoadedPage[],
): Promise<ReviewsVerdict> => {
  const {chain} = verdict;
  if (!chain) return verdict;
  const items = new Map(verdict.items);
  let isApart = false;
  for (const {head, items: loaded} of pages) {
    const isOther = (seqOf(head) ?? chain.head.seq) !== chain.head.seq;
    isApart ||= isOther;
    for (const {id, item} of loaded) {
      const facts = items.get(id);
      if (!facts || !(await isOfAnotherTime(item, chain, isOther))) continue;
      isApart = true;
      items.set(id, excusedFacts(facts));
    }
  }
  const {unbroken} = verdict;
  const isExcused = isApart && unbroken.status === 'failed' && unbroken.reason === 'left-out';
  return {...verdict, items, unbroken: isExcused ? excused(unbroken) : unbroken};
};

const excused = (fact: Fact): Fact =>
  fact.status === 'failed'
    ? {
        ...fact,
        status: 'unchecked',
        reason: 'not-asked',
        detail: 'changed while it was loaded: load it again',
      }
    : fact;

const excusedFacts = (facts: ReviewFacts): ReviewFacts => ({
  ...facts,
  logged: excused(facts.logged),
  content: excused(facts.content),
  rating: excused(facts.rating),
});

const isOfAnotherTime = async (
  item: object,
  {head, standing}: ReadStretch,
  isOther: boolean,
): Promise<boolean> => {
  const place = unlessBad(() => placeOf(toObject(item)));
  if (!place) return false;
  if (place.seq > head.seq) return true;
  // It is what the log had at its place once, to the letter.
  const content = isOther ? unlessBad(() => contentOf(item)) : undefined;
  return content !== undefined && standing.ended.has(await docHash(place.salt, content));
};

const seqOf = (head: unknown): number | undefined =>
  unlessBad(() => {
    const {jws} = toObject(head);
    const {seq} = isText(jws) ? parseJws(jws).payload : {};
    return isCount(seq) ? seq : undefined;
  });
