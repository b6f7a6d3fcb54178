import {Hono} from 'hono';
import {cors} from 'hono/cors';

/**
 * A local stand-in for the booking part of a Cal.com v2 API, with the shapes of the real one. Everything is invented and kept
 * in memory. Times are free on weekdays from nine to five in Berlin, every half hour, but for some that are taken already.
 *
 * Event type 1 does what it should. With 2 somebody else is always quicker, with 3 too many book, and with 4 somebody has to
 * agree to each booking.
 */

const HALF_HOUR = 1_800_000;
const DAY = 86_400_000;
const MOST_DAYS = 62;
const known = new Set([1, 2, 3, 4]);
const versions = {slots: '2024-09-04', bookings: '2026-02-25'};
const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const berlin = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  weekday: 'short',
  hour: '2-digit',
  hourCycle: 'h23',
});

const partsOf = (format, time) =>
  Object.fromEntries(format.formatToParts(time).map(({type, value}) => [type, value]));

const isOpen = (time) => {
  const {weekday, hour} = partsOf(berlin, time);
  return !['Sat', 'Sun'].includes(weekday) && Number(hour) >= 9 && Number(hour) < 17;
};

// The same ones each day and each start, so that nobody wonders.
const isTakenAlready = (time) => (time / HALF_HOUR) % 5 === 2 || (time / HALF_HOUR) % 7 === 3;

const formatIn = (timeZone) =>
  new Intl.DateTimeFormat('en-CA', {
    ...{timeZone, year: 'numeric', month: '2-digit', day: '2-digit'},
    ...{hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23', timeZoneName: 'longOffset'},
  });

/** A moment as the clocks of a zone show it, with their offset: `2026-11-23T09:00:00.000+01:00`. */
const written = (format, time) => {
  const {year, month, day, hour, minute, second, timeZoneName} = partsOf(format, time);
  const offset = timeZoneName.replace('GMT', '') || 'Z';
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.000${offset}`;
};

const problem = (c, status, code, message, headers = {}) =>
  c.json(
    {status: 'error', timestamp: new Date().toISOString(), path: c.req.path, error: {code, message}},
    status,
    headers,
  );

const bad = (c, message) => problem(c, 400, 'BadRequestException', message);
const unknownType = (c, id) => problem(c, 404, 'NotFoundException', `Event type with id ${id} not found.`);
const tooMany = (c) =>
  problem(c, 429, 'ThrottlerException', 'ThrottlerException: Too Many Requests', {'Retry-After': '60'});

const answerSlots = (c, isFree) => {
  const {eventTypeId, start, end, timeZone = 'UTC'} = c.req.query();
  const [from, until] = [Date.parse(start), Date.parse(end)];
  if (c.req.header('cal-api-version') !== versions.slots) return bad(c, 'cal-api-version is another one');
  if (!known.has(Number(eventTypeId))) return unknownType(c, eventTypeId);
  if (!(until > from) || until - from > MOST_DAYS * DAY)
    return bad(c, 'start and end are no time to look at');
  const format = formatIn(timeZone);
  const data = {};
  for (let time = Math.ceil(from / HALF_HOUR) * HALF_HOUR; time < until; time += HALF_HOUR) {
    if (!isFree(time)) continue;
    const start = written(format, time);
    data[start.slice(0, 10)] ??= [];
    data[start.slice(0, 10)].push({start});
  }
  return c.json({status: 'success', data});
};

const faultOf = ({start, attendee}) => {
  if (typeof start !== 'string' || !/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(start)) return 'start must be in UTC';
  if (typeof attendee?.name !== 'string' || !attendee.name.trim()) return 'attendee.name must be a string';
  if (!email.test(attendee.email ?? '')) return 'attendee.email must be an email';
  return typeof attendee.timeZone === 'string'
    ? undefined
    : 'attendee.timeZone must be a valid IANA time-zone';
};

const bookingOf = ({eventTypeId, start, attendee}, number) => ({
  id: number,
  uid: `kettle${String(number).padStart(6, '0')}`,
  title: `Ana Lindner and ${attendee.name}`,
  status: eventTypeId === 4 ? 'pending' : 'accepted',
  start: new Date(start).toISOString(),
  end: new Date(Date.parse(start) + HALF_HOUR).toISOString(),
  duration: HALF_HOUR / 60_000,
  eventTypeId,
  attendees: [{...attendee, displayEmail: attendee.email, absent: false}],
  createdAt: new Date().toISOString(),
});

/**
 * @param {object} [options]
 * @param {() => number} [options.now] - Milliseconds since 1970.
 * @returns {Hono} To be mounted where the API's root is. `bookings` of it holds all that was booked.
 */
export const createBookings = ({now = Date.now} = {}) => {
  const app = new Hono();
  const bookings = [];
  const isFree = (time) =>
    time > now() + HALF_HOUR &&
    isOpen(time) &&
    !isTakenAlready(time) &&
    !bookings.some(({start}) => Date.parse(start) === time);
  app.use(cors({origin: '*', exposeHeaders: ['Retry-After']}));
  app.get('/slots', (c) => answerSlots(c, isFree));
  app.post('/bookings', async (c) => {
    const body = await c.req.json().catch(() => ({}));
    if (c.req.header('cal-api-version') !== versions.bookings)
      return bad(c, 'cal-api-version is another one');
    if (!known.has(body.eventTypeId)) return unknownType(c, body.eventTypeId);
    if (body.eventTypeId === 3) return tooMany(c);
    const fault = faultOf(body);
    if (fault) return bad(c, fault);
    if (body.eventTypeId === 2 || !isFree(Date.parse(body.start)))
      return bad(c, 'User either already has booking at this time or is not available');
    const booking = bookingOf(body, bookings.length + 1);
    bookings.push(booking);
    return c.json({status: 'success', data: booking}, 201);
  });
  return Object.assign(app, {bookings});
};
