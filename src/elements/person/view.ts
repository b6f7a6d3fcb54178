import type {TemplateResult} from 'lit';

import type {PersonKey} from '../../i18n/english.js';
import type {Locale} from '../../i18n/locale.js';
import type {Channel, Person} from '../../protocol/people.js';
import type {Proven} from '../shared/proven.js';
import type {Way} from './ways.js';

/** What every part of the view needs to know. */
export interface View {
  readonly locale: Locale<PersonKey>;
  /** The level of headings inside the element (ARIA `aria-level`). */
  readonly headingLevel: number;
  /** Now, in milliseconds since 1970. */
  readonly now: number;
  /** The visitor's time zone (IANA name); `undefined` is that of their system. */
  readonly timeZone: string | undefined;
  /** What is said of checks that the visitor's browser makes. */
  readonly proven?: Proven | undefined;
  /** Whose word it is, where that is said in the card itself. */
  readonly source?: TemplateResult | undefined;
}

/** Where a visitor's wish to reach somebody goes. */
export interface Contact {
  /** The channel that is being opened. */
  readonly busy: Channel | undefined;
  /** The channel that could not be opened. */
  readonly failed: Channel | undefined;
  /** The visitor chose a way. */
  choose(event: Event, way: Way, person: Person): void | Promise<void>;
  /** The visitor is about to. */
  prepare(way: Way): void;
}

/** What those parts need that lead to somebody. */
export interface ContactView extends View {
  readonly contact: Contact;
  readonly waysOf: (person: Person) => readonly Way[];
}
