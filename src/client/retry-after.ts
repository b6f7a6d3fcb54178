/**
 * The seconds a `Retry-After` header asks for: a number, or an HTTP date (RFC 9110 §10.2.3).
 *
 * @param now - Milliseconds since 1970.
 */
export const readRetryAfter = (header: string | null, now = Date.now()): number | undefined => {
  if (header === null) return undefined;
  if (/^\d{1,10}$/.test(header)) return Number(header);
  const date = /^[A-Z][a-z]+,? .*\d\d:\d\d:\d\d/.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000));
};
