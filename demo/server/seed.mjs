import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

import {asOfToday} from '../move-dates.mjs';
import {withHashes} from './pictures.mjs';
import {countedAlone, sendWithheld} from './withheld.mjs';

const folder = fileURLToPath(new URL('../data/', import.meta.url));
const files = () => [
  'discovery.json',
  ...readdirSync(join(folder, 'reviews'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => `reviews/${name}`),
  'pledges.json',
  'people.json',
];

const readAll = () => files().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));

const dayOf = (today) => today.toISOString().slice(0, 10);

// What lies beside the data: all of it goes where that goes, since a log cannot be begun anew with the keys it had.
const ends = [
  '',
  '-wal',
  '-shm',
  '.media',
  '.keys',
  '.people',
  '.monitor',
  '.monitor-wal',
  '.monitor-shm',
  '.monitor.key',
];

const fingerprintOf = (documents) =>
  createHash('sha256')
    .update(JSON.stringify([ends, documents]))
    .digest('hex');

// The data of another version is another demo; the data of another day only needs its dates moved.
const isSameData = (mark, fingerprint) => mark?.split(' ')[1] === fingerprint;

const importAll = async (library, store, documents, today) => {
  for (const document of documents)
    await library.importDocument(store, withHashes(countedAlone(asOfToday(document, today))), {});
};

const readIfThere = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

const makeFolder = (data) => {
  try {
    mkdirSync(data, {recursive: true});
  } catch (error) {
    throw new Error(
      `The folder ${data} for the database cannot be made (${error.code}); name another one with --data.`,
    );
  }
};

// What is signed names the address it is served at: at another port, because the usual one is taken, it is another demo.
const databaseFor = (data, url) => {
  const [, , known = url] = readIfThere(join(data, 'demo.seed'))?.split(' ') ?? [];
  return join(data, known === url ? 'demo' : `demo-${new URL(url).port}`);
};

/**
 * The demo's database, with the invented data as of today in it. On a new day the same data is put in again with its dates
 * moved, over what is there: what was written in the meantime stays. It is made anew when the data has changed.
 *
 * @param {object} library - The built endpoint.
 * @param {string} data - The folder; made where it is missing.
 * @param {string} url - Where the demo is served.
 * @param {Date} [today]
 * @returns {Promise<{store: object, path: string}>} An open store, and its file.
 */
export const openSeededStore = async (library, data, url, today = new Date()) => {
  const documents = readAll();
  const fingerprint = fingerprintOf(documents);
  const now = `${dayOf(today)} ${fingerprint} ${url}`;
  const base = databaseFor(data, url);
  const [path, mark] = [`${base}.sqlite`, `${base}.seed`];
  makeFolder(data);
  const before = existsSync(path) ? readIfThere(mark) : undefined;
  if (before === now) return {store: library.openStore(path), path};
  if (!isSameData(before, fingerprint)) {
    library.openStore(path).close(); // Refuses a file that is no database of ours before anything is deleted.
    for (const end of ends) rmSync(path + end, {force: true, recursive: true});
  }
  const isNew = !existsSync(path);
  const store = library.openStore(path);
  await importAll(library, store, documents, today);
  if (isNew) for (const document of documents) await sendWithheld(library, store, document);
  writeFileSync(mark, now);
  return {store, path};
};
