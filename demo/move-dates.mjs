/**
 * Keeps the demo from ageing: the data was written as seen on one day (`asOf`), and everything in it is moved to the
 * day it is looked at.
 *
 * Only a text that is nothing but a date (`YYYY-MM-DD`, `YYYY-MM`) or an instant (RFC 3339) is moved; dates inside
 * sentences stay. All are moved by the same number of whole days, and a month counts as its first day, so that what
 * came first still comes first.
 */

const DAY = 86_400_000;
const date = /^\d{4}-\d\d(-\d\d)?$/;
const instant = /^(\d{4}-\d\d-\d\d)([Tt]\d\d:\d\d:\d\d.*)$/;

const moveDay = (day, days) => {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? day : new Date(time + days * DAY).toISOString().slice(0, 10);
};

const moveText = (text, days) => {
  if (date.test(text)) {
    return text.length === 7 ? moveDay(`${text}-01`, days).slice(0, 7) : moveDay(text, days);
  }
  const [, day, time] = instant.exec(text) ?? [];
  return day ? moveDay(day, days) + time : text;
};

/**
 * A copy of a JSON value with every date in it moved.
 *
 * @param {unknown} value - What `JSON.parse` gave.
 * @param {number} days - How far, in whole days; negative is back.
 * @returns {unknown} The same shape; names of members are left alone.
 */
export const moveDates = (value, days) => {
  if (typeof value === 'string') return moveText(value, days);
  if (Array.isArray(value)) return value.map((item) => moveDates(item, days));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, moveDates(member, days)]));
};

/**
 * A document as if it had been written today: its dates moved by the days between its `asOf` and today.
 *
 * @template {{asOf?: string}} T
 * @param {T} document - A document of the demo. One without `asOf` comes back as it is.
 * @param {Date} [today] - The day it shall be read on (in UTC).
 * @returns {T}
 */
export const asOfToday = (document, today = new Date()) => {
  if (!document.asOf) return document;
  const start = Date.parse(`${today.toISOString().slice(0, 10)}T00:00:00Z`);
  const days = Math.round((start - Date.parse(`${document.asOf}T00:00:00Z`)) / DAY);
  return /** @type {T} */ (moveDates(document, days));
};
