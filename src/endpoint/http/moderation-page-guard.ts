import {createHash, timingSafeEqual} from 'node:crypto';

import type {Context, MiddlewareHandler} from 'hono';

const headers = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // Not `no-referrer`: with it a browser sends `Origin: null` with our own forms (Fetch standard, "append a request Origin").
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
} as const;

/** Whether two secrets are the same, without telling by the time it takes how much of them is. */
export const sameSecret = (one: string, other: string): boolean => {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(one), hash(other));
};

/**
 * Keeps everybody else's pages away from a page on this machine: names that only resolve to it (DNS rebinding), forms of
 * other origins, and frames.
 */
export const guard = (): MiddlewareHandler => async (c, next) => {
  if (!isOurs(c))
    return new Response('Not here.\n', {status: 403, headers: {...headers, 'Content-Type': 'text/plain'}});
  await next();
  for (const [name, value] of Object.entries(headers))
    if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  return undefined;
};

const isOurs = (c: Context): boolean => {
  const host = c.req.header('Host') ?? '';
  if (!/^(?:127\.0\.0\.1|localhost)(?::\d{1,5})?$/.test(host)) return false;
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return true;
  const site = c.req.header('Sec-Fetch-Site');
  return c.req.header('Origin') === `http://${host}` && (site === undefined || site === 'same-origin');
};
