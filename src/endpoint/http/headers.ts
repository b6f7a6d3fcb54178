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

/** The answer to `OPTIONS`: what reading allows. */
export const optionsHeaders = {
  ...commonHeaders,
  'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
  'Access-Control-Max-Age': '86400',
  Allow: 'GET, HEAD, OPTIONS',
} as const;
