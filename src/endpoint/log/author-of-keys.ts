import {announcedKeys} from '../keys/announced-keys.js';
import {type EndpointKeys, signingKey} from '../keys/load-keys.js';
import {signNoteLine} from '../keys/note-key.js';
import {signHead} from '../signing/sign-head.js';
import type {Store} from '../store/store.js';
import type {LogAuthor} from './log-author.js';
import {signIfFitting} from './sign-if-fitting.js';

/**
 * In whose name the log is kept, by the keys of an endpoint: for `tendLog` and `keepLog`.
 *
 * @param keys - As `loadKeys` gives them.
 * @returns `undefined` where none of them is for a log.
 */
export const authorOfKeys = (store: Store, keys: EndpointKeys | undefined): LogAuthor | undefined => {
  const log = keys?.log;
  if (!log) return undefined;
  return {
    ...{origin: log.name, issuer: keys.origin, url: keys.url, keys: announcedKeys(keys)},
    headKey: (at) => signingKey(keys, 'head', at)?.key.kid,
    signReview: (review, subject, at) => signIfFitting(review, {store, keys, subject, at}),
    signHead: (payload) => signHead(keys, payload),
    signNote: (text) => signNoteLine(text, log),
  };
};
