import assert from 'node:assert/strict';
import {statSync} from 'node:fs';
import {connect} from 'node:net';
import {join} from 'node:path';
import {test} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';

import {openStore} from '../../src/endpoint/index.js';
import {fileIn, folderFor} from '../endpoint/fixtures.js';
import {candor, spawnCandor} from './support.js';

const subject = ['--subject', 'https://shop.example/p/1'];

test('an import that is killed leaves the database as it was', async (t) => {
  const folder = folderFor(t);
  const db = join(folder, 'x.sqlite');
  await candor('import', fileIn(folder, 'before.csv', 'id,rating\n1,5\n'), '--db', db, ...subject);
  const big = fileIn(folder, 'big.csv', `rating,text\n${`5,"${'words '.repeat(30)}"\n`.repeat(200_000)}`);
  const {child, ended} = spawnCandor(['import', big, '--db', db, ...subject]);
  t.after(() => child.kill('SIGKILL'));
  // Once the write-ahead log has grown, the import is in the middle of writing.
  const log = `${db}-wal`;
  const size = (): number => statSync(log, {throwIfNoEntry: false})?.size ?? 0;
  while (size() < 100_000 && child.exitCode === null) await wait(20);
  assert.equal(child.exitCode, null, 'it was still at it');
  child.kill('SIGKILL');
  await ended;
  const store = openStore(db);
  t.after(() => store.close());
  assert.equal(store.prepare('SELECT count(*) AS count FROM reviews').get()?.count, 1);
  assert.equal(store.prepare('SELECT sum(reviews) AS count FROM star_tallies').get()?.count, 1);
  assert.equal(store.prepare('PRAGMA integrity_check').get()?.integrity_check, 'ok');
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`serve ends on ${signal}, with connections open, and leaves no process`, async (t) => {
    const folder = folderFor(t);
    await candor(
      'import',
      fileIn(folder, 'r.csv', 'rating\n5\n'),
      '--db',
      join(folder, 'candor.sqlite'),
      ...subject,
    );
    const {child, ended, says} = spawnCandor(['serve', '--port', '0'], folder);
    t.after(() => child.kill('SIGKILL'));
    const [url = ''] = /http:\S+/.exec(await says(/trust-data\.json/)) ?? [];
    assert.equal((await fetch(url)).status, 200);
    const idle = connect(Number(new URL(url).port), '127.0.0.1');
    await new Promise((resolve) => idle.once('connect', resolve));
    idle.on('error', () => {});
    child.kill(signal);
    const {code, err} = await ended;
    assert.deepEqual([code, err], [0, '']);
    idle.destroy();
    await assert.rejects(fetch(url));
  });
}

test('a failure is one line on stderr and a code, without a stack', async (t) => {
  const folder = folderFor(t);
  const {code, out, err} = await spawnCandor(['import', 'none.csv'], folder).ended;
  assert.deepEqual([code, out], [1, '']);
  assert.equal(err, 'candor: none.csv: there is no such file\n');
});
