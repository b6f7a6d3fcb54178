import assert from 'node:assert/strict';
import {cpSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';

import {importDocument, openStore, publish, type Store, withholdReview} from '../../../src/endpoint/index.js';
import {newestCheckpoint} from '../../../src/endpoint/log/checkpoints.js';
import {tendLog} from '../../../src/endpoint/log/tend-log.js';
import {hashOfSubject} from '../../../src/endpoint/store/subjects.js';
import {folderFor, kettle, now, reviewsOf, someReviews} from '../fixtures.js';
import {at, authorFor, keysFor, loggedStore} from './logged-store.js';
import {failedIn, findOut, fromFolder, unprovenIn} from './verifying.js';

const hash = hashOfSubject(kettle);
const DAY = 86_400;

const files = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path): [string, string] => [path.slice(folder.length + 1), readFileSync(path, 'base64')])
      .toSorted(),
  );

const more = (store: Store, ...reviews: object[]): unknown => importDocument(store, reviewsOf(reviews));

for (const count of [1, 60, 300]) {
  test(`everything about ${count} reviews is proven to who knows nothing but the files`, async (t) => {
    const out = folderFor(t);
    const {store, keys} = loggedStore(t, count);
    publish(store, out, {now, keys});
    const found = await findOut(fromFolder(out), hash);
    assert.equal(found.items.length, count);
    assert.deepEqual(unprovenIn(found), []);
    assert.deepEqual(found.verdict.events, {newest: count, of: count, elsewhere: 0});
  });
}

test('what happens later is proven as well: new, edited, withheld', async (t) => {
  const out = folderFor(t);
  const {store, keys} = loggedStore(t, 60);
  publish(store, out, {now, keys});
  more(store, {id: 'new', reviewRating: {ratingValue: 1}, reviewBody: 'Broke', datePublished: '2026-11-22'});
  more(store, {...someReviews(60)[40], reviewBody: 'Other words'});
  withholdReview(store, 'r30', 'personal-data', undefined, now);
  publish(store, out, {now: now + 60_000, keys});
  const found = await findOut(fromFolder(out), hash, at + 60);
  assert.deepEqual(unprovenIn(found), []);
  assert.deepEqual(found.verdict.events, {newest: 63, of: 63, elsewhere: 0});
  assert.equal(found.items.length, 60);
});

test('publishing twice at one time gives the same bytes, and writes nothing', async (t) => {
  const folder = folderFor(t);
  const {store, keys} = loggedStore(t, 60, join(folder, 'a.sqlite'));
  const [first, second] = [join(folder, 'one'), join(folder, 'two')];
  publish(store, first, {now, keys});
  assert.equal(publish(store, first, {now, keys}).written, 0);
  publish(store, second, {now, keys});
  assert.deepEqual(files(second), files(first));
});

test('signing anew what was logged gives the same bytes', (t) => {
  const folder = folderFor(t);
  const path = join(folder, 'a.sqlite');
  const {store, keys} = loggedStore(t, 60, path);
  publish(store, join(folder, 'one'), {now, keys});
  store.run('DELETE FROM log_heads; DELETE FROM log_checkpoints');
  publish(store, join(folder, 'two'), {now, keys});
  assert.deepEqual(files(join(folder, 'two')), files(join(folder, 'one')));
});

test('a first document leads to the pages that were written with it, also after the next publication', async (t) => {
  const [out, old] = [folderFor(t), folderFor(t)];
  const {store, keys} = loggedStore(t, 80);
  publish(store, out, {now, keys});
  cpSync(out, old, {recursive: true});
  more(store, {...someReviews(60)[50], reviewBody: 'Other words'}, {id: 'new', reviewBody: 'Broke'});
  publish(store, out, {now: now + 1000, keys});
  // Who loaded the first document before, and goes on now.
  cpSync(join(old, `reviews/${hash}.json`), join(out, `reviews/${hash}.json`));
  const found = await findOut(fromFolder(out), hash);
  assert.deepEqual(failedIn(found), []);
  assert.equal(found.verdict.unbroken.status, 'held');
});

