import assert from 'node:assert/strict';
import {test} from 'node:test';

import {importDocument, publish} from '../../../src/endpoint/index.js';
import {growLog} from '../../../src/endpoint/log/tend-log.js';
import {hashOfSubject} from '../../../src/endpoint/store/subjects.js';
import {parseJws} from '../../../src/proof/jws.js';
import {folderFor, kettle, now, reviewsOf} from '../fixtures.js';
import {at, eventsOf, loggedStore} from './logged-store.js';
import {failedIn, findOut, fromFolder, unprovenIn} from './verifying.js';

const hash = hashOfSubject(kettle);
const DAY = 86_400;

test('a clock that is set back breaks nothing: no event is earlier than the one before it', async (t) => {
  const {store, keys, author} = loggedStore(t, 5);
  growLog(store, author, at + 100);
  for (const [name, clock] of [
    ['a', at - 50],
    ['b', at - 30 * DAY],
    ['c', at + 101],
    ['d', at + 99],
  ] as const) {
    importDocument(
      store,
      reviewsOf([{id: name, reviewRating: {ratingValue: 2}, datePublished: '2026-11-20'}]),
    );
    growLog(store, author, clock);
  }
  const times = eventsOf(store).map((event) => event.at - at);
  assert.deepEqual(times.slice(-4), [100, 100, 101, 101]);
  assert.deepEqual(
    times,
    [...times].sort((a, b) => a - b),
  );
  const out = folderFor(t);
  publish(store, out, {keys, now: now - 1000});
  const found = await findOut(fromFolder(out), hash, at + 200);
  assert.deepEqual(failedIn(found), []);
  assert.deepEqual(unprovenIn(found), []);
});

test('no head is older than the event it shows', (t) => {
  const {store, author} = loggedStore(t, 3);
  growLog(store, author, at + 1000);
  importDocument(store, reviewsOf([{id: 'new', reviewBody: 'Broke'}]));
  growLog(store, author, at);
  const heads = store.prepare('SELECT jws FROM log_heads').all();
  assert.ok(heads.length > 0);
  for (const {jws} of heads) assert.equal(parseJws(String(jws)).payload.iat, at + 1000);
});

test('a review whose day is still to come is taken without it, and the report says so', (t) => {
  const {store} = loggedStore(t, 0);
  const dated = (id: string, datePublished: string) => ({id, reviewBody: 'Good', datePublished});
  const report = importDocument(
    store,
    reviewsOf([dated('in time', '2026-11-23'), dated('to come', '2026-11-24'), dated('far', '2099-01-01')]),
    {now},
  );
  assert.equal(report.added, 3);
  assert.deepEqual(
    report.omissions.map(({reason}) => reason),
    ['its date is still to come', 'its date is still to come'],
  );
  const dates = store
    .prepare("SELECT id, document ->> '$.datePublished' AS date FROM reviews ORDER BY id")
    .all();
  assert.deepEqual(
    dates.map(({id, date}) => [id, date]),
    [
      ['far', null],
      ['in time', '2026-11-23'],
      ['to come', null],
    ],
  );
});
