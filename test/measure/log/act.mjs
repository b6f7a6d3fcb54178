// One act of an endpoint, alone in a process of its own, so that what it takes is its own: what is asked comes as JSON in the
// first argument, what it took goes as JSON to standard output.
import {mkdirSync} from 'node:fs';

import '../../support/typescript.mjs';

const {importFile, openStore, publish} = await import('../../../src/endpoint/index.ts');
const {keyUses} = await import('../../../src/endpoint/keys/key-uses.ts');
const {loadKeys} = await import('../../../src/endpoint/keys/load-keys.ts');
const {makeKey, makeKeyForNotes, settleEndpointUrl} = await import('../../../src/endpoint/keys/make-keys.ts');
const {authorOfKeys} = await import('../../../src/endpoint/log/author-of-keys.ts');
const {tendLog} = await import('../../../src/endpoint/log/tend-log.ts');

const DAY = 86_400;

const acts = {
  /** Makes keys for everything. */
  keys: ({keys, url, now}) => {
    mkdirSync(keys, {recursive: true, mode: 0o700});
    settleEndpointUrl(keys, url);
    makeKey(keys, keyUses, 'Ed25519', Math.floor(now / 1000) - DAY);
    makeKeyForNotes(keys, 'log', `${new URL(url).host}/log`);
  },
  /** What `candor import` does. */
  import: async ({db, csv}) => {
    const store = openStore(db);
    const subject = 'https://shop.example/p/{product}';
    const map = 'context.age=age';
    const options = {subject, subjectName: '{product name}', map, how: 'verified-purchase', language: 'en'};
    const {failed, leftOut} = await importFile(store, csv, options);
    store.close();
    if (failed + leftOut > 0) throw new Error(`${failed + leftOut} reviews were not taken`);
  },
  /** What `candor publish` does. */
  publish: async ({db, keys: folder, out, now}) => {
    const store = openStore(db, {mustExist: true});
    const keys = loadKeys(folder);
    const began = performance.now();
    const {size} = await tendLog(store, authorOfKeys(store, keys), {at: Math.floor(now / 1000)});
    const logged = performance.now() - began;
    const {written} = publish(store, out, {keys, now});
    store.close();
    return {size, logged, written};
  },
};

const [name, question] = JSON.parse(process.argv[2] ?? '[]');
const began = performance.now();
const before = processorTime();
const found = await acts[name](question);
const took = performance.now() - began;
const worked = processorTime() - before;
process.stdout.write(JSON.stringify({...found, took, worked, bytes: process.resourceUsage().maxRSS * 1024}));

function processorTime() {
  const {userCPUTime, systemCPUTime} = process.resourceUsage();
  return (userCPUTime + systemCPUTime) / 1000;
}
