import assert from 'node:assert/strict';
import {test} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';

import {createEndpoint, importDocument} from '../../../src/endpoint/index.js';
import {makeNoteKey, signNoteLine} from '../../../src/endpoint/keys/note-key.js';
import {newestCheckpoint} from '../../../src/endpoint/log/checkpoints.js';
import type {Cosign} from '../../../src/endpoint/log/have-cosigned.js';
import {readHead} from '../../../src/endpoint/log/heads.js';
import {keepLog} from '../../../src/endpoint/log/keep-log.js';
import {tendLog} from '../../../src/endpoint/log/tend-log.js';
import {hashOfSubject} from '../../../src/endpoint/store/subjects.js';
import {parseNote} from '../../../src/proof/note.js';
import {kettle, now, reviewsOf} from '../fixtures.js';
import {at, loggedStore} from './logged-store.js';

const hash = hashOfSubject(kettle);
const witness = makeNoteKey('witness.example/w', 'ed25519');

const until = async (holds: () => boolean): Promise<void> => {
  for (let tries = 0; !holds(); tries++) {
    assert.ok(tries < 500, 'it does not come to hold');
    await wait(10);
  }
};

test('while it is served, the log grows, is cosigned, and asks again where nobody answered', async (t) => {
  const {store, keys, author} = loggedStore(t, 700);
  let asked = 0;
  const cosign: Cosign = async ({note}) =>
    ++asked === 1 ? [] : [signNoteLine(parseNote(note).text, witness)];
  const errors: unknown[] = [];
  const options = {
    cosign,
    interval: 20,
    now: () => now,
    onError: (error: unknown) => void errors.push(error),
  };
  const log = keepLog(store, author, options);
  t.after(() => log.close());
  const isCosigned = (): boolean => newestCheckpoint(store)?.cosignatures === 1;
  await until(isCosigned);
  assert.equal(newestCheckpoint(store)?.size, 701);
  importDocument(store, reviewsOf([{id: 'new', reviewBody: 'Broke'}]));
  await createEndpoint(store, {keys, now: () => now}).request(`/reviews/${hash}.json`);
  await until(() => newestCheckpoint(store)?.size === 702 && isCosigned());
  await until(() => readHead(store, hash, at)?.checkpoint.includes('— witness.example/w ') === true);
  await log.close();
  assert.ok(asked >= 3);
  assert.deepEqual(errors, []);
});

test('what goes wrong is told, and the next look comes all the same', async (t) => {
  const {store, author} = loggedStore(t, 1);
  let failures = 0;
  const broken = {
    ...author,
    signNote: (text: string) => {
      if (failures < 2) throw new Error('no');
      return author.signNote(text);
    },
  };
  const log = keepLog(store, broken, {interval: 10, now: () => now, onError: () => void failures++});
  await until(() => newestCheckpoint(store) !== undefined);
  await log.close();
  assert.equal(failures, 2);
});

test('those who have not cosigned are asked though the log has not grown, and heads have what they sign', async (t) => {
  const {store, author} = loggedStore(t, 3);
  const other = makeNoteKey('witness.example/monitor', 'ed25519');
  const asked: string[] = [];
  const cosign: Cosign = async ({note}) => {
    const {text} = parseNote(note);
    asked.push(note);
    return asked.length < 3
      ? [signNoteLine(text, witness)]
      : [signNoteLine(text, witness), signNoteLine(text, other)];
  };
  const report = await tendLog(store, author, {at, cosign});
  assert.deepEqual(await tendLog(store, author, {at, cosign}), {...report, heads: 0});
  assert.equal(newestCheckpoint(store)?.cosignatures, 1);
  await tendLog(store, author, {at, cosign});
  assert.equal(newestCheckpoint(store)?.cosignatures, 2);
  assert.match(readHead(store, hash, at)?.checkpoint ?? '', /^— witness\.example\/monitor /m);
  assert.match(asked[1] ?? '', /^— witness\.example\/w /m, 'told who has signed already');
  assert.equal(parseNote(newestCheckpoint(store)?.note ?? '').signatures.length, 3);
});
