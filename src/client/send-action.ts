import type {Action} from '../protocol/discovery.js';
import {CandorError} from '../protocol/errors.js';
import type {Accepted} from '../protocol/writing.js';
import {post, type SendOptions} from './post.js';

export type {SendOptions} from './post.js';

/** Bytes that the body of an action may have (protocol §9). */
export const MOST_ACTION_BYTES = 16_384;

/**
 * Sends what a visitor did to an endpoint, once: never again by itself. Whoever tries again gives the same key as long as the
 * body is the same.
 *
 * @param action - As the endpoint announces it; one that is a page to open is not posted to.
 * @param body - The body, as `src/protocol/writing.ts` has it.
 * @throws {CandorError} `too-large` and `refused` before anything is sent; else what the endpoint says (RFC 9457), or
 *   `offline`, `unreachable`, `timeout`, `unreadable`, after which it may have arrived.
 */
export const sendAction = async (
  {href, page, accepts}: Action,
  body: unknown,
  signal: AbortSignal,
  options: SendOptions,
): Promise<Accepted> => {
  if (page)
    throw new CandorError('refused', {url: href, detail: 'a page to open, not an address to post to'});
  if (accepts && !accepts.includes('application/json'))
    throw new CandorError('refused', {url: href, detail: `takes ${accepts.join(', ')} only`});
  const text = JSON.stringify(body);
  if (new TextEncoder().encode(text).byteLength > MOST_ACTION_BYTES)
    throw new CandorError('too-large', {url: href, detail: `more than ${MOST_ACTION_BYTES} bytes`});
  return post(href, {body: text, type: 'application/json'}, signal, options);
};
