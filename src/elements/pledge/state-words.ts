import type {PledgeState, TargetVerdict} from '../../protocol/pledge-state.js';
import type {Target} from '../../protocol/pledges.js';
import {targetProgress} from '../../protocol/target-progress.js';
import {figure, type View} from './view.js';

/** How a state is coloured; the words say the same. */
export const toneOf = ({state, reason}: PledgeState): 'good' | 'warn' | 'bad' | 'muted' => {
  // What is declared and not borne out is no good news, whatever the pace.
  if (state === 'on-track' && reason.declared) return 'warn';
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

// "88 of 100 %"; where less is better, "12 days, at most 5 days".
const standingOf = (view: View, target: Target, current: number): string => {
  const {locale, now} = view;
  const goal = figure(view, target.target, target);
  return targetProgress(target, now).direction === 'up'
    ? locale.say('ofTarget', {current: figure(view, current, {}), target: goal})
    : locale.say('againstLimit', {current: figure(view, current, target), target: goal});
};

// Of several targets it has to be said which one it is about; unless all are met.
const targetReason = (view: View, verdict: TargetVerdict): string => {
  const {target, targets, met} = verdict.reason;
  const because = verdictReason(view, verdict);
  return targets > 1 && met < targets ? view.locale.say('ofSeveral', {name: target.name, because}) : because;
};

const verdictReason = (view: View, {state, reason}: TargetVerdict): string => {
  const {locale} = view;
  const {target, current, declared} = reason;
  if (declared) {
    return current === undefined
      ? locale.say('becauseDeclaredOnly')
      : locale.say(`declared_${declared}`, {standing: standingOf(view, target, current)});
  }
  switch (state) {
    case 'late':
      return locale.say('becauseLate', {
        standing: standingOf(view, target, reason.current),
        date: locale.date(reason.by),
      });
    case 'unknown':
      return locale.say(`missing_${reason.missing}`);
    default:
      return paceReason(view, state, reason);
  }
};

const paceReason = (
  view: View,
  state: 'at-risk' | 'on-track',
  {by, projected, target}: Extract<PledgeState, {state: 'at-risk' | 'on-track'}>['reason'],
): string => {
  const {locale} = view;
  if (projected === undefined || !by) return locale.say('becauseMet');
  const date = locale.date(by);
  return state === 'on-track'
    ? locale.say('becauseReached', {date})
    : locale.say('becausePace', {projected: figure(view, projected, target), date});
};

const missedReason = (view: View, {reason}: Extract<PledgeState, {state: 'missed'}>): string => {
  const {target, current} = reason;
  return target && current !== undefined
    ? view.locale.say('becauseMissed', {standing: standingOf(view, target, current)})
    : view.locale.say('becauseMissedOnly');
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
      return shown.reason.targets > 0 ? locale.say('becauseMet') : locale.say('becauseDeclaredOnly');
    case 'missed':
      return missedReason(view, shown);
    case 'active':
      return locale.say('becauseNothingToMeasure');
    default:
      return targetReason(view, shown);
  }
};
