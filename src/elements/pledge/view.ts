import type {TemplateResult} from 'lit';

import type {PledgeKey} from '../../i18n/english.js';
import type {Locale} from '../../i18n/locale.js';
import type {CandorError} from '../../protocol/errors.js';
import type {Target} from '../../protocol/pledges.js';
import type {Proven} from '../shared/proven.js';

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
  readonly source: TemplateResult | undefined;
  /** What is said of checks that the visitor's browser makes. */
  readonly proven?: Proven;
  readonly wordings: Wordings;
  /** What came of copying an address, and which one. */
  readonly copied: {readonly href: string; readonly note: string} | undefined;
  /** Copies an address. */
  readonly copy: (href: string) => void;
}

/** What marks the difference between wordings: a file of its own, loaded when wordings are first opened. */
export interface Wordings {
  readonly part: typeof import('./wordings/index.js') | undefined;
  /** Why it cannot be had. */
  readonly error: CandorError | undefined;
  readonly need: () => void;
}

/** A figure with its unit; with more than one decimal where it would else be taken for its target, or is the target. */
export const figure = (
  {locale}: View,
  value: number,
  {unit, target = value}: Partial<Pick<Target, 'unit' | 'target'>>,
): string => {
  const isClose = value.toFixed(1) === target.toFixed(1);
  const digits = {maximumFractionDigits: isClose ? 4 : 1};
  // "88%", "88 %", "%88".
  if (unit === '%') return locale.number(value, {...digits, style: 'unit', unit: 'percent'});
  const written = locale.number(value, digits);
  return unit ? locale.say('figure', {value: written, unit}) : written;
};
