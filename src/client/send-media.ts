import type {Action} from '../protocol/discovery.js';
import {CandorError} from '../protocol/errors.js';
import type {Accepted} from '../protocol/writing.js';
import {post, type SendOptions} from './post.js';

/**
 * Sends a picture ahead of the review it belongs to, as its bytes with its own type. The review names it by the `ref` of the
 * answer.
 *
 * @param media - Where pictures go and what is taken, as the endpoint announces it.
 * @throws {CandorError} `refused` (its type) and `too-large` before anything is sent; else as `sendAction`.
 */
export const sendMedia = async (
  {href, accepts, maxBytes}: NonNullable<Action['media']>,
  picture: Blob,
  signal: AbortSignal,
  options: SendOptions,
): Promise<Accepted> => {
  if (accepts && !accepts.includes(picture.type))
    throw new CandorError('refused', {url: href, detail: `takes ${accepts.join(', ')}`});
  if (maxBytes !== undefined && picture.size > maxBytes)
    throw new CandorError('too-large', {url: href, detail: `more than ${maxBytes} bytes`});
  return post(href, {body: picture, type: picture.type}, signal, options);
};
