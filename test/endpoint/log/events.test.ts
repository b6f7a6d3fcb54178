import assert from 'node:assert/strict';
import {test} from 'node:test';

import {
  importDocument,
  publishReview,
  restoreReview,
  type Store,
  withholdReview,
} from '../../../src/endpoint/index.js';
import {docHash, leafHash} from '../../../src/endpoint/log/hashes.js';
import {hasChanges, logChanges} from '../../../src/endpoint/log/log-changes.js';
import {readLogged} from '../../../src/endpoint/log/logged-review.js';
import {ReviewWriter} from '../../../src/endpoint/store/review-writer.js';
import {putStatements} from '../../../src/endpoint/store/statements.js';
import {findSubject, hashOfSubject} from '../../../src/endpoint/store/subjects.js';
import {addSubmission} from '../../../src/endpoint/store/submissions.js';
import {checkChain} from '../../../src/proof/chain.js';
import * as content from '../../../src/proof/content.js';
import {entryOf, type LogEvent, readEvent} from '../../../src/proof/events.js';
import {kettle, now, reviewsOf, someReviews, storeFor} from '../fixtures.js';
import {at, authorFor, eventsOf, keysFor, loggedStore} from './logged-store.js';

const hash = hashOfSubject(kettle);
const ofKettle = (store: Store): LogEvent[] => eventsOf(store).filter(({sub}) => sub === hash);
const told = (store: Store): string[] =>
  ofKettle(store).map(({t, from, reason}) => [t, from, reason].filter(Boolean).join(' '));
const numberOf = (store: Store): number => findSubject(store, hash)?.number ?? 0;

const send = (store: Store, id: string): void =>
  addSubmission(store, {
    ...{
      ref: id.toUpperCase(),
      subject: numberOf(store),
      kind: 'review',
      review: id,
      verified: false,
      received: now,
    },
    document: {id, reviewRating: {ratingValue: 2}, reviewBody: 'It leaks'},
  });

const edit = (store: Store, id: string, change: object): unknown =>
  importDocument(
    store,
    reviewsOf(
      someReviews(60)
        .filter((review) => review.id === id)
        .map((review) => ({...review, ...change})),
    ),
  );

test('reviews that were there before come oldest first, each as one event, in one chain', async (t) => {
  const {store, author} = loggedStore(t, 30);
  assert.equal(logChanges(store, author, {at}), true);
  const events = ofKettle(store);
  assert.equal(events.length, 30);
  assert.deepEqual(new Set(events.map(({t: type}) => type)), new Set(['publish']));
  const newest = events.at(-1);
  assert.deepEqual(newest?.tally, {
    received: 30,
    published: 30,
    pending: 0,
    stars: [6, 6, 6, 6, 6],
    withheld: {},
  });
  const days = events.map(({date}) => date ?? '2026-11-22');
  assert.deepEqual(days, [...days].sort());
  await checkChain(events.map(readEvent));
  const first = readLogged(store, numberOf(store), 'r29');
  assert.equal(first?.seq, 1);
});

test('nothing happens twice, and nothing happens where nothing happened', (t) => {
  const {store, author} = loggedStore(t, 5);
  logChanges(store, author, {at});
  const before = eventsOf(store);
  importDocument(store, reviewsOf(someReviews(5)));
  logChanges(store, author, {at: at + 60});
  assert.deepEqual(eventsOf(store), before);
  assert.equal(hasChanges(store), false);
});

test('without a log, nothing is noted', (t) => {
  const store = storeFor(t);
  importDocument(store, reviewsOf(someReviews(3)));
  assert.equal(hasChanges(store), false);
});

