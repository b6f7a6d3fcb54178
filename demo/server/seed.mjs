import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

import {asOfToday} from '../move-dates.mjs';

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

const fingerprintOf = (documents) => createHash('sha256').update(JSON.stringify(documents)).digest('hex');

// The data of another version is another demo; the data of another day only needs its dates moved.
const isSameData = (mark, fingerprint) => mark?.split(' ')[1] === fingerprint;

const importAll = async (library, store, documents, today) => {
  for (const document of documents) await library.importDocument(store, asOfToday(document, today), {});
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

/**
 * The demo's database, with the invented data as of today in it. On a new day the same data is put in again with its dates
 * moved, over what is there: what was written in the meantime stays. It is made anew when the data has changed.
 *
 * @param {object} library - The built endpoint.
 * @param {string} data - The folder; made where it is missing.
 * @param {Date} [today]
 * @returns {Promise<object>} An open store.
 */
export const openSeededStore = async (library, data, today = new Date()) => {
  const documents = readAll();
  const fingerprint = fingerprintOf(documents);
  const now = `${dayOf(today)} ${fingerprint}`;
  const path = join(data, 'demo.sqlite');
  const mark = join(data, 'demo.seed');
  makeFolder(data);
  const before = existsSync(path) ? readIfThere(mark) : undefined;
  if (before === now) return library.openStore(path);
  if (!isSameData(before, fingerprint)) {
    library.openStore(path).close(); // Refuses a file that is no database of ours before anything is deleted.
    for (const end of ['', '-wal', '-shm', '.media']) rmSync(path + end, {force: true, recursive: true});
  }
  const store = library.openStore(path);
  await importAll(library, store, documents, today);
  writeFileSync(mark, now);
  return store;
};
