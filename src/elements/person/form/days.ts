import type {TemplateResult} from 'lit';

import {type Chip, chipsField} from './chips.js';
import {besideWords, type Clocks, clockWords, dayIn, dayWords, type Moment} from './clocks.js';
import type {Voice} from './voice.js';

/** The moments of one day of a calendar. */
export interface Day<M extends Moment> {
  /** Days since 1970. */
  readonly day: number;
  readonly moments: readonly [M, ...M[]];
}

/** Moments by the days they begin on, as a zone's calendar has them. */
export const byDay = <M extends Moment>(moments: readonly M[], timeZone: string): ReadonlyArray<Day<M>> => {
  const days = new Map<number, [M, ...M[]]>();
  for (const moment of moments) {
    const day = dayIn(timeZone, moment.from);
    const known = days.get(day);
    if (known) known.push(moment);
    else days.set(day, [moment]);
  }
  return [...days].map(([day, of]) => ({day, moments: of}));
};

/** Days to choose from, as chips. */
export const dayChips = (voice: Voice, {named}: Clocks, days: ReadonlyArray<Day<Moment>>): readonly Chip[] =>
  days.map(({day, moments: [first]}) => ({value: String(day), label: dayWords(voice, first.from, named)}));

/** What a field for the time of a day says. */
export interface TimeField {
  readonly label: string;
  /** What stands beside the times, said where something does. */
  readonly hint: string;
  readonly error: string | undefined;
}

/** A field for one of the moments of a day, each in both zones. */
export const timeField = <M extends Moment>(
  voice: Voice,
  {label, hint, error}: TimeField,
  {clocks, day, chosen}: {readonly clocks: Clocks; readonly day: Day<M>; readonly chosen: M | undefined},
  change: (moment: M) => void,
): TemplateResult => {
  const chips = day.moments.map((moment) => ({
    value: String(moment.from),
    label: clockWords(voice, moment, clocks.named),
    note: besideWords(voice, clocks, moment),
  }));
  const isNoted = chips.some(({note}) => note);
  const field = {name: 'time', label, error, chips, hint: isNoted ? hint : undefined};
  return chipsField({...field, value: chosen && String(chosen.from)}, (value) => {
    const moment = day.moments.find(({from}) => String(from) === value);
    if (moment) change(moment);
  });
};