test('what was withheld is in no file any more, neither as it is nor encoded', (t) => {
  const out = folderFor(t);
  const {store, keys} = loggedStore(t, 80);
  publish(store, out, {now, keys});
  const isSomewhere = () =>
    [...files(out).values()].some((content) => {
      const text = Buffer.from(content, 'base64').toString();
      const decoded = text.replaceAll(/[\w-]{100,}/g, (part) => Buffer.from(part, 'base64url').toString());
      return `${text}\n${decoded}`.includes('Text number 70');
    });
  assert.equal(isSomewhere(), true);
  withholdReview(store, 'r70', 'personal-data', undefined, now);
  publish(store, out, {now: now + 1000, keys});
  assert.equal(isSomewhere(), false);
});

test('what an earlier publication referred to goes after a day; what is whole in the log stays for ever', (t) => {
  const out = folderFor(t);
  const {store, keys} = loggedStore(t, 300);
  publish(store, out, {now, keys});
  const before = [...files(out).keys()];
  more(store, {id: 'new', reviewBody: 'Broke', datePublished: '2026-11-22'});
  publish(store, out, {now: now + 1000, keys});
  assert.deepEqual(
    before.filter((name) => !files(out).has(name)),
    [],
  );
  for (const name of files(out).keys()) utimesSync(join(out, name), at - 2 * DAY, at - 2 * DAY);
  publish(store, out, {now: now + 2000, keys});
  const gone = before.filter((name) => !files(out).has(name));
  assert.ok(gone.length >= 3);
  assert.ok(
    gone.every((name) => name.includes('.p/') || name.includes('/p/')),
    String(gone),
  );
});

test('heads are renewed in shares, before they end, with nothing happening', async (t) => {
  const {store, keys, author} = loggedStore(t, 0);
  for (let subject = 0; subject < 60; subject++)
    importDocument(store, {trustData: '1', subject: {id: `urn:s:${subject}`}, reviews: someReviews(1)});
  await tendLog(store, author, {at});
  const {size} = await tendLog(store, author, {at: at + 60});
  const shares: number[] = [];
  for (let day = 1; day <= 40; day++) {
    const report = await tendLog(store, authorFor(store, keys), {at: at + day * DAY});
    shares.push(report.heads);
    const soonest = Number(store.prepare('SELECT min(expires) AS soonest FROM log_heads').get()?.soonest);
    assert.ok(soonest > at + (day + 2) * DAY, `a head ends too soon on day ${day}`);
    assert.equal(report.size, size);
  }
  assert.ok(shares.filter(Boolean).length > 10, `not spread: ${shares}`);
});

test('a head that has ended is not served, and one that lasts is good for seven days at most', async (t) => {
  const out = folderFor(t);
  const {store, keys} = loggedStore(t, 3);
  publish(store, out, {now, keys});
  const later = await findOut(fromFolder(out), hash, at + 8 * DAY);
  assert.deepEqual(
    [later.verdict.head.status, 'reason' in later.verdict.head && later.verdict.head.reason],
    ['failed', 'head-stale'],
  );
  publish(store, out, {now: now + 8 * DAY * 1000, keys});
  assert.deepEqual(unprovenIn(await findOut(fromFolder(out), hash, at + 8 * DAY)), []);
});

