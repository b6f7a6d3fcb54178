import assert from 'node:assert/strict';
import {cpSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {type TestContext, test} from 'node:test';

import {importDocument, publish} from '../../../src/endpoint/index.js';
import {revokeKey, rotateKeys, rotateLogKey} from '../../../src/endpoint/keys/end-keys.js';
import {keyUses} from '../../../src/endpoint/keys/key-uses.js';
import {type EndpointKeys, loadKeys} from '../../../src/endpoint/keys/load-keys.js';
import {addCosignatures} from '../../../src/endpoint/log/checkpoints.js';
import {hashOfSubject} from '../../../src/endpoint/store/subjects.js';
import {openCheckpoint} from '../../../src/proof/checkpoint.js';
import {parseVkey} from '../../../src/proof/vkey.js';
import {folderFor, kettle, now, reviewsOf, someReviews, storeFor} from '../fixtures.js';
import {at, eventsOf, keysIn, origin} from './logged-store.js';
import {failedIn, findOut, fromFolder, unprovenIn} from './verifying.js';

const hash = hashOfSubject(kettle);
const HOUR = 3600;

const load = (folder: string): EndpointKeys => {
  const keys = loadKeys(folder);
  assert.ok(keys);
  return keys;
};

const setUp = (t: TestContext) => {
  const folder = folderFor(t);
  const [keysFolder, out] = [join(folder, 'keys'), join(folder, 'out')] as const;
  keysIn(keysFolder);
  const store = storeFor(t);
  importDocument(store, reviewsOf(someReviews(30)));
  publish(store, out, {now, keys: load(keysFolder)});
  return {folder, keysFolder, out, store};
};

test('after a rotation all is proven, also where publishing ends at any step', async (t) => {
  const {folder, keysFolder, out, store} = setUp(t);
  importDocument(store, reviewsOf([{id: 'new', reviewBody: 'Broke', datePublished: '2026-11-22'}]));
  rotateKeys(keysFolder, keyUses, at + HOUR, 7 * 24 * HOUR);
  const keys = load(keysFolder);
  for (let last = 1; ; last++) {
    const copy = join(folder, String(last));
    cpSync(out, copy, {recursive: true});
    let step = 0;
    let isEnded = false;
    try {
      publish(store, copy, {
        ...{now: now + HOUR * 1000, keys},
        beforeChange: () => {
          if (++step !== last) return;
          isEnded = true;
          throw new Error('the power went out');
        },
      });
    } catch (error) {
      if (!isEnded) throw error;
    }
    const found = await findOut(fromFolder(copy), hash, at + HOUR);
    assert.deepEqual(isEnded ? failedIn(found) : unprovenIn(found), [], `ended before step ${last}`);
    if (!isEnded) break;
  }
});

test('what a revoked key signed after it was stolen is signed anew, and logged', async (t) => {
  const {keysFolder, out, store} = setUp(t);
  importDocument(store, reviewsOf([{...someReviews(1)[0], reviewBody: 'Later words'}]));
  publish(store, out, {now: now + HOUR * 1000, keys: load(keysFolder)});
  const stolen = load(keysFolder).signing[0];
  assert.ok(stolen);
  rotateKeys(keysFolder, keyUses, at + HOUR + 1, 0);
  revokeKey(keysFolder, stolen.kid, 'stolen', at + HOUR / 2);
  const before = eventsOf(store).length;
  publish(store, out, {now: now + 2 * HOUR * 1000, keys: load(keysFolder)});
  const events = eventsOf(store).slice(before);
  assert.ok(events.some(({t: type}) => type === 'key'));
  assert.equal(events.filter(({t: type}) => type === 'edit').length, 1);
  assert.deepEqual(unprovenIn(await findOut(fromFolder(out), hash, at + 2 * HOUR)), []);
});

test('after the log’s key was changed, the new one signs the same checkpoint, and others’ signatures stay', async (t) => {
  const {keysFolder, out, store} = setUp(t);
  const again = (): readonly [signers: readonly string[], note: string] => {
    publish(store, out, {now: now + HOUR * 1000, keys: load(keysFolder)});
    const note = readFileSync(join(out, 'log/checkpoint'), 'utf8');
    return [note.split('\n\n')[1]?.trim().split('\n') ?? [], note];
  };
  const [[own = '']] = again();
  const cosigned =
    '— witness.example/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZ';
  addCosignatures(store, eventsOf(store).length, [cosigned]);
  rotateLogKey(keysFolder);
  const [[present, ...others], note] = again();
  assert.notEqual(present, own);
  assert.deepEqual(others, [cosigned]);
  const {vkey} = load(keysFolder).log ?? assert.fail();
  const logKeys = [await parseVkey(vkey)];
  assert.equal((await openCheckpoint(note, {origin, logKeys})).signatures.length, 1);
  assert.equal(again()[1], note);
  assert.deepEqual(unprovenIn(await findOut(fromFolder(out), hash, at + HOUR)), []);
});
