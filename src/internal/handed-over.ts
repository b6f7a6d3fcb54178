import {onPage} from './on-page.js';

/** How a document is read: without credentials, referrer or any header of ours but `Accept` (protocol §1). */
export const reading = {
  // Safelisted as it is (Fetch, "CORS-safelisted request-header"): no preflight.
  headers: {accept: 'application/json, application/ld+json, text/html;q=0.5, */*;q=0.1'},
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
} as const satisfies RequestInit;

const shared: {answers?: Map<string, Promise<Response>>} = onPage;

/**
 * Asks an address before the client is there to do it, and keeps the answer for it.
 *
 * @param url - As the client will ask it.
 * @param time - Milliseconds after which it is given up, whether or not anybody has come for it.
 */
export const askEarly = (url: string, time = 15_000): void => {
  const signal = AbortSignal.timeout(time);
  const answer = fetch(url, {...reading, signal});
  shared.answers ??= new Map();
  shared.answers.set(url, answer);
  // Whoever takes it hears of it; where nobody does, nobody needs to.
  answer.catch(() => undefined);
  signal.onabort = () => shared.answers?.delete(url);
};

/** The answer that {@link askEarly} has or will have; given away once, since a body is read once. */
export const takeEarly = (url: string): Promise<Response> | undefined => {
  const answer = shared.answers?.get(url);
  shared.answers?.delete(url);
  return answer;
};
