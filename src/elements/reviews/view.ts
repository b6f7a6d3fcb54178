import type {ReviewsKey} from '../../i18n/english.js';
import type {Locale} from '../../i18n/locale.js';

/** What every part of the view needs to know. */
export interface View {
  readonly locale: Locale<ReviewsKey>;
  /** The level of headings inside the element (ARIA `aria-level`). */
  readonly headingLevel: number;
  /** Now, in milliseconds since 1970. */
  readonly now: number;
}
