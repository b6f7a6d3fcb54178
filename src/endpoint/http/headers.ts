/**
 * What every answer says (protocol §1): read from anywhere, also by a sandboxed frame; nothing is guessed, nothing is
 * framed. No credentials are involved, so `*` is right.
 */
export const commonHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Retry-After, ETag, Date',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** What reading allows. */
export const readMethods = 'GET, HEAD, OPTIONS';

/** What reading and writing allow. */
export const allMethods = 'GET, HEAD, POST, OPTIONS';

/** The answer to `OPTIONS`, which browsers ask before they write. */
export const optionsHeaders = (methods: string): Record<string, string> => ({
  ...commonHeaders,
  'Access-Control-Allow-Methods': methods,
  ...(methods === allMethods ? {'Access-Control-Allow-Headers': 'Content-Type, Idempotency-Key'} : {}),
  'Access-Control-Max-Age': '86400',
  Allow: methods,
});
