import type {PersonKey} from '../../i18n/english.js';
import type {Locale} from '../../i18n/locale.js';

/** What every part of the view needs to know. */
export interface View {
  readonly locale: Locale<PersonKey>;
  /** The level of headings inside the element (ARIA `aria-level`). */
  readonly headingLevel: number;
  /** Now, in milliseconds since 1970. */
  readonly now: number;
  /** The visitor's time zone (IANA name); `undefined` is that of their system. */
  readonly timeZone: string | undefined;
  /** Whose word it is, where that is said in the card itself. */
  readonly source?: string | undefined;
}
