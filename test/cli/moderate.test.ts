import assert from 'node:assert/strict';
import {join} from 'node:path';
import {type TestContext, test} from 'node:test';

import {openStore} from '../../src/endpoint/store/open-store.js';
import {folderFor} from '../endpoint/fixtures.js';
import {published, sent, sentReview, stateOf} from '../endpoint/sent.js';
import {candor, spawnCandor} from './support.js';

/** A database in which some things wait. */
const queueFor = async (t: TestContext) => {
  const db = join(folderFor(t), 'x.sqlite');
  const store = openStore(db);
  t.after(() => store.close());
  sentReview(store, 'R-0000-0001', {
    name: 'Handle too hot',
    reviewBody: `It is.\n${'And more. '.repeat(20)}`,
  });
  sentReview(store, 'R-0000-0002', {
    reviewBody: '\u001b[31mred\u202e',
    reviewRating: {ratingValue: 7, bestRating: 10},
  });
  sentReview(store, 'R-0000-0003', {disclosures: ['family'], consent: {fields: []}, author: {name: 'Ana'}});
  return {db, store, moderate: (...args: string[]) => candor('moderate', '--db', db, ...args)};
};

test('what waits is listed, one line each, and nothing in it steers the terminal', async (t) => {
  const {moderate} = await queueFor(t);
  const {code, out} = await moderate();
  assert.equal(code, 0);
  const lines = out.split('\n');
  assert.equal(lines.length, 3);
  assert.match(
    lines[0] ?? '',
    /^R-0000-0001 {2}\d{4}-\d\d-\d\d \d\d:\d\d {2}Review {2}2 of 5 stars {2}Kettle {2}Handle too hot · It is\. And.*…$/,
  );
  assert.match(lines[1] ?? '', /7 of 10/);
  assert.doesNotMatch(lines.join(''), /[\p{Cc}\u202e]/u);
});

test('a list comes in parts and by state', async (t) => {
  const {moderate} = await queueFor(t);
  const {out, err} = await moderate('--limit', '2');
  assert.equal(out.split('\n').length, 2);
  assert.match(err, /candor moderate --after R-0000-0002$/);
  assert.match((await moderate('--after', 'R-0000-0002')).out, /^R-0000-0003/);
  assert.deepEqual(await moderate('--state', 'withheld'), {code: 0, out: '', err: 'There is nothing.'});
});

test('show tells all about one', async (t) => {
  const {moderate} = await queueFor(t);
  const {code, out, err} = await moderate('show', 'r-0000-0003', 'R-NONE-0000');
  assert.equal(code, 1);
  assert.match(err, /R-NONE-0000: nothing here has this reference/);
  for (const said of [
    'Kettle, https://shop.example/p/kettle',
    '2 of 5 stars',
    'is family or a friend',
    'Ana',
    'neither name',
  ])
    assert.ok(out.includes(said), said);
});

test('publish, withhold, restore', async (t) => {
  const {store, moderate} = await queueFor(t);
  const {code, out, err} = await moderate('publish', 'R-0000-0001', 'R-NONE-0000', 'R-0000-0003');
  assert.equal(code, 1);
  assert.equal(out, 'R-0000-0001 is published\nR-0000-0003 is published');
  assert.match(err, /^candor: R-NONE-0000: nothing here/);
  assert.equal(published(store), 2);
  assert.equal((await moderate('withhold', 'R-0000-0002', '--reason', 'other', '--note', 'A test')).code, 0);
  assert.equal(stateOf(store, 'R-0000-0002'), 'withheld other A test');
  assert.equal((await moderate('withhold', 'id-R-0000-0001', '--reason', 'fake')).code, 0);
  assert.deepEqual([stateOf(store, 'R-0000-0001'), published(store)], ['withheld fake', 1]);
  assert.equal((await moderate('restore', 'R-0000-0001')).out, 'R-0000-0001 is published again');
  assert.equal(published(store), 2);
});

