import type {PersonKey} from '../../i18n/english.js';
import type {Locale} from '../../i18n/locale.js';
import type {Discovery} from '../../protocol/discovery.js';

/** What the card's forms need to know while they are open: read anew each time they are drawn. */
export interface ContactDesk {
  readonly locale: Locale<PersonKey>;
  /** Now, in milliseconds since 1970. */
  readonly now: number;
  /** The visitor's time zone (IANA name); `undefined` is that of their system. */
  readonly timeZone: string | undefined;
  /** The level of headings inside the element (ARIA `aria-level`). */
  readonly headingLevel: number;
  /** What it is about, as the page says; empty where it does not. */
  readonly topic: string;
  /** What may be done at the endpoint. */
  readonly actions: NonNullable<Discovery['actions']>;
}