test('an old copy of the database, or another log, is not published over a log', (t) => {
  const folder = folderFor(t);
  const [path, copy, out] = ['a.sqlite', 'b.sqlite', 'out'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const {store, keys} = loggedStore(t, 3, path);
  publish(store, out, {now, keys});
  store.run(`VACUUM INTO '${copy}'`);
  more(store, {id: 'new', reviewBody: 'Broke'});
  publish(store, out, {now, keys});
  const before = files(out);
  const old = openStore(copy);
  t.after(() => old.close());
  assert.throws(() => publish(old, out, {now, keys}), {code: 'usage', message: /old copy/});
  more(old, {id: 'other', reviewBody: 'Good'});
  assert.throws(() => publish(old, out, {now, keys}), {code: 'usage', message: /another log/});
  assert.deepEqual(files(out), before);
});

test('what was damaged is told, or written anew', async (t) => {
  const out = folderFor(t);
  const {store, keys} = loggedStore(t, 3);
  publish(store, out, {now, keys});
  const [discovery, checkpoint] = [join(out, '.well-known/trust-data.json'), join(out, 'log/checkpoint')];
  const note = readFileSync(checkpoint, 'utf8');
  writeFileSync(discovery, '{"trustData": ');
  publish(store, out, {now, keys});
  assert.deepEqual(unprovenIn(await findOut(fromFolder(out), hash)), []);
  writeFileSync(checkpoint, note.slice(0, 20));
  assert.throws(() => publish(store, out, {now, keys}), {code: 'usage', message: /which log that is/});
  writeFileSync(checkpoint, note);
  publish(store, out, {now, keys});
});

test('a log that was begun does not go on without its keys', (t) => {
  const out = folderFor(t);
  const {store, keys} = loggedStore(t, 3);
  publish(store, out, {now, keys});
  assert.throws(() => publish(store, out, {now}), {code: 'usage', message: /--keys/});
});

test('who is asked to cosign gets a proof from any size, and what they sign is in the checkpoint of heads', async (t) => {
  const out = folderFor(t);
  const {store, keys, author} = loggedStore(t, 20);
  const {makeNoteKey, signNoteLine} = await import('../../../src/endpoint/keys/note-key.js');
  const {verifyConsistency} = await import('../../../src/proof/merkle.js');
  const {parseCheckpoint} = await import('../../../src/proof/checkpoint.js');
  const {parseNote} = await import('../../../src/proof/note.js');
  const witness = makeNoteKey('witness.example/w', 'ed25519');
  let seen: {size: bigint; root: Uint8Array<ArrayBuffer>} | undefined;
  const cosign = async ({
    note,
    prove,
  }: {
    note: string;
    prove: (size: bigint) => Promise<Uint8Array<ArrayBuffer>[]>;
  }) => {
    const {text} = parseNote(note);
    const {size, root} = parseCheckpoint(text);
    if (seen)
      await verifyConsistency({
        ...{size1: seen.size, size2: size, root1: seen.root, root2: root, proof: await prove(seen.size)},
      });
    seen = {size, root};
    return [signNoteLine(text, witness)];
  };
  await tendLog(store, author, {at, cosign});
  more(store, {id: 'new', reviewBody: 'Broke'});
  await tendLog(store, author, {at, cosign});
  assert.equal(seen?.size, BigInt(newestCheckpoint(store)?.size ?? 0));
  publish(store, out, {now, keys});
  const {head} = JSON.parse(readFileSync(join(out, `reviews/${hash}.json`), 'utf8'));
  assert.match(head.checkpoint, /\n— witness\.example\/w /);
  assert.equal(readFileSync(join(out, 'log/checkpoint'), 'utf8'), head.checkpoint);
  assert.deepEqual(failedIn(await findOut(fromFolder(out), hash)), []);
});

test('keys without a log sign, and log nothing', (t) => {
  const out = folderFor(t);
  const {store} = loggedStore(t, 3);
  const {log: _, ...keys} = keysFor(t);
  publish(store, out, {now, keys});
  const document = JSON.parse(readFileSync(join(out, `reviews/${hash}.json`), 'utf8'));
  assert.ok(document.reviews.every((item: object) => 'jws' in item && !('log' in item)));
  assert.equal(document.head, undefined);
  assert.equal(files(out).has('log/checkpoint'), false);
  rmSync(out, {recursive: true});
});