test('a review that waits, is published, withheld, restored, edited, answered: one event each, one chain', async (t) => {
  const {store, author} = loggedStore(t, 1);
  const log = () => logChanges(store, author, {at});
  log();
  send(store, 'sent');
  log();
  publishReview(store, 'SENT', now);
  log();
  withholdReview(store, 'SENT', 'spam', undefined, now);
  log();
  restoreReview(store, 'SENT', now);
  log();
  edit(store, 'r0', {reviewRating: {ratingValue: 5}});
  log();
  edit(store, 'r0', {reviewRating: {ratingValue: 5}, replies: [{author: {name: 'Jo'}, text: 'Thanks'}]});
  log();
  assert.deepEqual(told(store), [
    'publish',
    'receive',
    'publish pending',
    'withhold published spam',
    'restore spam',
    'edit',
    'reply',
  ]);
  const events = ofKettle(store);
  await checkChain(events.map(readEvent));
  const [first, , , withheld, restored, edited, reply] = events;
  assert.equal(withheld?.doc, restored?.doc);
  assert.deepEqual([edited?.was, edited?.wasStars, edited?.stars], [first?.doc, 1, 5]);
  assert.equal(reply?.was, edited?.doc);
  assert.deepEqual(events.at(-1)?.tally, {
    ...{received: 2, published: 2, pending: 0, stars: [0, 1, 0, 0, 1], withheld: {}},
  });
});

test('what happened between two runs is logged as it happened, in order', async (t) => {
  const {store, author} = loggedStore(t, 2);
  logChanges(store, author, {at});
  withholdReview(store, 'r0', 'off-topic', undefined, now);
  restoreReview(store, ref(store, 'r0'), now);
  withholdReview(store, 'r0', 'fake', undefined, now);
  send(store, 'sent');
  withholdReview(store, 'SENT', 'abusive', undefined, now);
  logChanges(store, author, {at: at + 1});
  assert.deepEqual(told(store).slice(2), [
    'withhold published off-topic',
    'restore off-topic',
    'withhold published fake',
    'receive',
    'withhold pending abusive',
  ]);
  await checkChain(ofKettle(store).map(readEvent));
  assert.deepEqual(ofKettle(store).at(-1)?.tally.withheld, {fake: 1, abusive: 1});
});

const ref = (store: Store, id: string): string =>
  String(store.prepare("SELECT ref FROM submissions WHERE review = ? AND kind = 'review'").get(id)?.ref);

test('what was withheld before the log was begun is received and withheld in it', async (t) => {
  const {store, author} = loggedStore(t, 3);
  withholdReview(store, 'r1', 'duplicate', undefined, now);
  send(store, 'waits');
  logChanges(store, author, {at});
  assert.deepEqual(told(store).toSorted(), [
    'publish',
    'publish',
    'receive',
    'receive',
    'withhold pending duplicate',
  ]);
  await checkChain(ofKettle(store).map(readEvent));
});

test('a vote changes nothing that is logged', (t) => {
  const {store, author} = loggedStore(t, 2);
  logChanges(store, author, {at});
  edit(store, 'r0', {helpful: {up: 3, down: 1}});
  assert.equal(hasChanges(store), true);
  logChanges(store, author, {at});
  assert.deepEqual([ofKettle(store).length, hasChanges(store)], [2, false]);
});

test('an entry is the canonical text of its event, and names a document without telling it', async (t) => {
  const {store, author} = loggedStore(t, 1);
  logChanges(store, author, {at});
  const row = store.prepare('SELECT entry FROM log_events WHERE position = 0').get();
  const entry = String(row?.entry);
  assert.equal(entry, new TextDecoder().decode(entryOf(readEvent(JSON.parse(entry)))));
  const logged = readLogged(store, numberOf(store), 'r0');
  const [event] = ofKettle(store);
  const salt = new Uint8Array(logged?.salt ?? []);
  assert.equal(salt.length, 32);
  const bytes = content.contentOf({jws: logged?.jws});
  assert.equal(event?.doc, await content.docHash(salt, bytes));
  assert.equal(event?.doc, docHash(salt, bytes));
  for (const text of ['Author', 'Text number', '"r0"'])
    assert.equal(JSON.stringify(eventsOf(store)).includes(text), false);
});

test('an edit has a salt of its own', (t) => {
  const {store, author} = loggedStore(t, 1);
  logChanges(store, author, {at});
  const before = readLogged(store, numberOf(store), 'r0');
  edit(store, 'r0', {reviewBody: 'Other words'});
  logChanges(store, author, {at});
  const after = readLogged(store, numberOf(store), 'r0');
  assert.notDeepEqual(before?.salt, after?.salt);
});

