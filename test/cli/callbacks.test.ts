import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {type TestContext, test} from 'node:test';

import {noteFailed} from '../../src/endpoint/store/callback-deliveries.js';
import {addCallback, findStoredCallback} from '../../src/endpoint/store/callbacks.js';
import {openStore} from '../../src/endpoint/store/open-store.js';
import {ana, aRequest, importPeople} from '../endpoint/calling.js';
import {folderFor} from '../endpoint/fixtures.js';
import {candor} from './support.js';

const HOUR = 3_600_000;

/** A database in which some people wait to be called back. */
const waitingFor = async (t: TestContext) => {
  const db = join(folderFor(t), 'x.sqlite');
  const store = openStore(db);
  t.after(() => store.close());
  importPeople(store, [ana, {...ana, id: 'ravi', name: 'Ravi', consent: {fields: ['image']}}]);
  const add = (ref: string, more: object, hours: number): void =>
    addCallback(store, ref, aRequest(more), Date.now() - hours * HOUR - 60_000);
  const when = {from: '2036-11-24T09:00:00+01:00', until: '2036-11-24T09:00:00Z'};
  add('R-0000-0001', {name: 'Marlene', topic: 'The blue kettle', when}, 50);
  add('R-0000-0002', {name: '\u001b[31mred\u202e', reach: 'x@shop.example\nR-9999-9999  for Eve'}, 3);
  add('R-0000-0003', {person: 'ravi', when: {...when, until: '2036-11-25T01:00:00Z'}}, 0);
  add(
    'R-0000-0004',
    {person: 'gone', when: {from: '2020-11-24T09:00:00Z', until: '2020-11-24T10:00:00Z'}},
    0,
  );
  return {db, store, run: (...args: string[]) => candor('callbacks', '--db', db, ...args)};
};

test('who waits is listed: for whom, how, when on both clocks, about what, and for how long', async (t) => {
  const {run} = await waitingFor(t);
  const {code, out, err} = await run();
  assert.equal(code, 0);
  assert.deepEqual(out.split('\n'), [
    'R-0000-0001  for Ana (ana)  waits 2 days',
    '  Name:  Marlene',
    '  Reach: +49 30 555 0100',
    '  When:  Mon 24 Nov 2036, 09:00–10:00 Europe/Berlin (08:00–09:00 UTC)',
    '  Topic: The blue kettle',
    'R-0000-0002  for Ana (ana)  waits 3 h',
    '  Name:   [31mred ',
    '  Reach: x@shop.example R-9999-9999  for Eve',
    '  When:  as soon as possible',
    'R-0000-0003  for ravi  waits 1 min',
    '  Reach: +49 30 555 0100',
    '  When:  Mon 24 Nov 2036, 09:00 – Tue 25 Nov 2036, 02:00 Europe/Berlin (Mon 24 Nov 2036, 08:00 – Tue 25 Nov 2036, 01:00 UTC)',
    'R-0000-0004  for gone (not among the people any more)  waits 1 min',
    '  Reach: +49 30 555 0100',
    '  When:  Tue 24 Nov 2020, 09:00–10:00 UTC, which has passed',
  ]);
  assert.equal(err, '4 requests; the oldest waits 2 days');
});

test('a part of the list says that it is one', async (t) => {
  const {run} = await waitingFor(t);
  const {out, err} = await run('--limit', '1');
  assert.match(out, /^R-0000-0001/);
  assert.doesNotMatch(out, /R-0000-0002/);
  assert.equal(err, '4 requests, the first 1 shown (more with --limit); the oldest waits 2 days');
  const person = await run('--person', 'ravi');
  assert.match(person.out, /^R-0000-0003/);
  assert.equal(person.err, '1 request; the oldest waits 1 min');
  assert.deepEqual(await run('--person', 'nobody'), {
    ...{code: 0, out: '', err: 'Nobody waits to be called back.'},
  });
});

