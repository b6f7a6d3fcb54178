import type {Action} from '../protocol/discovery.js';
import {CandorError} from '../protocol/errors.js';
import type {Accepted} from '../protocol/writing.js';
import {type Parcel, post, type SendOptions} from './post.js';

export type {SendOptions} from './post.js';

/** Bytes that the body of an action may have (protocol §9). */
export const MOST_ACTION_BYTES = 16_384;

const SIGNED = 'application/jose';

/**
 * Sends what a visitor did to an endpoint, once: never again by itself. Whoever tries again gives the same key as long as the
 * body is the same.
 *
 * @param action - As the endpoint announces it; one that is a page to open is not posted to.
 * @param body - The body, as `src/protocol/writing.ts` has it.
 * @throws {CandorError} `too-large` and `refused` before anything is sent; else what the endpoint says (RFC 9457), or
 *   `offline`, `unreachable`, `timeout`, `unreadable`, after which it may have arrived.
 */
export const sendAction = (
  action: Action,
  body: unknown,
  signal: AbortSignal,
  options: SendOptions,
): Promise<Accepted> => send(action, {body: JSON.stringify(body), type: 'application/json'}, signal, options);

/**
 * As {@link sendAction}, for what the visitor signed.
 *
 * @param jws - A compact JWS, as `signReview` makes it.
 * @throws {CandorError} As {@link sendAction}.
 */
export const sendSigned = (
  action: Action,
  jws: string,
  signal: AbortSignal,
  options: SendOptions,
): Promise<Accepted> => send(action, {body: jws, type: SIGNED}, signal, options);

/** Whether an action takes what the visitor signed; it says so itself. */
export const takesSigned = ({page, accepts}: Action): boolean =>
  !page && (accepts?.includes(SIGNED) ?? false);

const send = async (
  {href, page, accepts}: Action,
  {body, type}: Parcel & {readonly body: string},
  signal: AbortSignal,
  options: SendOptions,
): Promise<Accepted> => {
  if (page)
    throw new CandorError('refused', {url: href, detail: 'a page to open, not an address to post to'});
  if (accepts && !accepts.includes(type))
    throw new CandorError('refused', {url: href, detail: `takes ${accepts.join(', ')} only`});
  if (new TextEncoder().encode(body).byteLength > MOST_ACTION_BYTES)
    throw new CandorError('too-large', {url: href, detail: `more than ${MOST_ACTION_BYTES} bytes`});
  return post(href, {body, type}, signal, options);
};
