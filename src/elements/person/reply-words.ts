import type {Person} from '../../protocol/people.js';
import type {View} from './view.js';

const duration = ({locale}: View, minutes: number): string => {
  if (minutes < 1) return locale.say('underMinute');
  if (minutes < 90) return locale.say('minutes', {count: Math.round(minutes)});
  if (minutes < 36 * 60) return locale.say('hours', {count: Math.round(minutes / 60)});
  return locale.say('days', {count: Math.round(minutes / 1440)});
};

/** How long an answer really takes, and what that was measured on; nothing where nothing was measured. */
export const replyWords = (
  view: View,
  reply: Person['reply'],
): {readonly answers: string; readonly measured: string} | undefined => {
  // A median of no messages is none.
  if (!reply || !(reply.medianMinutes >= 0) || reply.sample === 0) return undefined;
  const {sample: count, windowDays: days} = reply;
  const {locale} = view;
  return {
    answers: locale.say('answersIn', {duration: duration(view, reply.medianMinutes)}),
    measured: !count ? '' : days ? locale.say('medianWindow', {count, days}) : locale.say('median', {count}),
  };
};
