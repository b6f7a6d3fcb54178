import type {Target} from '../../protocol/pledges.js';
import type {TargetProgress} from '../../protocol/target-progress.js';
import {figure, type View} from './view.js';

/** Where a target shall stand, and by when: "target 100 % by 31 December 2026". */
export const goalSentence = (
  view: View,
  target: Target,
  {direction}: Pick<TargetProgress, 'direction'>,
): string => {
  const {locale} = view;
  const goal = figure(view, target.target, target);
  const isUp = direction === 'up';
  return target.by
    ? locale.say(isUp ? 'targetBy' : 'targetAtMostBy', {figure: goal, date: locale.date(target.by)})
    : locale.say(isUp ? 'target' : 'targetAtMost', {figure: goal});
};
