const partial = /^(\d{4})-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?$/;
const instant =
  /^(\d{4}-\d\d-\d\d)[Tt](?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

const isRealDay = (day: string): boolean => {
  const date = new Date(`${day}T00:00:00Z`);
  // Date rolls 31 February over into March instead of refusing it.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
};

/** Whether a text is a date of protocol §1: `YYYY-MM-DD` or `YYYY-MM`, a day that exists, without zone. */
export const isDate = (text: string): boolean => {
  const found = partial.exec(text);
  return found !== null && (found[3] === undefined || isRealDay(text));
};

/** Whether a text is an instant of protocol §1: RFC 3339 with its zone. */
export const isInstant = (text: string): boolean => {
  const found = instant.exec(text);
  return found?.[1] !== undefined && isRealDay(found[1]);
};

/**
 * A date or an instant as milliseconds since 1970, for putting things in order; a date counts as the start of its first day
 * in UTC.
 *
 * @returns `undefined` where there is none, or it cannot be read.
 */
export const toTime = (text: string | null | undefined): number | undefined => {
  if (!text) return undefined;
  // ECMAScript's own date format has neither leap seconds nor small letters.
  const instantText = text.toUpperCase().replace(/:60(?=[.Z+-])/, ':59');
  const time = Date.parse(
    partial.test(text) ? `${text.length === 7 ? `${text}-01` : text}T00:00:00Z` : instantText,
  );
  return Number.isNaN(time) ? undefined : time;
};

/**
 * The last moment of a date (the end of its day or month in UTC) or an instant itself, in milliseconds since 1970: what
 * "until" and "by" mean.
 */
export const toEndTime = (text: string | null | undefined): number | undefined => {
  const start = toTime(text);
  if (start === undefined || !text || !partial.test(text)) return start;
  const date = new Date(start);
  const next =
    text.length === 7
      ? Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1)
      : Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() + 1);
  return next - 1;
};
