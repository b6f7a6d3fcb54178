import {daysOfWeek, type Person} from '../../protocol/people.js';

type Hours = NonNullable<Person['hours']>;

// A Monday.
const firstDay = Date.UTC(2024, 0, 1);
const day = 86_400_000;
const minute = 60_000;

const dayName = (language: string, index: number): string =>
  new Intl.DateTimeFormat(language, {weekday: 'short', timeZone: 'UTC'}).format(firstDay + index * day);

const clock = (language: string, time: string): string => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const at = firstDay + (hours * 60 + minutes) * minute;
  return new Intl.DateTimeFormat(language, {hour: 'numeric', minute: '2-digit', timeZone: 'UTC'}).format(at);
};

const zoneName = (language: string, timeZone: string): string => {
  try {
    const parts = new Intl.DateTimeFormat(language, {timeZone, timeZoneName: 'longGeneric'}).formatToParts(0);
    return parts.find(({type}) => type === 'timeZoneName')?.value ?? timeZone;
  } catch {
    return timeZone;
  }
};

// Days in a row as one: "Mon–Fri".
const daysText = (language: string, days: readonly number[]): string => {
  const runs: [first: number, last: number][] = [];
  for (const index of days) {
    const run = runs.at(-1);
    if (run && run[1] === index - 1) run[1] = index;
    else runs.push([index, index]);
  }
  return runs
    .map(([first, last]) =>
      first === last ? dayName(language, first) : `${dayName(language, first)}–${dayName(language, last)}`,
    )
    .join(', ');
};

/** Office hours in one line, as they stay true: "Mon–Fri 09:00–17:00 (Central European Time)". Exceptions are left out. */
export const hoursText = ({openingHours, timeZone}: Hours, language: string): string => {
  const byDay = daysOfWeek.map((name) =>
    openingHours
      .filter(({dayOfWeek}) => dayOfWeek.includes(name))
      .map(({opens, closes}) => `${clock(language, opens)}–${clock(language, closes)}`)
      .join(', '),
  );
  const times = [...new Set(byDay.filter(Boolean))];
  if (times.length === 0) return '';
  const lines = times.map((time) => {
    const days = byDay.flatMap((each, index) => (each === time ? [index] : []));
    return `${daysText(language, days)} ${time}`;
  });
  return `${lines.join('; ')} (${zoneName(language, timeZone)})`;
};
