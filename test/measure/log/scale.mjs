import {createWriteStream, globSync, mkdtempSync, rmSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';

import {createEndpoint, loadKeys, openStore, serve} from '../../../src/endpoint/index.ts';
import {manyReviews} from '../../support/many-reviews.ts';
import {runAct} from './run-act.mjs';

const SUBJECTS = 1000;
const DAY = 86_400_000;

/**
 * An endpoint with so many reviews of a thousand things, from the import to a visitor's verdict.
 *
 * @param said - What the reviews say.
 * @param visit - See visits.mjs.
 * @param runs - How often each subject is visited.
 */
export const measureScale = async ({count, said, visit, runs}) => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-log-'));
  try {
    const url = `http://127.0.0.1:${await freePort()}/`;
    const [db, keys, out] = ['x.sqlite', 'keys', 'out'].map((name) => join(folder, name));
    const now = Date.now();
    await runAct('keys', {keys, url, now: now - DAY});
    const imported = await importMany({folder, db, said, count, now, seed: 1, first: 0});
    const published = await runAct('publish', {db, keys, out, now: now - 60_000});
    const stored = {database: statSync(db).size, ...sizeOf(out)};
    await importMany({folder, db, said, count: 1, now, seed: 2, first: count});
    const again = await runAct('publish', {db, keys, out, now});
    const visits = await visitSome({db, keys, url, visit, runs});
    return {count, imported, published, stored, again, visits};
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
};

const importMany = async ({folder, db, ...many}) => {
  const csv = join(folder, 'reviews.csv');
  const {said, ...rest} = many;
  await pipeline(Readable.from(manyReviews(said, {...rest, subjects: SUBJECTS})), createWriteStream(csv));
  const report = await runAct('import', {db, csv});
  rmSync(csv);
  return report;
};

/** Serves the endpoint as `candor serve` does, and has some of its subjects visited. */
const visitSome = async ({db, keys: folder, url, visit, runs}) => {
  const store = openStore(db, {mustExist: true});
  const keys = loadKeys(folder);
  const server = await serve(createEndpoint(store, {keys, actions: false}), {
    port: Number(new URL(url).port),
  });
  try {
    const visits = [];
    for (const {about, uri} of subjectsOf(store))
      for (let run = 0; run < runs; run++)
        visits.push({about, ...(await visit(`${url}.well-known/trust-data.json`, uri))});
    return visits;
  } finally {
    await server.close();
    store.close();
  }
};

/** The subjects that could differ: by how many events they have, and by how many stand on the page with the newest. */
const subjectsOf = (store) => {
  const find = (about, order) => {
    const row = store
      .prepare(`SELECT uri, log_chains.seq FROM log_chains JOIN subjects ON subjects.hash = log_chains.hash
        WHERE (SELECT count(*) FROM reviews WHERE subject = subjects.number) >= 10 ORDER BY ${order} LIMIT 1`)
      .get();
    return {about, uri: String(row.uri), seq: Number(row.seq)};
  };
  return [
    find('most events', 'log_chains.seq DESC'),
    find('fewest events', 'log_chains.seq'),
    find('a full page of events', '(log_chains.seq - 1) % 256 DESC'),
    find('a page of events just begun', 'log_chains.seq < 257, (log_chains.seq - 1) % 256'),
  ];
};

const sizeOf = (out) => {
  const files = globSync('**', {cwd: out, withFileTypes: true}).filter((entry) => entry.isFile());
  const bytes = files.map(({parentPath, name}) => statSync(join(parentPath, name)).size);
  return {files: files.length, folder: bytes.reduce((sum, size) => sum + size, 0)};
};

const freePort = async () => {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
};