test('a report is settled by taking the review down, or without', async (t) => {
  const {store, moderate} = await queueFor(t);
  await moderate('publish', 'R-0000-0001', 'R-0000-0003');
  const report = {subject: 'https://shop.example/p/kettle', reason: 'abusive' as const};
  sent(store, 'R-1111-0001', 'report', 'id-R-0000-0001', {...report, review: 'id-R-0000-0001'});
  sent(store, 'R-1111-0002', 'report', 'id-R-0000-0003', {...report, review: 'id-R-0000-0003'});
  assert.match((await moderate()).out, /R-1111-0001 .*Report: Insults or threats/);
  assert.equal((await moderate('withhold', 'R-1111-0001', '--reason', 'abusive')).code, 0);
  assert.equal((await moderate('done', 'R-1111-0002', '--note', 'it is right')).code, 0);
  assert.deepEqual(
    ['R-0000-0001', 'R-1111-0001', 'R-1111-0002'].map((ref) => stateOf(store, ref)),
    ['withheld abusive', 'done', 'done it is right'],
  );
});

test('a correction is applied', async (t) => {
  const {store, moderate} = await queueFor(t);
  sent(store, 'R-1111-0001', 'change', 'id-R-0000-0001', {
    ...{subject: 'https://shop.example/p/kettle', review: 'id-R-0000-0001', change: 'correct'},
    corrected: {reviewBody: 'Mended since'},
  });
  assert.match((await moderate('show', 'R-1111-0001')).out, /How it should read:\nNo rating\nMended since/);
  assert.equal((await moderate('correct', 'R-1111-0001')).out, 'R-1111-0001 is applied');
  assert.match((await moderate('show', 'R-0000-0001')).out, /Mended since/);
  assert.equal(stateOf(store, 'R-1111-0001'), 'done');
});

const misuses: ReadonlyArray<readonly [args: string[], sentence: RegExp]> = [
  [['delete', 'R-0000-0001'], /does not know “delete”, but show, publish/],
  [['publish'], /name what to publish by its reference/],
  [['withhold', 'R-0000-0001'], /say why with --reason, one of spam/],
  [['withhold', 'R-0000-0001', '--reason', 'negative'], /say why with --reason/],
  [['withhold', 'R-0000-0001', '--reason', 'other'], /needs words/],
  [['publish', 'R-0000-0001', '--reason', 'spam'], /--reason goes with withhold/],
  [['restore', 'R-0000-0001', '--note', 'x'], /--note goes with/],
  [['--state', 'secret'], /--state is one of pending/],
  [['--page', '--port', '-1'], /--port|argument/],
  [['publish', 'R-0000-0001', '--page'], /--page goes alone/],
];

for (const [args, sentence] of misuses) {
  test(`candor moderate ${args.join(' ')}: one sentence, and nothing is decided`, async (t) => {
    const {store, moderate} = await queueFor(t);
    const {code, out, err} = await moderate(...args);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, sentence);
    assert.match(err, /^candor: [^\n]+$/);
    assert.equal(stateOf(store, 'R-0000-0001'), 'pending');
  });
}

test('what cannot be decided is one sentence', async (t) => {
  const {moderate} = await queueFor(t);
  const {code, err} = await moderate('restore', 'R-0000-0001');
  assert.deepEqual([code, err], [1, 'candor: R-0000-0001: R-0000-0001 is not withheld']);
});

test('the page runs on this machine until it is stopped, under another address each time', async (t) => {
  const {db} = await queueFor(t);
  const addresses = new Set<string>();
  for (let time = 0; time < 2; time++) {
    const {child, ended, says} = spawnCandor(['moderate', '--page', '--port', '0', '--db', db]);
    t.after(() => child.kill('SIGKILL'));
    const [url = ''] = /http:\/\/127\.0\.0\.1:\d+\/[\w-]{24}\//.exec(await says(/\/[\w-]{24}\/\n/)) ?? [];
    const response = await fetch(url);
    assert.equal(response.status, 200);
    assert.match(await response.text(), /Handle too hot/);
    addresses.add(new URL(url).pathname);
    child.kill('SIGINT');
    assert.equal((await ended).code, 0);
  }
  assert.equal(addresses.size, 2);
});
