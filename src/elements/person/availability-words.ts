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

const isToday = (view: View, at: number, timeZone?: string): boolean =>
  dayIn(view, at, timeZone) === dayIn(view, view.now, timeZone);

// A weekday names a day of the coming week; later ones need their date; today needs no name.
const dayWords = (view: View, at: number, timeZone: string): string | undefined => {
  if (isToday(view, at, timeZone)) return undefined;
  return at - view.now < 6 * day
    ? inZone(view, at, {weekday: 'long'}, timeZone)
    : inZone(view, at, {weekday: 'long', day: 'numeric', month: 'long'}, timeZone);
};

const clock = (view: View, at: number, timeZone?: string): string => inZone(view, at, time, timeZone);

// Only where the visitor's clock, or calendar, shows something else; with its day where that is not the one just named or,
// where none was, not the visitor's today.
const yourTime = (
  view: View,
  at: number,
  timeZone: string,
  named: string | undefined,
): string | undefined => {
  const here = clock(view, at, view.timeZone);
  const isSameDay = dayIn(view, at, view.timeZone) === dayIn(view, at, timeZone);
  if (isSameDay && here === clock(view, at, timeZone)) return undefined;
  const isClear = named ? isSameDay : isToday(view, at, view.timeZone);
  const weekday = () => inZone(view, at, {weekday: 'long'}, view.timeZone);
  return view.locale.say('yourTime', {
    time: isClear ? here : view.locale.say('dayTime', {day: weekday(), time: here}),
  });
};

const untilWords = (view: View, until: number | undefined, timeZone: string): string => {
  if (until === undefined) return view.locale.say('aroundTheClock');
  const at = clock(view, until, timeZone);
  // Midnight still ends the day before.
  const named = isToday(view, until - 1, timeZone) ? undefined : dayWords(view, until, timeZone);
  const said = named
    ? view.locale.say('untilDay', {day: named, time: at})
    : view.locale.say('until', {time: at});
  return view.locale.join([said, yourTime(view, until, timeZone, named)]);
};

/** When somebody can be reached again, in their time and the visitor's. */
export const opensWords = (view: View, opensAt: number, timeZone: string): string => {
  const at = clock(view, opensAt, timeZone);
  const named = dayWords(view, opensAt, timeZone);
  const said = named
    ? view.locale.say('opensDay', {day: named, time: at})
    : view.locale.say('opensAt', {time: at});
  return view.locale.join([said, yourTime(view, opensAt, timeZone, named)]);
};

const hoursWords = (view: View, hours: OpenState, timeZone: string): string => {
  if (hours === 'unknown') return '';
  if (hours.open) return untilWords(view, hours.until, timeZone);
  return hours.opensAt === undefined ? '' : opensWords(view, hours.opensAt, timeZone);
};

// When somebody is back says more than that they are not there.
const backWords = (view: View, opensAt: number, timeZone: string): AvailabilityWords => {
  const {locale} = view;
  const named = dayWords(view, opensAt, timeZone);
  const state = named ? locale.say('backDay', {day: named}) : locale.say('backLater');
  const at = locale.say('atTime', {time: clock(view, opensAt, timeZone)});
  return {tone: 'muted', state, detail: view.locale.join([at, yourTime(view, opensAt, timeZone, named)])};
};

// What hours alone tell: that somebody can be reached, not that they are there.
const byHours = (view: View, hours: OpenState, timeZone: string): AvailabilityWords | undefined => {
  if (hours === 'unknown') return undefined;
  const {locale} = view;
  const detail = hoursWords(view, hours, timeZone);
  if (hours.open) return {tone: 'good', state: locale.say('open'), detail};
  if (hours.reason) return {tone: 'muted', state: locale.say('closedFor', {reason: hours.reason}), detail};
  return hours.opensAt === undefined
    ? {tone: 'muted', state: locale.say('closed'), detail}
    : backWords(view, hours.opensAt, timeZone);
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
  const timeZone = office?.timeZone ?? '';
  const detail = hoursWords(view, hours, timeZone);
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
      return byHours(view, hours, timeZone);
  }
};
