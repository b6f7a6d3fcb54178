import type {TemplateResult} from 'lit';

import type {PledgeKey} from '../../i18n/english.js';
import type {Locale} from '../../i18n/locale.js';
import type {CandorError} from '../../protocol/errors.js';
import type {Certification, Pledge, Target} from '../../protocol/pledges.js';
import type {Proven} from '../shared/proven.js';

/** The layouts of a pledge. */
export type PledgeLayout = 'badge' | 'card' | 'statement';

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
  readonly certify?: BadgeDrawing['certify'];
  readonly wordings: Wordings;
  /** What came of copying an address, and which one. */
  readonly copied: {readonly href: string; readonly note: string} | undefined;
  /** Copies an address. */
  readonly copy: (href: string) => void;
}

/** One pledge in one of its layouts; `id` tells it apart from others in the same element. */
export type Draw = (view: View, pledge: Pledge, layout: PledgeLayout, id: string) => TemplateResult;

/** What draws badges: a file of its own, loaded where an answer has any. */
export interface BadgeDrawing {
  /** Draws badges, and all else as always. */
  readonly draw?: Draw;
  /** Draws a certification that came as a badge. */
  readonly certify?: ((view: View, certification: Certification) => TemplateResult | undefined) | undefined;
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