test('what is done is listed with --all only, with its note', async (t) => {
  const {run} = await waitingFor(t);
  const {code, out, err} = await run(
    'done',
    'r-0000-0001',
    'R-NONE-0000',
    ' R-0000-0003',
    '--note',
    'Talked',
  );
  assert.equal(code, 1);
  assert.equal(out, 'R-0000-0001 is done\nR-0000-0003 is done');
  assert.match(err, /^candor: R-NONE-0000: nobody asked/);
  const again = await run('done', 'R-0000-0001');
  assert.deepEqual([again.code, again.out], [1, '']);
  assert.match(again.err, /dealt with already/);
  assert.doesNotMatch((await run()).out, /R-0000-0001/);
  const all = await run('--all');
  assert.match(
    all.out,
    /^R-0000-0001 {2}for Ana \(ana\) {2}asked \d{4}-\d\d-\d\d \d\d:\d\d, done \d{4}-\d\d-\d\d \d\d:\d\d\n/,
  );
  assert.match(all.out, /\n {2}Note: {2}Talked\n/);
  assert.equal(all.err, '4 requests, 2 open; the oldest waits 3 h');
});

test('another program is given all of it, and nothing in it steers a terminal', async (t) => {
  const {run} = await waitingFor(t);
  const {out} = await run('--json');
  assert.doesNotMatch(out, /(?!\n)\p{Cc}|[\u202a-\u202e]/u);
  const [first, second] = JSON.parse(out) as Array<Record<string, unknown>>;
  const {received, ...rest} = first ?? {};
  assert.match(String(received), /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  assert.deepEqual(rest, {
    ...{ref: 'R-0000-0001', state: 'open', person: 'ana', personName: 'Ana', timeZone: 'Europe/Berlin'},
    ...{name: 'Marlene', reach: '+49 30 555 0100', topic: 'The blue kettle', consent: aRequest().consent},
    when: {from: '2036-11-24T08:00:00.000Z', until: '2036-11-24T09:00:00.000Z'},
    webhook: {state: 'waiting', failures: 0},
  });
  assert.equal(second?.name, '\u001b[31mred\u202e');
  assert.deepEqual(JSON.parse((await run('--json', '--person', 'nobody')).out), []);
});

test('a webhook that did not take it is told of, and what can be done', async (t) => {
  const {run, store} = await waitingFor(t);
  const callback = findStoredCallback(store, 'R-0000-0001');
  assert.ok(callback);
  noteFailed(store, callback, 'answered 500', Date.now() + HOUR);
  assert.match(
    (await run()).out,
    /\n {2}Webhook not delivered: answered 500, next try \d{4}-\d\d-\d\d \d\d:\d\d\n/,
  );
  noteFailed(store, callback, 'answered 410', undefined);
  assert.match(
    (await run()).out,
    /\n {2}Webhook not delivered: answered 410, given up after 2 tries; once more: candor callbacks resend R-0000-0001\n/,
  );
  assert.deepEqual(await run('resend', 'R-0000-0001'), {
    ...{code: 0, out: 'R-0000-0001 is due for the webhook', err: ''},
  });
  const {delivery, nextTry, tries} = findStoredCallback(store, 'R-0000-0001') ?? {};
  assert.deepEqual([delivery, tries], ['waiting', 0]);
  assert.ok((nextTry ?? Number.POSITIVE_INFINITY) <= Date.now());
});

test('what is forgotten is gone from the file, its reference and dates are not', async (t) => {
  const {run, db, store} = await waitingFor(t);
  await run('done', 'R-0000-0001', '--note', 'A note about somebody');
  const words = ['Marlene', 'The blue kettle', 'A note about somebody'];
  const file = (): string => readFileSync(db, 'latin1') + readFileSync(`${db}-wal`, 'latin1');
  for (const word of words) assert.ok(file().includes(word), word);
  assert.deepEqual(await run('forget', 'R-0000-0001'), {code: 0, out: 'R-0000-0001 is forgotten', err: ''});
  for (const word of words) assert.ok(!file().includes(word), word);
  const stored = findStoredCallback(store, 'R-0000-0001');
  const {name, reach, topic, note, agreement, received, decided, forgotten} = stored ?? {};
  assert.deepEqual(
    [name, reach, topic, note, agreement],
    [undefined, undefined, undefined, undefined, undefined],
  );
  assert.ok(received && decided && forgotten);
  assert.match(
    (await run('--all')).out,
    /^R-0000-0001 {2}for Ana \(ana\) {2}asked .*, done .*, forgotten .*\nR-/,
  );
  assert.match((await run('forget', 'R-0000-0001')).err, /forgotten already/);
});

test('nor is anything left of it that was long, or written over before', async (t) => {
  const {run, db, store} = await waitingFor(t);
  // Long enough for pages of its own, and changed by each try of a webhook.
  const text = `Agreement of Marlene. ${'And so on. '.repeat(400)}`;
  addCallback(store, 'R-0000-0009', aRequest({topic: 'x', consent: {text, at: '2026-11-22T12:00:00Z'}}), 0);
  const stored = findStoredCallback(store, 'R-0000-0009');
  assert.ok(stored);
  for (const problem of ['answered 500', 'no answer within 10 s', 'x'.repeat(3000)])
    noteFailed(store, stored, problem, 0);
  await run('done', 'R-0000-0009');
  await run('forget', 'R-0000-0009');
  const file = readFileSync(db, 'latin1') + readFileSync(`${db}-wal`, 'latin1');
  assert.doesNotMatch(file, /Agreement of Marlene|And so on/);
});

test('who is forgotten before they were called is not called', async (t) => {
  const {run} = await waitingFor(t);
  await run('forget', 'R-0000-0003');
  assert.doesNotMatch((await run()).out, /R-0000-0003/);
  assert.match((await run('resend', 'R-0000-0003')).err, /dealt with already/);
});

test('all that was done before a day is forgotten at once', async (t) => {
  const {run, store} = await waitingFor(t);
  await run('done', 'R-0000-0001', 'R-0000-0002');
  store
    .prepare('UPDATE callbacks SET decided = ? WHERE ref = ?')
    .run(Date.parse('2026-01-31T23:59:59Z'), 'R-0000-0001');
  assert.equal((await run('forget', '--done-before', '2026-01-31')).out, '0 requests are forgotten');
  assert.equal((await run('forget', '--done-before', '2026-02-01')).out, '1 request is forgotten');
  assert.equal((await run('forget', '--done-before', '2026-02-01')).out, '0 requests are forgotten');
  assert.equal(findStoredCallback(store, 'R-0000-0001')?.reach, undefined);
  assert.ok(findStoredCallback(store, 'R-0000-0002')?.reach);
  assert.ok(findStoredCallback(store, 'R-0000-0003')?.reach, 'open ones stay');
});

const misuses: ReadonlyArray<readonly [readonly string[], RegExp]> = [
  [['call'], /does not know “call”, but done, forget, resend/],
  [['done'], /name what is to be done.*R-…/],
  [['forget'], /by its reference/],
  [['forget', 'R-0000-0001', '--done-before', '2026-01-01'], /not both/],
  [['done', '--done-before', '2026-01-01'], /goes with forget/],
  [['forget', '--done-before', '2026-02-30'], /YYYY-MM-DD/],
  [['forget', '--done-before', 'yesterday'], /YYYY-MM-DD/],
  [['forget', 'R-0000-0001', '--note', 'x'], /--note goes with done/],
  [['--note', 'x'], /--note goes with done/],
  [['done', 'R-0000-0001', '--all'], /--all is for the list/],
  [['done', 'R-0000-0001', '--person', 'ana'], /--person is for the list/],
  [['--limit', '0'], /--limit is a number/],
  [['--everything'], /see candor callbacks --help/],
];

for (const [args, said] of misuses) {
  test(`candor callbacks ${args.join(' ')} is not understood, and changes nothing`, async (t) => {
    const {run, store} = await waitingFor(t);
    const {code, out, err} = await run(...args);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, said);
    assert.equal(findStoredCallback(store, 'R-0000-0001')?.state, 'open');
  });
}

test('help is about it, and a missing database is a sentence', async (t) => {
  assert.match((await candor('callbacks', '--help')).out, /candor callbacks forget --done-before DATE/);
  assert.match((await candor('--help')).out, /callbacks {2}who waits to be called back/);
  const {code, err} = await candor('callbacks', '--db', join(folderFor(t), 'none.sqlite'));
  assert.equal(code, 1);
  assert.match(err, /^candor: There is no database/);
});
