import type {Person} from '../../protocol/people.js';
import type {Availability} from './availability.js';
import type {View} from './view.js';

/** Whether somebody is there, in words: one that says it, and what there is to add. */
export interface AvailabilityWords {
  readonly tone: 'good' | 'warn' | 'muted';
  readonly state: string;
  readonly detail: string;
}

const day = 86_400_000;
const time: Intl.DateTimeFormatOptions = {hour: 'numeric', minute: '2-digit'};

const dayIn = (at: number, timeZone: string | undefined): string =>
  new Intl.DateTimeFormat('en-CA', {timeZone, year: 'numeric', month: '2-digit', day: '2-digit'}).format(at);

// A weekday names a day of the coming week; later ones need their date.
const dayWords = ({locale, now}: View, at: number, timeZone: string): string =>
  at - now < 6 * day
    ? locale.dateTime(at, {weekday: 'long', timeZone})
    : locale.dateTime(at, {weekday: 'long', day: 'numeric', month: 'long', timeZone});

const clock = ({locale}: View, at: number, timeZone: string | undefined): string =>
  locale.dateTime(at, timeZone ? {...time, timeZone} : time);

// Only where the visitor's clock shows something else.
const yourTime = (view: View, at: number, timeZone: string): string | undefined => {
  const here = clock(view, at, view.timeZone);
  if (here === clock(view, at, timeZone) && dayIn(at, view.timeZone) === dayIn(at, timeZone))
    return undefined;
  const isOtherDay = dayIn(at, view.timeZone) !== dayIn(at, timeZone);
  const weekday: Intl.DateTimeFormatOptions = {
    ...time,
    weekday: 'long',
    ...(view.timeZone && {timeZone: view.timeZone}),
  };
  return view.locale.say('yourTime', {time: isOtherDay ? view.locale.dateTime(at, weekday) : here});
};

const joined = (...parts: ReadonlyArray<string | undefined>): string => parts.filter(Boolean).join(', ');

const untilWords = (view: View, until: number | undefined, timeZone: string): string => {
  if (until === undefined) return view.locale.say('aroundTheClock');
  const at = clock(view, until, timeZone);
  const isToday = dayIn(until - 1, timeZone) === dayIn(view.now, timeZone);
  const said = isToday
    ? view.locale.say('until', {time: at})
    : view.locale.say('untilDay', {day: dayWords(view, until, timeZone), time: at});
  return joined(said, yourTime(view, until, timeZone));
};

/** When somebody can be reached again, in their time and the visitor's. */
export const opensWords = (view: View, opensAt: number, timeZone: string): string => {
  const at = clock(view, opensAt, timeZone);
  const isToday = dayIn(opensAt, timeZone) === dayIn(view.now, timeZone);
  const said = isToday
    ? view.locale.say('opensAt', {time: at})
    : view.locale.say('opensDay', {day: dayWords(view, opensAt, timeZone), time: at});
  return joined(said, yourTime(view, opensAt, timeZone));
};

/**
 * Whether somebody is there, in words. "Here now" is said only of what was measured; hours alone say "can be reached".
 *
 * @returns `undefined` where nothing is known.
 */
export const availabilityWords = (
  view: View,
  {hours: office}: Person,
  {presence, hours}: Availability,
): AvailabilityWords | undefined => {
  const {locale} = view;
  const timeZone = office?.timeZone ?? '';
  const isOpen = hours !== 'unknown' && hours.open;
  const detail =
    hours === 'unknown'
      ? ''
      : hours.open
        ? untilWords(view, hours.until, timeZone)
        : hours.opensAt === undefined
          ? ''
          : opensWords(view, hours.opensAt, timeZone);
  const whileOpen = isOpen ? detail : '';
  switch (presence) {
    case 'available':
      return {tone: 'good', state: locale.say('hereNow'), detail: whileOpen};
    case 'busy':
      return {tone: 'warn', state: locale.say('busy'), detail: whileOpen};
    case 'away':
    case 'offline':
      return {tone: 'muted', state: locale.say('away'), detail: isOpen ? '' : detail};
    case undefined:
      if (hours === 'unknown') return undefined;
      if (hours.open) return {tone: 'good', state: locale.say('open'), detail};
      return {
        tone: 'muted',
        state: hours.reason ? locale.say('closedFor', {reason: hours.reason}) : locale.say('closed'),
        detail,
      };
  }
};
