import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {type TestContext, test} from 'node:test';
import {fileURLToPath} from 'node:url';

import {importDocument, openStore, publish, type Store, withholdReview} from '../../../src/endpoint/index.js';
import {type EndpointKeys, loadKeys} from '../../../src/endpoint/keys/load-keys.js';
import {hashOfSubject} from '../../../src/endpoint/store/subjects.js';
import {folderFor, kettle, now, reviewsOf, someReviews, storeFor} from '../fixtures.js';
import {at, keysIn} from './logged-store.js';
import {failedIn, findOut, fromFolder, unprovenIn} from './verifying.js';

const hash = hashOfSubject(kettle);
const later = now + 60_000;

interface Endpoint {
  readonly folder: string;
  readonly database: string;
  readonly keys: EndpointKeys;
  readonly keysFolder: string;
  readonly store: Store;
  /** What was published before. */
  readonly published: string;
}

/** An endpoint that has published, and to which much has happened since. */
const changedEndpoint = (t: TestContext): Endpoint => {
  const folder = folderFor(t);
  const [database, keysFolder, published] = ['a.sqlite', 'keys', 'published'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  keysIn(keysFolder);
  const keys = loadKeys(keysFolder);
  assert.ok(keys);
  const store = storeFor(t, database);
  importDocument(store, reviewsOf(someReviews(60)));
  publish(store, published, {now, keys});
  importDocument(
    store,
    reviewsOf([
      {id: 'new', reviewRating: {ratingValue: 1}, reviewBody: 'Broke', datePublished: '2026-11-22'},
      {...someReviews(60)[45], reviewBody: 'Other words', reviewRating: {ratingValue: 2}},
    ]),
  );
  withholdReview(store, 'r30', 'court-order', undefined, now);
  return {folder, database, keys, keysFolder, store, published};
};

/** Checks what a visitor finds, and that publishing again makes it whole. */
const checkAfter = async (out: string, store: Store, keys: EndpointKeys, what: string): Promise<void> => {
  if (existsSync(join(out, '.well-known/trust-data.json')))
    assert.deepEqual(failedIn(await findOut(fromFolder(out), hash, at + 60)), [], what);
  publish(store, out, {now: later, keys});
  assert.deepEqual(unprovenIn(await findOut(fromFolder(out), hash, at + 60)), [], `${what}, then again`);
};

test('publishing that ends at any step leaves what still verifies', async (t) => {
  const {folder, keys, store, published} = changedEndpoint(t);
  const attempt = (out: string, last: number): string | undefined => {
    let step = 0;
    let ended: string | undefined;
    const beforeChange = (name: string): void => {
      if (++step !== last) return;
      ended = name;
      throw new Error('the power went out');
    };
    try {
      publish(store, out, {now: later, keys, beforeChange});
    } catch (error) {
      if (ended === undefined) throw error;
    }
    return ended;
  };
  for (const [name, from] of [
    ['over an earlier one', published],
    ['for the first time', undefined],
  ] as const) {
    let last = 1;
    for (; ; last++) {
      const out = join(folder, `${name} ${last}`);
      if (from) cpSync(from, out, {recursive: true});
      else mkdirSync(out);
      const ended = attempt(out, last);
      if (ended === undefined) break;
      await checkAfter(out, store, keys, `${name}, ended before: ${ended}`);
    }
    assert.ok(last > 20, `only ${last} steps`);
  }
});

test('a process that is killed leaves what still verifies', async (t) => {
  const script = fileURLToPath(new URL('publish-and-die.ts', import.meta.url));
  const loader = fileURLToPath(new URL('../../support/typescript.mjs', import.meta.url));
  for (const last of [0, 1, 5, 10, 15, 20]) {
    const {folder, database, keysFolder, keys, store, published} = changedEndpoint(t);
    store.close();
    const {signal, stderr} = spawnSync(
      process.execPath,
      ['--import', loader, script, database, keysFolder, published, String(last), String(later)],
      {encoding: 'utf8', cwd: folder},
    );
    assert.equal(signal, 'SIGKILL', `step ${last}: ${stderr}`);
    const again = openStore(database);
    t.after(() => again.close());
    await checkAfter(published, again, keys, `killed at step ${last}`);
  }
});
