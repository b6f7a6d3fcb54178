import {toEndTime, toTime} from './dates.js';
import type {Pledge, Target} from './pledges.js';
import {type TargetProgress, targetProgress} from './target-progress.js';

/** How many targets there are, and how many of them are met by their figures. */
export interface Tally {
  readonly met: number;
  readonly targets: number;
}

/** What there is to say where targets decide. */
export interface TargetReason extends Tally {
  /** The target that decides: its name, unit, `target` (the figure to reach), `by`, `measuredOn`, `evidence`. */
  readonly target: Target;
  /** The figure that counts: the target's `current`, else the newest of its `history`. */
  readonly current: number;
  /** Days from today to the last day of its `by`, both in UTC: 0 on that day, negative afterwards. */
  readonly daysLeft?: number | undefined;
  /** Present where the organisation declares an end that the figures do not bear out. */
  readonly declared?: 'kept' | 'missed' | undefined;
}

/** What a target needs and does not have: any figure at all, a deadline, or a second dated figure. */
export type Missing = 'current' | 'by' | 'history';

/** What there is to say of an end that is declared: the target that shows it, and the figure that counts. */
export interface Ending extends Tally {
  readonly target?: Target | undefined;
  readonly current?: number | undefined;
}

/**
 * The state of a pledge as it is shown, with its reason as facts; an element turns them into words.
 *
 * - `withdrawn`, `superseded`, `suspended`: as declared.
 * - `not-yet`: a draft (`declared`), or not in force before the date `from`.
 * - `lapsed`: was in force to the end of the date `until`.
 * - `kept`: declared, and every target is met; `target` is the first of these. Where `targets` is 0 nothing but the declaration
 *   says so.
 * - `missed`: declared, and not every target is met; `target` is the worst of these, where there is one.
 * - `late`: the `by` of `target` has passed, and `current` does not reach it.
 * - `at-risk`, `on-track`: `projected` is where the pace leads by the deadline; without it, `target` is met already.
 * - `active`: in force, and nothing to measure.
 * - `unknown`: `missing` says what of `target` would be needed.
 */
export type PledgeState =
  | {
      readonly state: 'withdrawn' | 'superseded' | 'suspended';
      readonly reason: {readonly declared: 'withdrawn' | 'superseded' | 'suspended'};
    }
  | {
      readonly state: 'not-yet';
      readonly reason: {readonly declared?: 'draft' | undefined; readonly from?: string | undefined};
    }
  | {readonly state: 'lapsed'; readonly reason: {readonly until: string}}
  | {readonly state: 'kept'; readonly reason: Ending & {readonly declared: 'kept'}}
  | {readonly state: 'missed'; readonly reason: Ending & {readonly declared: 'missed'}}
  | {readonly state: 'active'; readonly reason: Tally}
  | TargetVerdict;

/** The states that a target decides. */
export type TargetVerdict =
  | {readonly state: 'late'; readonly reason: TargetReason & {readonly by: string}}
  | {
      readonly state: 'at-risk' | 'on-track';
      readonly reason: TargetReason & {
        readonly by?: string | undefined;
        readonly projected?: number | undefined;
      };
    }
  | {
      readonly state: 'unknown';
      readonly reason: Omit<TargetReason, 'current'> & {
        readonly missing: Missing;
        readonly current?: number | undefined;
      };
    };

/**
 * The state of a pledge, worked out from what is declared, its dates and its targets: the first that holds in the order of
 * protocol §4. All dates are days in UTC: one begins at its first moment, and "until" and "by" run to its last.
 *
 * Of several targets the worst decides: late, at risk, unknown, on track; among equals one that is not met, then the first.
 * Where an end is declared, only targets that are not met can decide (if there are any), so that the reason shows one.
 *
 * @param now - In milliseconds since 1970.
 */
export const pledgeState = (pledge: Pledge, now: number): PledgeState =>
  byDeclaration(pledge) ?? byDates(pledge, now) ?? byTargets(pledge, now);

const byDeclaration = ({state}: Pledge): PledgeState | undefined => {
  switch (state) {
    case 'withdrawn':
    case 'superseded':
    case 'suspended':
      return {state, reason: {declared: state}};
    case 'draft':
      return {state: 'not-yet', reason: {declared: state}};
    default:
      return undefined;
  }
};

const byDates = ({madeOn, validFrom, validUntil}: Pledge, now: number): PledgeState | undefined => {
  const from = validFrom ?? madeOn;
  if (now < (toTime(from) ?? now)) return {state: 'not-yet', reason: {from}};
  if (validUntil && now > (toEndTime(validUntil) ?? now))
    return {state: 'lapsed', reason: {until: validUntil}};
  return undefined;
};

const byTargets = ({state, targets = [], madeOn, validFrom}: Pledge, now: number): PledgeState => {
  const measured = targets.map((target) => ({
    target,
    ...targetProgress(target, now, madeOn ?? validFrom),
  }));
  const unmet = measured.filter(({met}) => !met);
  const tally: Tally = {met: measured.length - unmet.length, targets: measured.length};
  const declared = state === 'kept' || state === 'missed' ? state : undefined;

  if (declared === 'kept' && unmet.length === 0) {
    const {target, current} = measured[0] ?? {};
    return {state: declared, reason: {...tally, declared, target, current}};
  }
  const deciding = declared && unmet.length > 0 ? unmet : [...unmet, ...measured.filter(({met}) => met)];
  const verdicts = deciding.map((one) => judge(one, {...tally, ...(declared && {declared})}));
  const worst = verdicts.sort((a, b) => severity.indexOf(a.state) - severity.indexOf(b.state))[0];

  if (declared === 'missed' && (unmet.length > 0 || !worst)) {
    const {target, current} = worst?.reason ?? {};
    return {state: declared, reason: {...tally, declared, target, current}};
  }
  return worst ?? {state: 'active', reason: tally};
};

const severity: ReadonlyArray<TargetVerdict['state']> = ['late', 'at-risk', 'unknown', 'on-track'];

const judge = (
  {target, current, met, daysLeft, projected, onPace}: TargetProgress & {readonly target: Target},
  common: Omit<TargetReason, 'target' | 'current'>,
): TargetVerdict => {
  const {by} = target;
  if (current === undefined)
    return {state: 'unknown', reason: {...common, target, daysLeft, missing: 'current'}};
  const reason = {...common, target, current, daysLeft};
  if (!met && by && daysLeft !== undefined && daysLeft < 0) return {state: 'late', reason: {...reason, by}};
  if (onPace === undefined && !met) {
    return {state: 'unknown', reason: {...reason, missing: by ? 'history' : 'by'}};
  }
  return {state: onPace === false ? 'at-risk' : 'on-track', reason: {...reason, by, projected}};
};
