/**
 * A stretch of time on the clocks of a person and in UTC: `Mon 23 Nov 2026, 09:00–10:00 Europe/Berlin (08:00–09:00 UTC)`.
 *
 * @param from - Milliseconds since 1970.
 * @param timeZone - The person's; without one that is known here, UTC alone.
 */
export const spanWords = (from: number, until: number, timeZone: string | undefined): string => {
  const utc = spanIn('UTC', from, until);
  if (timeZone === undefined || !isKnown(timeZone)) return `${utc} UTC`;
  const there = spanIn(timeZone, from, until);
  const isSameDay =
    dayIn(timeZone, from) === dayIn('UTC', from) && dayIn('UTC', from) === dayIn('UTC', until);
  const clocks = `${clockIn('UTC', from)}–${clockIn('UTC', until)}`;
  return `${there} ${timeZone} (${isSameDay ? clocks : utc} UTC)`;
};

const spanIn = (timeZone: string, from: number, until: number): string => {
  const [first, last] = [dayIn(timeZone, from), dayIn(timeZone, until)];
  const [begins, ends] = [clockIn(timeZone, from), clockIn(timeZone, until)];
  return first === last ? `${first}, ${begins}–${ends}` : `${first}, ${begins} – ${last}, ${ends}`;
};

const dayIn = (timeZone: string, time: number): string =>
  new Intl.DateTimeFormat('en-GB', {
    ...{timeZone, weekday: 'short', day: 'numeric', month: 'short', year: 'numeric'},
  })
    .format(time)
    .replace(',', '');

const clockIn = (timeZone: string, time: number): string =>
  new Intl.DateTimeFormat('en-GB', {timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23'}).format(
    time,
  );

const isKnown = (timeZone: string): boolean => {
  try {
    return clockIn(timeZone, 0) !== '';
  } catch {
    return false;
  }
};
