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

// The dates in the database are those of the day it was seeded on, so a new day is a new seed.
const fingerprintOf = (documents, today) =>
  createHash('sha256')
    .update(JSON.stringify([today.toISOString().slice(0, 10), documents]))
    .digest('hex');

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
 * The demo's database, with the invented data as of today in it. It is made anew when the data or the day has changed.
 *
 * @param {object} library - The built endpoint.
 * @param {string} data - The folder; made where it is missing.
 * @param {Date} [today]
 * @returns {Promise<object>} An open store.
 */
export const openSeededStore = async (library, data, today = new Date()) => {
  const documents = readAll();
  const fingerprint = fingerprintOf(documents, today);
  const path = join(data, 'demo.sqlite');
  const mark = join(data, 'demo.seed');
  makeFolder(data);
  if (existsSync(path) && readIfThere(mark) === fingerprint) return library.openStore(path);
  library.openStore(path).close(); // Refuses a file that is no database of ours before anything is deleted.
  for (const end of ['', '-wal', '-shm']) rmSync(path + end, {force: true});
  const store = library.openStore(path);
  for (const document of documents) await library.importDocument(store, asOfToday(document, today), {});
  writeFileSync(mark, fingerprint);
  return store;
};
