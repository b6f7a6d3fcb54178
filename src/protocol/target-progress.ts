import {toEndTime, toTime} from './dates.js';
import type {Target} from './pledges.js';

/** One dated figure of a target. */
export interface Point {
  /** The date as the document gives it. */
  readonly date: string;
  /** Its first moment in UTC, in milliseconds since 1970. */
  readonly time: number;
  readonly value: number;
}

/** How far a target has come. What cannot be worked out is `undefined`, never guessed. */
export interface TargetProgress {
  /** Which way is good: as stated; else up where the target is at or above the baseline or there is none, else down. */
  readonly direction: 'up' | 'down';
  /** The figure that counts: `current`, else the newest of `history`. */
  readonly current: number | undefined;
  /** Whether that figure reaches the target. */
  readonly met: boolean | undefined;
  /** How much of the way from the baseline (without one and upwards: from 0) to the target is done, from 0 to 1. */
  readonly share: number | undefined;
  /** What the figure will be on the last day of `by` if it goes on as from the first to the last point. */
  readonly projected: number | undefined;
  /** Whether that is enough. */
  readonly onPace: boolean | undefined;
  /** Days from today to the last day of `by`, both in UTC: 0 on that day, negative afterwards. */
  readonly daysLeft: number | undefined;
  /** Every dated figure, oldest first, one a date. */
  readonly points: readonly Point[];
}

const day = 86_400_000;

/**
 * How far a target has come, from its own figures alone. The pace is the least that two measurements say: a straight line
 * from the first to the last.
 *
 * @param now - In milliseconds since 1970.
 * @param since - The date of the baseline: when the pledge was made or took effect. Without it the baseline is no point.
 */
export const targetProgress = (target: Target, now: number, since?: string): TargetProgress => {
  const direction = target.direction ?? (target.target >= (target.baseline ?? target.target) ? 'up' : 'down');
  const points = pointsOf(target, now, since);
  const current = target.current ?? newest(target, now);
  const deadline = toEndTime(target.by);
  const projected = deadline === undefined || deadline < now ? undefined : project(points, lastDay(deadline));
  const meets = (value: number, slack = 0): boolean =>
    direction === 'up' ? value >= target.target - slack : value <= target.target + slack;
  const met = current === undefined ? undefined : meets(current);
  return {
    direction,
    current,
    met,
    share: met ? 1 : shareOf(target, current, direction),
    projected,
    // A line that ends on the target must not miss it by the last bit of a float.
    onPace:
      projected === undefined ? undefined : meets(projected, 1e-9 * Math.max(1, Math.abs(target.target))),
    daysLeft: deadline === undefined ? undefined : (lastDay(deadline) - Math.floor(now / day) * day) / day,
    points,
  };
};

const lastDay = (end: number): number => Math.floor(end / day) * day;

// Dates have no zone: tomorrow in UTC may be today where it was measured. What is later yet was not measured.
const isMeasured = (time: number | undefined, now: number): time is number =>
  time !== undefined && time <= now + day;

const pointsOf = (target: Target, now: number, since: string | undefined): Point[] => {
  const {baseline, current, measuredOn, history = []} = target;
  const points = new Map<number, Point>();
  const add = (date: string | undefined, value: number | undefined): void => {
    const time = toTime(date);
    if (date !== undefined && value !== undefined && isMeasured(time, now)) {
      points.set(time, {date, time, value});
    }
  };
  add(since, baseline);
  for (const {date, value} of history) add(date, value);
  add(measuredOn, current);
  return [...points.values()].sort((a, b) => a.time - b.time);
};

const newest = ({history = []}: Target, now: number): number | undefined => {
  const dated = history.map(({date, value}) => ({time: toTime(date), value}));
  const measured = dated.filter(({time}) => isMeasured(time, now));
  return measured.sort((a, b) => Number(a.time) - Number(b.time)).at(-1)?.value;
};

const project = (points: readonly Point[], time: number): number | undefined => {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || first === last) return undefined;
  const slope = (last.value - first.value) / (last.time - first.time);
  return last.value + slope * Math.max(0, time - last.time);
};

/** Of a target that is not met. Where the baseline was as good as the target, there is no way that could be part done. */
const shareOf = (
  {baseline, target}: Target,
  current: number | undefined,
  direction: 'up' | 'down',
): number | undefined => {
  const start = baseline ?? (direction === 'up' ? 0 : undefined);
  if (current === undefined || start === undefined) return undefined;
  const way = direction === 'up' ? target - start : start - target;
  const done = direction === 'up' ? current - start : start - current;
  return way > 0 ? Math.min(1, Math.max(0, done / way)) : undefined;
};
