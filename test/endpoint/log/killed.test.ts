import assert from 'node:assert/strict';
import {mkdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {type TestContext, test} from 'node:test';

import {
  createEndpoint,
  importDocument,
  openStore,
  type Store,
  withholdReview,
} from '../../../src/endpoint/index.js';
import {type EndpointKeys, loadKeys} from '../../../src/endpoint/keys/load-keys.js';
import {makeNoteKey, signNoteLine} from '../../../src/endpoint/keys/note-key.js';
import {eraseReview} from '../../../src/endpoint/log/erase-review.js';
import {growLog, tendLog} from '../../../src/endpoint/log/tend-log.js';
import {hashOfSubject} from '../../../src/endpoint/store/subjects.js';
import {mediaInMemory} from '../../../src/endpoint/writing/media.js';
import {parseNote} from '../../../src/proof/note.js';
import {folderFor, kettle, now, reviewsOf, someReviews} from '../fixtures.js';
import {stateOf} from '../sent.js';
import {killedAtEachStep, type Left} from './killed-at.js';
import {at, authorFor, eventsOf, keysIn} from './logged-store.js';
import {findOut, fromServer, unprovenIn} from './verifying.js';

const hash = hashOfSubject(kettle);
const SECRET = 'Nobody else may ever read this sentence';

/** A database with a log, in a folder of its own, and its keys. */
const loggedFile = (t: TestContext) => {
  const folder = folderFor(t);
  const [path, copies] = [join(folder, 'x.sqlite'), join(folder, 'copies')] as const;
  mkdirSync(copies);
  keysIn(join(folder, 'keys'));
  const keys = loadKeys(join(folder, 'keys'));
  assert.ok(keys);
  const store = openStore(path);
  const secret = {
    id: 'secret',
    reviewRating: {ratingValue: 1},
    reviewBody: SECRET,
    datePublished: '2026-11-01',
  };
  importDocument(store, reviewsOf([...someReviews(20), secret]));
  growLog(store, authorFor(store, keys), at - 60);
  store.close();
  return {path, copies, keys};
};

/** Uses what a kill left, as the next process does: all that is served is proven, and the log has only grown. */
const checkGoesOn = async (store: Store, keys: EndpointKeys, step: string, before: readonly unknown[]) => {
  const app = createEndpoint(store, {keys, now: () => now});
  const found = await findOut(
    fromServer((path) => app.request(path)),
    hash,
  );
  assert.deepEqual(unprovenIn(found), [], step);
  assert.deepEqual(eventsOf(store).slice(0, before.length), before, step);
};

const eachLeft = async (left: readonly Left[], check: (store: Store, step: string) => unknown) => {
  for (const {step, open} of left) {
    const store = open();
    try {
      await check(store, step);
    } finally {
      store.close();
    }
  }
};

const eventsIn = (path: string) => {
  const store = openStore(path);
  const events = eventsOf(store);
  store.close();
  return events;
};

test('a process that is killed at any step of taking in a review leaves all of it or nothing', async (t) => {
  const {path, copies, keys} = loggedFile(t);
  const before = eventsIn(path);
  const {left, steps} = await killedAtEachStep(path, copies, async (store) => {
    const response = await createEndpoint(store, {keys, now: () => now}).request('/reviews', {
      method: 'POST',
      headers: {'Content-Type': 'application/json'},
      body: JSON.stringify({
        subject: kettle,
        review: {reviewRating: {ratingValue: 2}, reviewBody: 'It leaks'},
      }),
    });
    assert.equal(response.status, 202);
  });
  assert.ok(left.length > 1 && steps > left.length);
  const outcomes = new Set<number>();
  await eachLeft(left, async (store, step) => {
    const sent = Number(store.prepare('SELECT count(*) AS count FROM submissions').get()?.count);
    assert.equal(eventsOf(store).length - before.length, sent, `${step}: what was taken in is logged`);
    outcomes.add(sent);
    await checkGoesOn(store, keys, step, before);
  });
  assert.deepEqual([...outcomes], [0, 1]);
});

test('a process that is killed at any step of keeping the log leaves what the next one goes on with', async (t) => {
  const {path, copies, keys} = loggedFile(t);
  const before = eventsIn(path);
  const witness = makeNoteKey('witness.example/w', 'ed25519');
  const {left} = await killedAtEachStep(path, copies, async (store) => {
    importDocument(
      store,
      reviewsOf([
        {id: 'new', reviewRating: {ratingValue: 1}, reviewBody: 'Broke', datePublished: '2026-11-22'},
        {...someReviews(9)[5], reviewBody: 'Other words'},
      ]),
    );
    withholdReview(store, 'r9', 'illegal', undefined, now);
    const cosign = async ({note}: {note: string}) => [signNoteLine(parseNote(note).text, witness)];
    await tendLog(store, authorFor(store, keys), {at, cosign});
  });
  assert.ok(left.length > 5, `${left.length} states`);
  await eachLeft(left, (store, step) => checkGoesOn(store, keys, step, before));
});

test('a process that is killed at any step of erasing leaves what can be erased once more, to the last byte', async (t) => {
  const {path, copies, keys} = loggedFile(t);
  const store = openStore(path);
  withholdReview(store, 'secret', 'personal-data', undefined, now);
  growLog(store, authorFor(store, keys), at - 30);
  const ref = String(store.prepare("SELECT ref FROM submissions WHERE review = 'secret'").get()?.ref);
  store.close();
  const before = eventsIn(path);
  const media = mediaInMemory();
  const {left, steps} = await killedAtEachStep(path, copies, (one) => eraseReview(one, ref, media));
  assert.ok(left.length > 1 && steps > left.length);
  await eachLeft(left, async (one, step) => {
    assert.equal(stateOf(one, ref), 'withheld personal-data', step);
    await checkGoesOn(one, keys, step, before);
    eraseReview(one, ref, media);
    for (const end of ['', '-wal'])
      assert.ok(!readFileSync(one.path + end, 'latin1').includes(SECRET), `${step}: ${end || 'the file'}`);
    await checkGoesOn(one, keys, `${step}, then erased`, before);
    assert.equal(stateOf(one, ref), 'withheld personal-data', step);
  });
});
