import type {ReviewsKey} from '../../i18n/english.js';
import type {Locale} from '../../i18n/locale.js';
import type {Discovery} from '../../protocol/discovery.js';
import type {Filters} from '../../protocol/filters.js';
import type {Outcome, Review, SortOrder} from '../../protocol/reviews.js';

import type {Proven} from '../shared/proven.js';
import type {OutcomePlaces} from './outcome-places.js';
import type {Writing} from './writing/index.js';

/** How what came of reviews is drawn. */
export interface OutcomeTemplates {
  outcomeTemplate(view: View, outcome: Outcome): unknown;
  ledToTemplate(view: View, review: Review): unknown;
}

/** What a visitor can wish for. Wishes go up to the element; nothing here changes what is drawn. */
export interface Wishes {
  /** Other filters; answers whether the page lets it be. */
  readonly filter: (filters: Filters) => boolean;
  readonly sort: (order: SortOrder) => boolean;
  /** To be brought to a review by its id. */
  readonly show: (id: string) => void;
  readonly showOutcome: (outcome: Outcome) => void;
  /** To read a long text to its end. */
  readonly unfold: (review: Review) => void;
  /** To see a picture in full. */
  readonly enlarge: (review: Review, index: number, opener: HTMLElement) => void;
  readonly link: (event: Event, review: Review) => void;
  readonly vote: (review: Review, helpful: boolean) => void;
  readonly report: (review: Review) => void;
  readonly change: (review: Review) => void;
}

/** What every part of the view needs to know. */
export interface View {
  readonly locale: Locale<ReviewsKey>;
  /** The level of headings inside the element (ARIA `aria-level`). */
  readonly headingLevel: number;
  /** Now, in milliseconds since 1970. */
  readonly now: number;
  /** What the visitor wants to see. */
  readonly filters: Filters;
  readonly sort: SortOrder;
  /** What of the filters the page has fixed. */
  readonly fixed?: Filters;
  /** The host that a choice is sent to; empty where the choice stays on the page. */
  readonly sentTo?: string;
  readonly wishes: Wishes;
  /** What the endpoint lets a visitor do. */
  readonly actions: NonNullable<Discovery['actions']>;
  /** Where what came of reviews stands. */
  readonly places: OutcomePlaces;
  /** What few lists have, once it is there. */
  readonly layouts: OutcomeTemplates | undefined;
  /** Long texts that are read to their end. */
  readonly unfolded: ReadonlySet<string>;
  /** A text with what was searched for marked. */
  readonly mark: (text: string) => unknown;
  /** What is said of checks that the visitor's browser makes. */
  readonly proven: Proven;
  /** What the visitor did with reviews, once they have taken part. */
  readonly writing: Pick<Writing, 'noteTemplate' | 'votes'> | undefined;
}
