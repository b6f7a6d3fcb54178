import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {type TestContext, test} from 'node:test';

import {importDocument, openStore} from '../../src/endpoint/index.js';
import {folderFor, kettle, reviewsOf, someReviews} from '../endpoint/fixtures.js';
import {stateOf} from '../endpoint/sent.js';
import {serveFiles} from './serve-files.js';
import {candor} from './support.js';

/** A signed and logged endpoint of plain files at an address, made by commands. */
const publishedFor = async (t: TestContext) => {
  const folder = folderFor(t);
  const [db, out] = [join(folder, 'x.sqlite'), join(folder, 'public')];
  const {url} = await serveFiles(t, async (path) => readFileSync(join(out, path.replace(/\?.*/, ''))));
  const store = openStore(db);
  t.after(() => store.close());
  importDocument(store, reviewsOf(someReviews(30)));
  const run = async (...args: string[]) => {
    const {code, out: said, err} = await candor(...args, '--db', db);
    assert.equal(code, 0, said + err);
    return said;
  };
  await run('keys', 'make', '--url', url);
  await run('keys', 'make', '--log');
  const publish = () => run('publish', '--out', out);
  const verify = () => candor('verify', url, '--subject', kettle, '--log', '--all');
  return {db, store, out, run, publish, verify};
};

const textsIn = (folder: string): string =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => readFileSync(join(parentPath, name), 'utf8'))
    // What is signed stands there as base64url.
    .flatMap((text) => [
      text,
      ...[...text.matchAll(/\.([\w-]{40,})\./g)].map(([, part]) =>
        Buffer.from(part ?? '', 'base64url').toString(),
      ),
    ])
    .join('\n');

test('an erased review is nowhere any more, and everything can still be proven', async (t) => {
  const {db, store, out, run, publish, verify} = await publishedFor(t);
  await publish();
  assert.match(textsIn(out), /Text number 3\b/);
  await run('moderate', 'withhold', 'r3', '--reason', 'author-request');
  await publish();
  const ref = /R-\S+/.exec(await run('moderate', '--state', 'withheld'))?.[0] ?? '';
  assert.equal(await run('moderate', 'erase', ref.toLowerCase()), `${ref.toLowerCase()} is erased`);
  await publish();
  const {code, out: said, err} = await verify();
  assert.equal(code, 0, said + err);
  assert.match(said, /^held +all reviews received are accounted for/m);
  assert.doesNotMatch(textsIn(out), /Text number 3\b/);
  assert.doesNotMatch(readFileSync(db, 'latin1'), /Text number 3\b/);
  assert.match(textsIn(out), /Text number 4\b/);
  assert.match(await run('moderate', 'show', ref), /Withheld: author-request[\s\S]*not here any more/);
  const restored = await candor('moderate', 'restore', ref, '--db', db);
  assert.equal(restored.code, 1);
  assert.match(restored.err, /was erased/);
  assert.equal(stateOf(store, ref), 'withheld author-request');
});

test('what is published or unknown is not erased, and does not keep others from it', async (t) => {
  const folder = folderFor(t);
  const db = join(folder, 'x.sqlite');
  const store = openStore(db);
  t.after(() => store.close());
  importDocument(store, reviewsOf(someReviews(3)));
  await candor('moderate', 'withhold', 'r1', '--reason', 'spam', '--db', db);
  const ref = String(store.prepare('SELECT ref FROM submissions').get()?.ref);
  const {code, out, err} = await candor('moderate', 'erase', 'r2', 'R-NONE-0000', ref, ref, '--db', db);
  assert.equal(code, 1);
  assert.equal(out, `${ref} is erased\n${ref} is erased`);
  assert.match(err, /r2: no review has this reference\n.*R-NONE-0000: no review/);
  await candor('moderate', 'withhold', 'r2', '--reason', 'spam', '--db', db);
  const other = String(store.prepare("SELECT ref FROM submissions WHERE review = 'r2'").get()?.ref);
  await candor('moderate', 'restore', other, '--db', db);
  const published = await candor('moderate', 'erase', other, '--db', db);
  assert.match(published.err, /is not withheld/);
  assert.equal((await candor('moderate', 'erase', ref, '--reason', 'spam', '--db', db)).code, 2);
  assert.equal((await candor('moderate', 'erase', '--db', db)).code, 2);
});
