import type {Answer} from '../../client/answer.js';
import type {PagingController} from '../../controllers/paging-controller.js';
import type {Filters} from '../../protocol/filters.js';
import type {Review, SortOrder} from '../../protocol/reviews.js';
import type {View} from './view.js';

/** What somebody wants to see. */
export interface Wish {
  readonly filters: Filters;
  readonly sort: SortOrder;
}

/** A list that can be turned to a review. */
export interface Turning {
  readonly isBusy: boolean;
  readonly error: unknown;
  turnTo(id: string): Promise<boolean>;
}

/** Pages of reviews, with the documents they came in: the first, then each further one. */
export type Pages = PagingController<Review> & {
  readonly answers: readonly [Answer<'reviews'>, ...Answer<'reviews'>[]];
};

/** A wish fulfilled. */
export interface Found {
  readonly wish: Wish;
  /** The pages it is picked from. */
  readonly paging: Pages;
  /** All that is loaded and wanted, in order. */
  readonly selected: readonly Review[];
  /** How many fulfil the wish, where that can be known. */
  readonly matching: number | undefined;
  /** Whether something is left out on purpose. */
  readonly isSelection: boolean;
  /**
   * How many of how many (16 CFR 465.7), and among which.
   *
   * @param stated - How many are published, as far as is known.
   */
  showing(
    voice: View['locale'],
    shown: number,
    stated: number | undefined,
  ): readonly [count: string, among: string];
}
