import {html, nothing, type TemplateResult} from 'lit';

import {toEndTime} from '../../protocol/dates.js';
import type {Target} from '../../protocol/pledges.js';
import type {Point, TargetProgress} from '../../protocol/target-progress.js';
import {goalSentence} from './goal.js';
import {figure, type View} from './view.js';

const width = 400;
const height = 74;
const margin = 8;

/** What can be drawn: two figures at least, and nothing that is no number. */
interface Drawable {
  readonly first: Point;
  readonly last: Point;
  /** The end of the last day of the deadline. */
  readonly deadline: number | undefined;
  /** Where the pace leads by then. */
  readonly projected: number | undefined;
}

const drawable = (
  {points, projected}: TargetProgress,
  {target, by}: Target,
  now: number,
): Drawable | undefined => {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first === last) return undefined;
  if (![target, ...points.map(({value}) => value)].every(Number.isFinite)) return undefined;
  const deadline = toEndTime(by);
  const isAhead = deadline !== undefined && deadline > Math.max(now, last.time);
  return {
    first,
    last,
    deadline,
    projected: isAhead && Number.isFinite(projected) ? projected : undefined,
  };
};

type Place = (time: number, value: number) => string;

// From the first figure to the deadline, with room for the lowest and the highest value and the target.
const scaleOf = ({points}: TargetProgress, {target}: Target, drawn: Drawable): Place => {
  const {first, last, deadline = last.time, projected = target} = drawn;
  const values = [target, projected, ...points.map(({value}) => value)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const end = Math.max(last.time, deadline);
  const x = (time: number): number =>
    Math.max(0, (time - first.time) / (end - first.time || 1)) * (width - margin);
  // Halved, so that the distance between the largest numbers there are is still a number.
  const y = (value: number): number =>
    height - margin - ((value / 2 - low / 2) / (high / 2 - low / 2 || 1)) * (height - 2 * margin);
  return (time, value) => `${Math.round(x(time))} ${Math.round(y(value))}`;
};

const label = (view: View, target: Target, progress: TargetProgress, {first, last}: Drawable): string =>
  view.locale.say('chart', {
    name: target.name,
    first: figure(view, first.value, target),
    from: view.locale.date(first.date),
    last: figure(view, last.value, target),
    to: view.locale.date(last.date),
    goal: goalSentence(view, target, progress),
  });

/**
 * How the figures of a target went: a line through what was measured, with its last figure marked, the target dashed, the
 * deadline upright, and dotted where the pace leads. To listen to, it is one sentence.
 */
export const chartTemplate = (
  view: View,
  target: Target,
  progress: TargetProgress,
  tone: string,
): TemplateResult | typeof nothing => {
  const drawn = drawable(progress, target, view.now);
  if (!drawn) return nothing;
  const {first, last, deadline = first.time, projected} = drawn;
  const place = scaleOf(progress, target, drawn);
  const [, goal] = place(first.time, target.target).split(' ');
  const [end] = place(deadline, 0).split(' ');
  const places = progress.points.map(({time, value}) => place(time, value));
  const at = place(last.time, last.value);
  return html`<svg class="chart ${tone}" part="chart" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" role="img" aria-label=${label(view, target, progress, drawn)}>
    <path class="goal" d="M0 ${goal}H${width}" />
    <path class="deadline" d=${target.by ? `M${end} 0V${height}` : ''} />
    <path class="pace" d=${projected === undefined ? '' : `M${at}L${place(deadline, projected)}`} />
    <path class="line" d=${`M${places.join('L')}`} />
    <path class="points" d=${places.map((each) => `M${each}h0`).join('')} />
    <path class="dot" d=${`M${at}h0`} />
  </svg>`;
};
