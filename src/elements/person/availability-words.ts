import type {OpenState} from '../../protocol/hours.js';
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

// Without a zone, as the visitor's system shows it.
const inZone = ({locale}: View, at: number, options: Intl.DateTimeFormatOptions, timeZone?: string): string =>
  locale.dateTime(at, timeZone ? {...options, timeZone} : options);

const dayIn = (view: View, at: number, timeZone?: string): string =>
  inZone(view, at, {year: 'numeric', month: 'numeric', day: 'numeric'}, timeZone);

// A weekday names a day of the coming week; later ones need their date.
const dayWords = ({locale, now}: View, at: number, timeZone: string): string =>
  at - now < 6 * day
    ? locale.dateTime(at, {weekday: 'long', timeZone})
    : locale.dateTime(at, {weekday: 'long', day: 'numeric', month: 'long', timeZone});

const clock = (view: View, at: number, timeZone?: string): string => inZone(view, at, time, timeZone);

// Only where the visitor's clock, or calendar, shows something else.
const yourTime = (view: View, at: number, timeZone: string): string | undefined => {
  const here = clock(view, at, view.timeZone);
  const isOtherDay = dayIn(view, at, view.timeZone) !== dayIn(view, at, timeZone);
  if (!isOtherDay && here === clock(view, at, timeZone)) return undefined;
  const weekday = () => inZone(view, at, {weekday: 'long'}, view.timeZone);
  const said = isOtherDay ? view.locale.say('dayTime', {day: weekday(), time: here}) : here;
  return view.locale.say('yourTime', {time: said});
};

const joined = (...parts: ReadonlyArray<string | undefined>): string => parts.filter(Boolean).join(', ');

const untilWords = (view: View, until: number | undefined, timeZone: string): string => {
  if (until === undefined) return view.locale.say('aroundTheClock');
  const at = clock(view, until, timeZone);
  const isToday = dayIn(view, until - 1, timeZone) === dayIn(view, view.now, timeZone);
  const said = isToday
    ? view.locale.say('until', {time: at})
    : view.locale.say('untilDay', {day: dayWords(view, until, timeZone), time: at});
  return joined(said, yourTime(view, until, timeZone));
};

/** When somebody can be reached again, in their time and the visitor's. */
export const opensWords = (view: View, opensAt: number, timeZone: string): string => {
  const at = clock(view, opensAt, timeZone);
  const isToday = dayIn(view, opensAt, timeZone) === dayIn(view, view.now, timeZone);
  const said = isToday
    ? view.locale.say('opensAt', {time: at})
    : view.locale.say('opensDay', {day: dayWords(view, opensAt, timeZone), time: at});
  return joined(said, yourTime(view, opensAt, timeZone));
};

const hoursWords = (view: View, hours: OpenState, timeZone: string): string => {
  if (hours === 'unknown') return '';
  if (hours.open) return untilWords(view, hours.until, timeZone);
  return hours.opensAt === undefined ? '' : opensWords(view, hours.opensAt, timeZone);
};

// What hours alone tell: that somebody can be reached, not that they are there.
const byHours = ({locale}: View, hours: OpenState, detail: string): AvailabilityWords | undefined => {
  if (hours === 'unknown') return undefined;
  if (hours.open) return {tone: 'good', state: locale.say('open'), detail};
  const state = hours.reason ? locale.say('closedFor', {reason: hours.reason}) : locale.say('closed');
  return {tone: 'muted', state, detail};
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
  const isOpen = hours !== 'unknown' && hours.open;
  const detail = hoursWords(view, hours, office?.timeZone ?? '');
  switch (presence) {
    case 'available':
      return {tone: 'good', state: locale.say('hereNow'), detail: isOpen ? detail : ''};
    case 'busy':
      // "Busy until 17:00" would be something else.
      return {
        tone: 'warn',
        state: locale.say('busy'),
        detail: isOpen ? locale.say('there', {until: detail}) : '',
      };
    case 'away':
    case 'offline':
      return {tone: 'muted', state: locale.say('away'), detail: isOpen ? '' : detail};
    case undefined:
      return byHours(view, hours, detail);
  }
};
