import {toTime} from '../../protocol/dates.js';
import type {Pledge} from '../../protocol/pledges.js';

/** A wording, and the date from which it stood. */
export type Version = NonNullable<Pledge['versions']>[number];

/** Every wording on record, the first one first. */
export const oldestFirst = ({versions = []}: Pick<Pledge, 'versions'>): readonly Version[] =>
  [...versions].sort((a, b) => (toTime(a.date) ?? 0) - (toTime(b.date) ?? 0));
