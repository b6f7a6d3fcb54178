import type {PledgeState, TargetVerdict} from '../../protocol/pledge-state.js';
import type {Target} from '../../protocol/pledges.js';
import {targetProgress} from '../../protocol/target-progress.js';
import {figure, type View} from './view.js';

/** How a state is coloured; the words say the same. */
export const toneOf = ({state, reason}: PledgeState): 'good' | 'warn' | 'bad' | 'muted' => {
  // What is declared and not borne out is no good news, whatever the pace.
  if (state === 'on-track' && reason.declared) return 'warn';
  if (state === 'kept' && reason.targets === 0) return 'muted';
  switch (state) {
    case 'kept':
    case 'on-track':
    case 'active':
      return 'good';
    case 'at-risk':
    case 'suspended':
      return 'warn';
    case 'late':
    case 'missed':
    case 'withdrawn':
      return 'bad';
    default:
      return 'muted';
  }
};

// "88 of 100 %"; where less is better, "12 days against at most 5 days".
const standingOf = (view: View, target: Target, current: number): string => {
  const {locale, now} = view;
  const goal = figure(view, target.target, target);
  return targetProgress(target, now).direction === 'up'
    ? locale.say('ofTarget', {current: figure(view, current, {target: target.target}), target: goal})
    : locale.say('againstLimit', {current: figure(view, current, target), target: goal});
};

const leftOf = ({locale}: View, daysLeft: number): string =>
  daysLeft > 0 ? locale.say('daysLeft', {count: daysLeft}) : locale.say('lastDay');

// A straight line knows no bounds: no more than all, and no less than nothing where nothing was ever less.
const possible = ({unit, target, baseline = 0, history = []}: Target, projected: number): number => {
  if (unit?.trim() === '%' && target <= 100 && projected > 100) return 100;
  const isBelowZero = [target, baseline, ...history.map(({value}) => value)].some((value) => value < 0);
  return projected < 0 && !isBelowZero ? 0 : projected;
};

// Of several targets it has to be said which one it is about; unless all are met.
const targetReason = (view: View, verdict: TargetVerdict): string => {
  const {target, targets, met} = verdict.reason;
  const {locale} = view;
  const because = verdictReason(view, verdict);
  if (targets > 1 && met < targets) return locale.say('ofSeveral', {name: target.name, because});
  return because;
};

const verdictReason = (view: View, verdict: TargetVerdict): string => {
  const {locale} = view;
  const {declared, current, target} = verdict.reason;
  if (!declared) return figuresReason(view, verdict);
  if (current === undefined) return locale.say('becauseDeclaredOnly');
  const isReached = verdict.state === 'on-track' && verdict.reason.projected === undefined;
  const because = isReached ? `${standingOf(view, target, current)}.` : figuresReason(view, verdict);
  return locale.say(`declared_${declared}`, {because});
};

// Each begins with the figures.
const figuresReason = (view: View, {state, reason}: TargetVerdict): string => {
  const {locale} = view;
  const {target, daysLeft = 0} = reason;
  switch (state) {
    case 'late': {
      const standing = standingOf(view, target, reason.current);
      return locale.say('becauseLate', {standing, date: locale.date(reason.by), count: -daysLeft});
    }
    case 'unknown':
      return missingReason(view, reason);
    default:
      return paceReason(view, reason);
  }
};

const missingReason = (
  view: View,
  {target, current, daysLeft, missing}: Extract<TargetVerdict, {state: 'unknown'}>['reason'],
): string => {
  const {locale} = view;
  if (current === undefined) return locale.say('missing_current');
  const standing = standingOf(view, target, current);
  return missing === 'by' || daysLeft === undefined
    ? locale.say('missing_by', {standing})
    : locale.say('missing_history', {standing, left: leftOf(view, daysLeft)});
};

type Pace = Extract<TargetVerdict, {state: 'at-risk' | 'on-track'}>['reason'];

const paceReason = (view: View, {target, targets, met, current, daysLeft = -1, projected}: Pace): string => {
  const {locale} = view;
  const one = standingOf(view, target, current);
  if (projected !== undefined) {
    const leadsTo = figure(view, possible(target, projected), target);
    return locale.say('becausePace', {standing: one, left: leftOf(view, daysLeft), projected: leadsTo});
  }
  const isAll = targets > 1 && met === targets;
  const standing = isAll ? locale.say('allTargets', {count: targets}) : one;
  return isAll || daysLeft < 0
    ? locale.say('reached', {standing})
    : locale.say('reachedLeft', {standing, left: leftOf(view, daysLeft)});
};

const endReason = (view: View, {state, reason}: Extract<PledgeState, {state: 'kept' | 'missed'}>): string => {
  const {locale} = view;
  const {target, current, targets} = reason;
  const isKept = state === 'kept';
  if (!target || current === undefined)
    return locale.say(isKept ? 'becauseDeclaredOnly' : 'becauseMissedOnly');
  const standing =
    isKept && targets > 1 ? locale.say('allTargets', {count: targets}) : standingOf(view, target, current);
  return locale.say(isKept ? 'becauseKept' : 'becauseMissed', {standing});
};

/** Why a pledge is in its state, in one sentence. */
export const reasonOf = (view: View, shown: PledgeState): string => {
  const {locale} = view;
  switch (shown.state) {
    case 'withdrawn':
    case 'superseded':
    case 'suspended':
      return locale.say(`because_${shown.state}`);
    case 'not-yet':
      return shown.reason.from
        ? locale.say('becauseFrom', {date: locale.date(shown.reason.from)})
        : locale.say('becauseDraft');
    case 'lapsed':
      return locale.say('becauseUntil', {date: locale.date(shown.reason.until)});
    case 'kept':
    case 'missed':
      return endReason(view, shown);
    case 'active':
      return locale.say('becauseNothingToMeasure');
    default:
      return targetReason(view, shown);
  }
};
