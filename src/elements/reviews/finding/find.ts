import type {Answer, SubjectQuestion} from '../../../client/answer.js';
import {filtersWithin, filterValues, type Selection} from '../../../client/filter-values.js';
import type {ReviewsKey} from '../../../i18n/english.js';
import {type Filters, toTest} from '../../../protocol/filters.js';
import {sortReviews} from '../../../protocol/order.js';
import type {Review, ReviewsDocument, SortOrder} from '../../../protocol/reviews.js';
import {toStarCounts} from '../../../protocol/scale.js';
import type {View} from '../view.js';
import type {Found, Pages, Wish} from '../wish.js';
import {catalogue} from './words.js';

/** Where reviews are looked for. */
export interface Ground {
  /** What was asked at first; `undefined` where the page itself gave the reviews. */
  readonly question: SubjectQuestion | undefined;
  /** The first answer: all that is known about the subject. */
  readonly base: Answer<'reviews'>;
  /** The pages of the first answer. */
  readonly paging: Pages;
  /** What was found before: its pages serve again where the endpoint would be asked the same. */
  readonly before: Found | undefined;
  /** Asks the endpoint; the element's own way, so that nothing is asked twice. */
  readonly load: (question: SubjectQuestion, signal: AbortSignal) => Promise<Answer<'reviews'>>;
  readonly pagesAfter: (answer: Answer<'reviews'>, isOrdered: boolean) => Pages;
}

const isNothing = (filters: object): boolean => Object.keys(filters).length === 0;

/** What the endpoint did of a wish, and what was left to be done over what is loaded. */
export class FoundReviews implements Found {
  readonly wish: Wish;
  readonly answer: Answer<'reviews'>;
  readonly paging: Pages;
  /** What was asked of the endpoint, as JSON. */
  readonly asked: string;
  readonly #document: ReviewsDocument;
  readonly #local: Filters;
  readonly #localSort: SortOrder | undefined;
  #selected: {readonly of: readonly Review[]; readonly reviews: readonly Review[]} | undefined;

  constructor(wish: Wish, asked: string, {base}: Ground, answer: Answer<'reviews'>, paging: Pages) {
    const {filters = {}, sort} = JSON.parse(asked) as Selection;
    this.wish = wish;
    this.asked = asked;
    this.answer = answer;
    this.paging = paging;
    this.#document = base.document;
    this.#local = Object.fromEntries(Object.entries(wish.filters).filter(([name]) => !(name in filters)));
    const order = answer.document.sort?.current ?? sort ?? 'newest';
    this.#localSort = wish.sort === order ? undefined : wish.sort;
  }

  get selected(): readonly Review[] {
    const of = this.paging.items;
    if (!this.#isLocal) return of;
    if (this.#selected?.of !== of) {
      const wanted = of.filter(toTest(this.#local, this.#document.topics));
      this.#selected = {of, reviews: this.#localSort ? sortReviews(wanted, this.#localSort) : wanted};
    }
    return this.#selected.reviews;
  }

  get isSelection(): boolean {
    return !isNothing(this.wish.filters);
  }

  // Picked, or put in order, from what is loaded alone.
  get #isLocal(): boolean {
    return !isNothing(this.#local) || this.#localSort !== undefined;
  }

  get matching(): number | undefined {
    if (!this.isSelection) return undefined;
    if (!isNothing(this.#local) || !this.paging.hasMore) return this.selected.length;
    return this.answer.document.matching ?? this.#ofStars();
  }

  showing(voice: View['locale'], shown: number, stated: number | undefined): readonly [string, string] {
    const locale = catalogue.in(voice);
    const {matching} = this;
    const total = Math.max(stated ?? 0, shown, matching ?? 0);
    const values = {shown, total, matching: Math.max(matching ?? 0, shown)};
    const count = !this.isSelection
      ? stated === undefined
        ? locale.say('showingOnly', {count: shown})
        : locale.say('showing', values)
      : matching === undefined || matching <= shown
        ? locale.say('selected', values)
        : locale.say('selectedShowing', values);
    return [count, this.#among(locale)];
  }

  #among(locale: ReturnType<typeof catalogue.in<ReviewsKey>>): string {
    if (!this.#isLocal || !this.paging.hasMore) return '';
    const order = this.answer.document.sort?.current ?? (this.#localSort ? 'newest' : this.wish.sort);
    return locale.say(order === 'newest' ? 'amongNewest' : 'amongLoaded', {count: this.paging.items.length});
  }

  // Stars alone are counted already.
  #ofStars(): number | undefined {
    const {distribution, ...scale} = this.#document.aggregateRating ?? {};
    const {rating, ...others} = this.wish.filters;
    if (!distribution || !rating || !isNothing(others)) return undefined;
    const counts = toStarCounts(distribution, scale);
    return rating.reduce((sum, stars) => sum + (counts[5 - stars] ?? 0), 0);
  }
}

// What of a wish the endpoint can do itself, beyond what its first document gives.
const askedOf = ({can = [], document}: Answer<'reviews'>, {filters, sort}: Wish): Selection => {
  const within = filtersWithin(can, filters);
  const needsSort = sort !== (document.sort?.current ?? 'newest') && can.includes('sort');
  return {...(isNothing(within) ? {} : {filters: within}), ...(needsSort ? {sort} : {})};
};

/**
 * Fulfils a wish: by the endpoint as far as it can, the rest over what is loaded (protocol §2).
 *
 * @throws {CandorError} Whatever asking can throw.
 */
export const find = async (ground: Ground, wish: Wish, signal: AbortSignal): Promise<FoundReviews> => {
  const {base, question, paging, before} = ground;
  const selection = question ? askedOf(base, wish) : {};
  const asked = JSON.stringify(selection);
  if (!question || isNothing(selection)) return new FoundReviews(wish, asked, ground, base, paging);
  if (before instanceof FoundReviews && before.asked === asked)
    return new FoundReviews(wish, asked, ground, before.answer, before.paging);
  const answer = await ground.load({...question, values: filterValues(selection)}, signal);
  return new FoundReviews(
    wish,
    asked,
    ground,
    answer,
    ground.pagesAfter(answer, selection.sort !== undefined),
  );
};
