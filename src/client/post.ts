import {readCapped} from '../internal/read-capped.js';
import {untilAborted} from '../internal/until-aborted.js';
import {CandorError} from '../protocol/errors.js';
import {checkLimits, limits} from '../protocol/limits.js';
import {read} from '../protocol/read.js';
import {readWebUrl} from '../protocol/url.js';
import {Accepted} from '../protocol/writing.js';
import {operate} from './operation.js';
import type {ClientOptions} from './options.js';
import {readProblem} from './problem.js';
import {noteRequest} from './requests-made.js';

/** How something is sent. */
export interface SendOptions extends ClientOptions {
  /** Tells a repetition from something new: the same key is never taken twice (protocol §9). */
  readonly key: string;
}

/** What is sent, and what kind of thing it is. */
export interface Parcel {
  readonly body: string | Blob;
  readonly type: string;
}

/**
 * Posts something once, without credentials or referrer, and reads what came of it. Redirects are not followed: they would
 * carry a visitor's words to somebody who was not named.
 *
 * @throws {CandorError} Why it was not taken, or that nobody knows: after `timeout`, `unreachable`, `unreadable` it may have
 *   been, and the same key settles it.
 */
export const post = (
  href: string,
  {body, type}: Parcel,
  signal: AbortSignal,
  {key, ...options}: SendOptions,
): Promise<Accepted> =>
  operate(href, signal, options, async ({signal: leash, settings}) => {
    if (!readWebUrl(href)) throw new CandorError('insecure-url', {url: href});
    const request = new Request(href, {
      ...{method: 'POST', body, signal: leash, redirect: 'error'},
      ...{credentials: 'omit', referrerPolicy: 'no-referrer'},
      headers: {Accept: 'application/json', 'Content-Type': type, 'Idempotency-Key': key},
    });
    try {
      noteRequest(request);
      const response = await untilAborted(settings.fetch(request), leash);
      if (!response.ok) throw await untilAborted(readProblem(response, href), leash);
      return readAccepted(await untilAborted(readCapped(response.body, limits.errorBytes), leash), href);
    } catch (error) {
      if (error instanceof CandorError || leash.aborted) throw error;
      throw new CandorError(globalThis.navigator?.onLine === false ? 'offline' : 'unreachable', {
        url: href,
        cause: error,
      });
    }
  });

const readAccepted = (text: string | undefined, url: string): Accepted => {
  const {value, failedAt} = read(Accepted, parse(text, url), url);
  if (value) return value;
  throw new CandorError('unreadable', {url, path: failedAt, detail: 'no answer of the protocol'});
};

const parse = (text: string | undefined, url: string): unknown => {
  if (text === undefined)
    throw new CandorError('unreadable', {url, detail: `more than ${limits.errorBytes} bytes`});
  try {
    const json: unknown = JSON.parse(text);
    checkLimits(json);
    return json;
  } catch (cause) {
    throw new CandorError('unreadable', {url, cause});
  }
};
