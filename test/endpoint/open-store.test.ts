import assert from 'node:assert/strict';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {test} from 'node:test';

import {importDocument, openStore} from '../../src/endpoint/index.js';
import {hashOfSubject} from '../../src/endpoint/store/subjects.js';
import {subjectHash} from '../../src/protocol/subject.js';
import {fileIn, folderFor, reviewsOf, storeFor} from './fixtures.js';

for (const [what, content] of [
  ['a text', 'rating,text\n5,good\n'],
  ['bytes', Uint8Array.from({length: 5000}, (_, at) => (at * 7919) % 256)],
  ['what begins like a database', `SQLite format 3\0${'x'.repeat(4000)}`],
] as const) {
  test(`a file that holds ${what} is no database, and stays as it was`, (t) => {
    const path = fileIn(folderFor(t), 'file', content);
    const before = readFileSync(path);
    assert.throws(() => openStore(path), {code: 'not-a-database', message: /left as it is/});
    assert.deepEqual(readFileSync(path), before);
  });
}

test('the database of another program stays as it was', (t) => {
  const path = join(folderFor(t), 'other.sqlite');
  const other = new DatabaseSync(path);
  other.exec('CREATE TABLE places (url TEXT)');
  other.close();
  const before = readFileSync(path);
  assert.throws(() => openStore(path), {code: 'not-a-database', message: /another program/});
  assert.deepEqual(readFileSync(path), before);
});

test('a database of a later version is not touched', (t) => {
  const path = join(folderFor(t), 'later.sqlite');
  openStore(path).close();
  const database = new DatabaseSync(path);
  database.exec('PRAGMA user_version = 99');
  database.close();
  assert.throws(() => openStore(path), {code: 'not-a-database', message: /later version/});
});

test('a folder, a missing folder and a missing file are told apart', (t) => {
  const folder = folderFor(t);
  mkdirSync(join(folder, 'sub'));
  assert.throws(() => openStore(join(folder, 'sub')), {code: 'not-a-database', message: /folder/});
  assert.throws(() => openStore(join(folder, 'none', 'x.sqlite')), {code: 'file-not-found'});
  assert.throws(() => openStore(join(folder, 'x.sqlite'), {mustExist: true}), {code: 'file-not-found'});
});

test('what was written is there when it is opened again', (t) => {
  const path = join(folderFor(t), 'x.sqlite');
  const first = openStore(path);
  importDocument(first, reviewsOf([{id: 'a', reviewBody: 'x'}]));
  first.close();
  first.close();
  const again = storeFor(t, path);
  assert.equal(again.prepare('SELECT count(*) AS count FROM reviews').get()?.count, 1);
});

test('who has to wait too long for another writer is told so', (t) => {
  const path = join(folderFor(t), 'x.sqlite');
  const writer = storeFor(t, path);
  const waiting = openStore(path, {patience: 10});
  t.after(() => waiting.close());
  writer.begin();
  assert.throws(() => waiting.begin(), {code: 'not-writable', message: /another program/});
  writer.rollback();
});

test('an empty file may become a database', (t) => {
  const path = join(folderFor(t), 'empty');
  writeFileSync(path, '');
  openStore(path).close();
  assert.match(readFileSync(path, 'latin1'), /^SQLite format 3/);
});

test('the hash of a subject is the one of the protocol', async () => {
  for (const uri of [
    'https://Shop.example/p/42#top',
    'http://a.example',
    'urn:isbn:123',
    'https://ex ample/',
    'geo:1,2',
    'Ünï\ud800',
  ])
    assert.equal(hashOfSubject(uri), await subjectHash(uri));
});