test('keys, pledges and consents begin and end in the chain of the organisation', async (t) => {
  const {store, author} = loggedStore(t, 0);
  const log = () => logChanges(store, author, {at});
  putStatements(store, 'pledges', '', [{id: 'refunds', name: 'Refunds in three days', text: 'We refund.'}]);
  putStatements(store, 'people', '', [{id: 'ana', name: 'Ana', consent: {fields: ['name']}}]);
  log();
  log();
  putStatements(store, 'pledges', '', [{id: 'refunds', name: 'Refunds in two days', text: 'We refund.'}]);
  putStatements(store, 'people', '', [{id: 'ana', name: 'Ana'}]);
  log();
  putStatements(store, 'pledges', '', []);
  log();
  const events = eventsOf(store);
  assert.deepEqual(
    events.map(({t: type}) => type),
    ['key', 'pledge', 'consent', 'pledge', 'consent-end', 'pledge-end'],
  );
  assert.equal(events[3]?.was, events[1]?.doc);
  await checkChain(events.map(readEvent));
});

test('another log in place of the one that was begun is refused', (t) => {
  const {store, author} = loggedStore(t, 1);
  logChanges(store, author, {at});
  const other = {...author, origin: 'shop.example/log2'};
  assert.throws(() => logChanges(store, other, {at}), {code: 'usage'});
});

test('a run that logs a part goes on with the rest, and comes to the same chain', async (t) => {
  const {store, author} = loggedStore(t, 40);
  send(store, 'waits');
  let runs = 0;
  while (!logChanges(store, author, {at, most: 7})) runs++;
  assert.ok(runs >= 5);
  const days = ofKettle(store).flatMap(({t: type, date}) =>
    type === 'publish' ? (date ?? '2026-11-22') : [],
  );
  assert.deepEqual(days, [...days].sort());
  assert.equal(days.length, 40);
  await checkChain(ofKettle(store).map(readEvent));
});

test('what happens to a review between two runs is logged as it is then', async (t) => {
  const {store, author} = loggedStore(t, 20);
  assert.equal(logChanges(store, author, {at, most: 5}), false);
  const now = {id: 'r3', reviewRating: {ratingValue: 1}, reviewBody: 'Changed'};
  importDocument(
    store,
    reviewsOf([
      {...someReviews(4)[3], ...now},
      {id: 'late', reviewBody: 'One more'},
    ]),
  );
  new ReviewWriter(store).remove(numberOf(store), 'r2');
  while (!logChanges(store, author, {at, most: 5}));
  const events = ofKettle(store);
  assert.deepEqual(new Set(events.map(({t: type}) => type)), new Set(['publish']));
  assert.equal(events.length, 20);
  const logged = readLogged(store, numberOf(store), 'r3');
  assert.equal(events[(logged?.seq ?? 0) - 1]?.stars, 1);
  assert.equal(readLogged(store, numberOf(store), 'r2'), undefined);
  await checkChain(events.map(readEvent));
});

test('one subject is logged after the other, and none waits for the next', (t) => {
  const {store, author} = loggedStore(t, 6);
  const pan = 'https://shop.example/p/pan';
  importDocument(store, reviewsOf(someReviews(6), {subject: {type: 'Product', id: pan}}));
  logChanges(store, author, {at, most: 6});
  assert.equal(ofKettle(store).length, 6);
  assert.equal(hasChanges(store, numberOf(store)), false);
  assert.equal(logChanges(store, author, {at, most: 7}), true);
});

test('leaf hashes are those of the proof room', async (t) => {
  const {store} = loggedStore(t, 1);
  logChanges(store, authorFor(store, keysFor(t)), {at});
  const {leafOfEvent} = await import('../../../src/proof/events.js');
  const [event] = ofKettle(store);
  assert.ok(event);
  assert.equal(leafHash(entryOf(event)).toString('base64url'), await leafOfEvent(event));
});
