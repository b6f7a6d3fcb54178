import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {join, relative} from 'node:path';
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
  // Pledges have status lists beside them.
  importDocument(store, {trustData: '1', pledges: [{id: 'p', text: 'Refunds', validUntil: '2030-01-01'}]});
  importDocument(store, {trustData: '1', people: [{id: 'jo', name: 'Jo', kind: 'human'}]}, {language: 'de'});
  importDocument(store, {trustData: '1', people: [{id: 'jo', name: 'Jo', kind: 'human'}]}, {language: 'en'});
  return {folder, database, keys, keysFolder, store, published};
};

// No process has it: Linux gives numbers up to 2^22.
const nobody = 2 ** 30;

/** Makes what this process left be what one left that runs no more. */
const leftByAnother = (out: string): void => {
  writeFileSync(join(out, '.candor-publishing'), String(nobody));
  for (const name of namesIn(out))
    if (name.endsWith(`.${process.pid}.tmp`))
      renameSync(join(out, name), join(out, name.replace(`.${process.pid}.tmp`, `.${nobody}.tmp`)));
};

const namesIn = (folder: string): string[] =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => relative(folder, join(parentPath, name)));

/** How many steps publishing takes, by telling itself. */
const stepsOf = (store: Store, out: string, keys: EndpointKeys): number => {
  let steps = 0;
  publish(store, out, {now: later, keys, beforeChange: () => void steps++});
  return steps;
};

/** Checks what a visitor finds, and that publishing again makes it whole. */
const checkAfter = async (out: string, store: Store, keys: EndpointKeys, what: string): Promise<void> => {
  if (existsSync(join(out, '.well-known/trust-data.json')))
    assert.deepEqual(failedIn(await findOut(fromFolder(out), hash, at + 60)), [], what);
  publish(store, out, {now: later, keys});
  assert.deepEqual(unprovenIn(await findOut(fromFolder(out), hash, at + 60)), [], `${what}, then again`);
  const left = namesIn(out).filter((name) => /\.tmp$|publishing$/.test(name));
  assert.deepEqual(left, [], `${what}, then again: nothing half done is left`);
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
    const fresh = (what: string | number): string => {
      const out = join(folder, `${name} ${what}`);
      if (from) cpSync(from, out, {recursive: true});
      else mkdirSync(out);
      return out;
    };
    const steps = stepsOf(store, fresh('counted'), keys);
    // The last one: all is written, and the mark is still there.
    for (let last = 1; last <= steps + 1; last++) {
      const out = fresh(last);
      const ended = attempt(out, last);
      assert.equal(ended === undefined, last > steps);
      leftByAnother(out);
      await checkAfter(out, store, keys, `${name}, ended before: ${ended ?? 'the end'}`);
    }
  }
});

test('whatever publishing does to files is one of these steps', () => {
  const folder = new URL('../../../src/endpoint/publish/', import.meta.url);
  const changing =
    /\b(?:appendFile|copyFile|cp|mkdir|rename|rm|rmdir|unlink|write|writeFile|truncate)Sync\b/g;
  const found = readdirSync(folder).flatMap((name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    return [...new Set(text.match(changing))].map((call) => `${name} ${call}`);
  });
  assert.deepEqual(found.sort(), [
    // The mark that says that it is under way, and what others left.
    ...['interrupted.ts rmSync', 'interrupted.ts writeFileSync', 'make-folder.ts mkdirSync'],
    // What it does between two steps that it tells.
    ...['output-folder.ts copyFileSync', 'output-folder.ts writeFileSync'],
    ...['safe-changes.ts renameSync', 'safe-changes.ts rmSync'],
  ]);
});

test('a process that is killed leaves what still verifies', async (t) => {
  const script = fileURLToPath(new URL('publish-and-die.ts', import.meta.url));
  const loader = fileURLToPath(new URL('../../support/typescript.mjs', import.meta.url));
  // Each step is tried above; here by a real kill at some of them, the first and the last among them.
  const counted = changedEndpoint(t);
  const steps = stepsOf(counted.store, counted.published, counted.keys);
  for (const last of [0, 1, ...[1, 2, 3, 4].map((quarter) => Math.ceil((steps * quarter) / 4))]) {
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

test('what a process that was killed had written aside goes with the next run', (t) => {
  const script = fileURLToPath(new URL('publish-and-die.ts', import.meta.url));
  const loader = fileURLToPath(new URL('../../support/typescript.mjs', import.meta.url));
  const {folder, database, keysFolder, keys, store, published} = changedEndpoint(t);
  store.close();
  const filesOf = (of: string): string[] => namesIn(of).sort();
  // Every second step stands between writing aside and putting in place.
  const outs = [2, 6, 12].map((last) => {
    const out = join(folder, `killed at ${last}`);
    cpSync(published, out, {recursive: true});
    const {signal} = spawnSync(
      process.execPath,
      ['--import', loader, script, database, keysFolder, out, String(last), String(later)],
      {encoding: 'utf8', cwd: folder},
    );
    assert.equal(signal, 'SIGKILL');
    return out;
  });
  const again = openStore(database);
  t.after(() => again.close());
  for (const out of outs) {
    assert.equal(filesOf(out).filter((name) => name.endsWith('.tmp')).length, 1, out);
    // What is not ours stays, and so does what somebody writes just now.
    const others = [
      '.notes.txt.1.tmp',
      '.subjects.json.1.tmp',
      'reviews/mine.json',
      'old/.pledges.json.999999.tmp',
    ];
    mkdirSync(join(out, 'old'));
    for (const name of others) writeFileSync(join(out, name), '');
    publish(again, out, {now: later, keys});
    const files = filesOf(out);
    for (const name of others) assert.ok(files.includes(name), name);
    assert.deepEqual(
      files.filter((name) => /tmp$|publishing/.test(name) && !others.includes(name)),
      [],
    );
    const listed = JSON.parse(readFileSync(join(out, '.candor-published.json'), 'utf8')) as string[];
    const ours = files.filter((name) => !name.startsWith('.candor') && !others.includes(name));
    assert.deepEqual(ours, [...listed].sort(), 'every file is in the list');
  }
});
