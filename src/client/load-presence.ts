import {CandorError} from '../protocol/errors.js';
import {PeopleDocument, Presence} from '../protocol/people.js';
import {read} from '../protocol/read.js';
import {documentKind, readAs} from '../protocol/read-as.js';
import {readWebUrl} from '../protocol/url.js';
import {operate} from './operation.js';
import type {ClientOptions} from './options.js';
import {parseJson} from './parse-json.js';
import {request} from './request.js';

/** Somebody's presence among those an address tells of. */
export type Presences = (id: string | undefined) => Presence | undefined;

/**
 * Asks who is there now: an address that tells one presence (protocol §5), or a people document asked anew. Past everything
 * that is kept, and once: whoever wants to know it again asks again.
 *
 * @throws {CandorError} The one failure, with `retryAfter` where the endpoint says when to come back.
 */
export const loadPresence = (
  url: string,
  signal: AbortSignal,
  options: ClientOptions = {},
): Promise<Presences> =>
  operate(url, signal, {retries: 0, ...options}, async (operation) => {
    if (!readWebUrl(url)) throw new CandorError('insecure-url', {url});
    const {text, url: from} = await request(url, operation.signal, operation);
    return readPresences(parseJson(text, from), from);
  });

const readPresences = (json: unknown, url: string): Presences => {
  if (documentKind(json, url) === 'people') {
    const {people} = readAs('people', PeopleDocument, json, url).document;
    return (id) => (id === undefined ? undefined : people.find((person) => person.id === id)?.presence);
  }
  const {value, failedAt} = read(Presence, json, url);
  if (value) return () => value;
  throw new CandorError('unknown-format', {url, path: failedAt, detail: 'no presence'});
};
