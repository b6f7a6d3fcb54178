import type {PledgeKey} from '../../i18n/english.js';
import type {Locale} from '../../i18n/locale.js';
import type {Target} from '../../protocol/pledges.js';

/** What every part of the view needs to know. */
export interface View {
  readonly locale: Locale<PledgeKey>;
  /** The level of headings inside the element (ARIA `aria-level`). */
  readonly headingLevel: number;
  /** Now, in milliseconds since 1970. */
  readonly now: number;
  /** The name of the organisation that pledges, where it is known. */
  readonly organization: string | undefined;
  /** Whose word it is, where that stands with the pledge itself. */
  readonly source: string | undefined;
}

/** A figure with its unit. */
export const figure = ({locale}: View, value: number, {unit}: Pick<Target, 'unit'>): string => {
  const written = locale.number(value, {maximumFractionDigits: 1});
  return unit ? locale.say('figure', {value: written, unit}) : written;
};
