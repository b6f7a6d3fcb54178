import {isDate, isInstant} from '../protocol/dates.js';

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);

/**
 * A date as documents of others write it, in the form of protocol §1: an instant with its zone stays one; without a zone
 * only its day is certain. What could be two different days ("04/05/2006") is none.
 *
 * @returns `undefined` where no day or month can be told.
 */
export const toDate = (text: string): string | undefined => {
  const written = text.trim();
  if (isDate(written) || isInstant(written)) return written;
  const day = isoDay(written) ?? wordedDay(written) ?? numericDay(written);
  return day !== undefined && isDate(day) ? day : undefined;
};

const joinDay = (year: string, month: string | number, day: string): string =>
  `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;

const isoDay = (text: string): string | undefined => {
  const found = /^(\d{4})(-?)(\d\d)\2(\d\d)(?:[T ].{0,40})?$/.exec(text);
  return found?.[1] && found[3] && found[4] ? joinDay(found[1], found[3], found[4]) : undefined;
};

// "May 4, 2006", "Sept. 4th 2006", "4 May 2006", "Thu, 04 May 2006 10:00:00 GMT"
const wordedDay = (text: string): string | undefined => {
  const parts = text
    .toLowerCase()
    .slice(0, 60)
    .match(/[a-z]+|\d+/g);
  const at = parts?.findIndex((part) => monthOf(part) > 0 && part.length > 2) ?? -1;
  if (!parts || at < 0) return undefined;
  const [before, month, ...after] = [parts[at - 1] ?? '', parts[at] ?? '', ...parts.slice(at + 1)];
  const numbers = after.filter((part) => /^\d+$/.test(part));
  const isBefore = /^\d{1,2}$/.test(before);
  const day = isBefore ? before : numbers[0];
  const year = isBefore ? numbers[0] : numbers[1];
  return day && day.length <= 2 && year?.length === 4 ? joinDay(year, monthOf(month), day) : undefined;
};

const monthOf = (word: string): number =>
  word.length < 3 ? 0 : months.findIndex((month) => month.startsWith(word === 'sept' ? 'sep' : word)) + 1;

// Points are day first wherever they are used; with strokes only a number above 12 tells which is the day.
const numericDay = (text: string): string | undefined => {
  const found = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})$/.exec(text);
  const [, first = '', mark, second = '', year = ''] = found ?? [];
  if (!found) return undefined;
  if (mark === '.' || Number(first) > 12) return joinDay(year, second, first);
  return Number(second) > 12 ? joinDay(year, first, second) : undefined;
};
