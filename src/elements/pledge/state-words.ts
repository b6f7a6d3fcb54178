import type {PledgeState} from '../../protocol/pledge-state.js';
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

const targetReason = (
  view: View,
  {state, reason}: Extract<PledgeState, {reason: {target: unknown}}>,
): string => {
  const {locale} = view;
  const {target, current} = reason;
  const figures = {
    current: current === undefined ? '–' : figure(view, current, target),
    target: figure(view, target.target, target),
  };
  if (reason.declared) return locale.say(`declared_${reason.declared}`, figures);
  switch (state) {
    case 'late':
      return locale.say('becauseLate', {...figures, date: locale.date(reason.by)});
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
    ? view.locale.say('becauseMissed', {
        current: figure(view, current, target),
        target: figure(view, target.target, target),
      })
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
