import {join} from 'node:path';
import type {TestContext} from 'node:test';

import {importDocument, type Store} from '../../../src/endpoint/index.js';
import {keyUses} from '../../../src/endpoint/keys/key-uses.js';
import {type EndpointKeys, loadKeys} from '../../../src/endpoint/keys/load-keys.js';
import {makeKey, makeKeyForNotes, settleEndpointUrl} from '../../../src/endpoint/keys/make-keys.js';
import {authorOfKeys} from '../../../src/endpoint/log/author-of-keys.js';
import type {LogAuthor} from '../../../src/endpoint/log/log-author.js';
import type {LogEvent} from '../../../src/proof/events.js';
import {folderFor, now, reviewsOf, someReviews, storeFor} from '../fixtures.js';

/** The time of most tests, in seconds. */
export const at = now / 1000;

/** Where the endpoint of the tests says it is. */
export const url = 'https://shop.example/trust/';

/** The name of its log. */
export const origin = 'shop.example/log1';

/** Makes keys for everything. */
export const keysIn = (folder: string): void => {
  settleEndpointUrl(folder, url);
  makeKey(folder, keyUses, 'Ed25519', at - 86_400);
  makeKeyForNotes(folder, 'log', origin);
};

/** Keys for everything, in a folder that goes away with the test. */
export const keysFor = (t: TestContext): EndpointKeys => {
  const folder = join(folderFor(t), 'keys');
  keysIn(folder);
  const keys = loadKeys(folder);
  if (!keys) throw new Error('no keys were made');
  return keys;
};

/** In whose name the log of a store is kept. */
export const authorFor = (store: Store, keys: EndpointKeys): LogAuthor => {
  const author = authorOfKeys(store, keys);
  if (!author) throw new Error('no key for a log');
  return author;
};

/** A store with some reviews, its keys, and in whose name the log is kept. */
export const loggedStore = (
  t: TestContext,
  count: number,
  path?: string,
): {store: Store; keys: EndpointKeys; author: LogAuthor} => {
  const store = storeFor(t, path);
  if (count > 0) importDocument(store, reviewsOf(someReviews(count)));
  const keys = keysFor(t);
  return {store, keys, author: authorFor(store, keys)};
};

/** All events of the log, in their order. */
export const eventsOf = (store: Store): LogEvent[] =>
  store
    .prepare('SELECT entry FROM log_events ORDER BY position')
    .all()
    .map(({entry}) => JSON.parse(String(entry)) as LogEvent);
