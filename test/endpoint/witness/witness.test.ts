import assert from 'node:assert/strict';
import {join} from 'node:path';
import {describe, it, type TestContext, test} from 'node:test';

import {serve} from '../../../src/endpoint/serve.js';
import {formatAddCheckpoint} from '../../../src/endpoint/witness/add-checkpoint.js';
import type {Misconduct} from '../../../src/endpoint/witness/misconduct.js';
import {Witness, type WitnessOptions} from '../../../src/endpoint/witness/witness.js';
import {witnessApp} from '../../../src/endpoint/witness/witness-app.js';
import {makeWitnessKey} from '../../../src/endpoint/witness/witness-key.js';
import {readWitnessLog} from '../../../src/endpoint/witness/witness-log.js';
import {openWitnessState} from '../../../src/endpoint/witness/witness-state.js';
import type {Bytes} from '../../../src/proof/bytes.js';
import {parseNote, parseVkey, signedNote, verifyNote} from '../../../src/proof/note.js';
import {folderFor} from '../fixtures.js';
import {leafOf, logWith, proofFrom, type TestLog} from './support.js';

const NOW = 1_790_000_000;

/** A witness for logs that goes away with the test. */
const witnessFor = async (t: TestContext, logs: readonly TestLog[], more: Partial<WitnessOptions> = {}) => {
  const folder = folderFor(t);
  const state = openWitnessState(join(folder, 'witness.sqlite'));
  t.after(() => state.close());
  const misconduct: Misconduct[] = [];
  const witness = new Witness({
    key: makeWitnessKey(join(folder, 'key'), 'witness.example/w1'),
    logs: await Promise.all(logs.map(({vkey}) => readWitnessLog(vkey))),
    ...{state, now: () => NOW, onMisconduct: (found: Misconduct) => misconduct.push(found)},
    ...more,
  });
  const add = (note: string, oldSize = 0, proof: readonly Bytes[] = []) =>
    witness.addCheckpoint(
      new TextEncoder().encode(formatAddCheckpoint({note, oldSize: BigInt(oldSize), proof})),
    );
  return {witness, state, folder, misconduct, add};
};

/** Holds where an answer is a cosignature of a note that holds. */
const assertSigned = async (
  answer: {status: number; body: string},
  note: string,
  vkey: string,
): Promise<void> => {
  assert.equal(answer.status, 200, answer.body);
  assert.match(answer.body, /^— witness\.example\/w1 \S+\n$/);
  const whole = signedNote(parseNote(note).text, [answer.body.trimEnd()]);
  const [held] = await verifyNote(parseNote(whole), [await parseVkey(vkey)]);
  assert.equal(held?.at, NOW);
};

describe('a witness', () => {
  it('signs the first checkpoint, every later one that has grown from it, and the same again', async (t) => {
    const log = await logWith(300);
    const {witness, add} = await witnessFor(t, [log]);
    let signed = 0;
    for (const size of [0, 1, 2, 7, 8, 9, 255, 256, 257, 300, 300]) {
      const note = await log.note(size);
      const proof = signed > 0 ? proofFrom(signed, log.leaves.slice(0, size)) : [];
      await assertSigned(await add(note, signed, proof), note, witness.vkey);
      signed = size;
    }
  });

  it('says by 409 which size it has signed, whatever else is wrong with the proof', async (t) => {
    const log = await logWith(20);
    const {add} = await witnessFor(t, [log]);
    await add(await log.note(7));
    for (const [old, size] of [
      [0, 20],
      [3, 20],
      [8, 20],
      [0, 5],
    ] as const) {
      const {status, type, body} = await add(await log.note(size), old, [leafOf('nothing')]);
      assert.deepEqual([status, type, body], [409, 'text/x.tlog.size', '7\n'], `old ${old} of ${size}`);
    }
  });

  it('never signs a smaller tree after a larger one', async (t) => {
    const log = await logWith(20);
    const {add, state} = await witnessFor(t, [log]);
    await add(await log.note(20));
    assert.equal((await add(await log.note(7), 7)).status, 409);
    assert.equal((await add(await log.note(7), 20)).status, 400);
    assert.equal((await add(await log.note(7), 0)).status, 409);
    assert.equal(state.cosigned(log.origin)?.size, 20n);
  });

  it('refuses a tree that has not grown from the last one by 422, and goes on from where it was', async (t) => {
    const log = await logWith(20);
    const {add, state, witness} = await witnessFor(t, [log]);
    const other = [leafOf('changed'), ...log.leaves.slice(1)];
    await add(await log.note(7));
    const forked = await log.note(20, other);
    for (const proof of [proofFrom(7, other), proofFrom(7, log.leaves), [], [leafOf('x')]])
      assert.equal((await add(forked, 7, proof)).status, 422);
    const right = proofFrom(7, log.leaves);
    assert.equal((await add(await log.note(20), 7, right.slice(1))).status, 422);
    assert.equal((await add(await log.note(20), 7, [...right, leafOf('x')])).status, 422);
    assert.equal(state.cosigned(log.origin)?.size, 7n);
    const note = await log.note(20);
    await assertSigned(await add(note, 7, right), note, witness.vkey);
  });

  it('keeps both notes of two trees of one size as evidence', async (t) => {
    const log = await logWith(7);
    const {add, misconduct} = await witnessFor(t, [log]);
    const [first, second] = [await log.note(7), await log.note(7, [leafOf('x'), ...log.leaves.slice(1)])];
    await add(first);
    const {status, body} = await add(second, 7);
    assert.equal(status, 409, body);
    assert.equal((await add(first, 7, [leafOf('a proof where none belongs')])).status, 422);
    assert.deepEqual(
      misconduct.map(({reason, origin, earlier, later}) => [reason, origin, earlier, later]),
      [['fork', log.origin, first, second]],
    );
  });

  it('knows its logs by 404 and their signatures by 403', async (t) => {
    const [log, stranger, sameName] = [await logWith(3), await logWith(3, 'other.example'), await logWith(3)];
    const {add} = await witnessFor(t, [log]);
    assert.equal((await add(await stranger.note(3))).status, 404);
    assert.equal((await add(await sameName.note(3))).status, 403);
    const [note, other] = [await log.note(3), await log.note(2)];
    const mixed = signedNote(parseNote(note).text, [other.trimEnd().split('\n').at(-1) ?? '']);
    assert.equal((await add(mixed)).status, 403);
    // Unknown keys beside the known one are nobody's business.
    const line = (await sameName.note(3)).trimEnd().split('\n').at(-1) ?? '';
    assert.equal((await add(`${note}${line}\n`)).status, 200);
  });

  it('keeps the logs apart', async (t) => {
    const [a, b] = [await logWith(9, 'a.example'), await logWith(9, 'b.example')];
    const {add} = await witnessFor(t, [a, b]);
    assert.equal((await add(await a.note(9))).status, 200);
    assert.equal((await add(await b.note(4))).status, 200);
    assert.equal((await add(await b.note(9), 9)).body, '4\n');
  });

  it('refuses bodies that are no request by 400', async (t) => {
    const log = await logWith(3);
    const {witness} = await witnessFor(t, [log]);
    const note = await log.note(3);
    const hash = `${'A'.repeat(43)}=\n`;
    const bodies = [
      '',
      note,
      `old 0\n${note}`,
      `old\n\n${note}`,
      `old 00\n\n${note}`,
      `old -1\n\n${note}`,
      `old 1e3\n\n${note}`,
      `old 0 \n\n${note}`,
      `OLD 0\n\n${note}`,
      `old 0\r\n\r\n${note}`,
      `old 9999999999999999999999\n\n${note}`,
      `old 0\nnot base64\n\n${note}`,
      `old 0\nAAAA\n\n${note}`,
      `old 0\n${hash.repeat(64)}\n${note}`,
      `old 0\n\n${note.slice(0, -1)}`,
      `old 0\n\n${note.replace('\n3\n', '\n03\n')}`,
      `old 4\n\n${note}`,
    ];
    for (const body of bodies) {
      const {status} = await witness.addCheckpoint(new TextEncoder().encode(body));
      assert.equal(status, 400, JSON.stringify(body.slice(0, 60)));
    }
    assert.equal((await witness.addCheckpoint(Uint8Array.of(0xff, 0xfe, 10, 10))).status, 400);
  });

  it('gives out one of two contradicting signatures at most, however they are raced', async (t) => {
    const log = await logWith(30);
    // As a monitor would: something slow between the look and the signature.
    const examine = () => new Promise<undefined>((resolve) => setTimeout(resolve, 5));
    const {add, state} = await witnessFor(t, [log], {examine});
    const other = [...log.leaves.slice(0, 9), leafOf('x'), ...log.leaves.slice(10)];
    await add(await log.note(5));
    const answers = await Promise.all([
      add(await log.note(20), 5, proofFrom(5, log.leaves.slice(0, 20))),
      add(await log.note(20, other), 5, proofFrom(5, other.slice(0, 20))),
      add(await log.note(10), 5, proofFrom(5, log.leaves.slice(0, 10))),
      add(await log.note(30, other), 5, proofFrom(5, other)),
    ]);
    assert.deepEqual(answers.map(({status}) => status).sort(), [200, 409, 409, 409]);
    assert.notEqual(state.cosigned(log.origin)?.size, 5n);
  });

  it('remembers across restarts, and gives nothing out that is not on disk', async (t) => {
    const log = await logWith(20);
    const {add, state, folder} = await witnessFor(t, [log]);
    await add(await log.note(7));
    const again = openWitnessState(join(folder, 'witness.sqlite'));
    assert.equal(again.cosigned(log.origin)?.size, 7n);
    // Another process with the same state signs; this one must notice.
    again.advance(log.origin, 7n, {size: 20n, root: new Uint8Array(32), note: 'x'});
    again.close();
    assert.equal((await add(await log.note(9), 7, proofFrom(7, log.leaves.slice(0, 9)))).body, '20\n');
    state.database.exec('DROP TABLE cosigned');
    await assert.rejects(add(await log.note(9), 7));
  });
});

test('over HTTP: the answers, their types, and bounds', async (t) => {
  const log = await logWith(9);
  const {witness} = await witnessFor(t, [log]);
  const errors: unknown[] = [];
  const server = await serve(
    witnessApp(witness, (error) => errors.push(error)),
    {port: 0},
  );
  t.after(() => server.close());
  const post = (body: string | Uint8Array<ArrayBuffer>) =>
    fetch(`${server.url}add-checkpoint`, {method: 'POST', body});
  const note = await log.note(4);
  const signed = await post(`old 0\n\n${note}`);
  await assertSigned({status: signed.status, body: await signed.text()}, note, witness.vkey);
  const conflict = await post(`old 2\n\n${note}`);
  assert.equal(conflict.headers.get('Content-Type'), 'text/x.tlog.size');
  assert.equal(await conflict.text(), '4\n');
  assert.equal((await post('x'.repeat(70_000))).status, 413);
  assert.equal((await post(new Uint8Array(100).fill(255))).status, 400);
  const get = await fetch(`${server.url}add-checkpoint`);
  assert.deepEqual([get.status, get.headers.get('Allow')], [405, 'POST']);
  assert.equal((await fetch(`${server.url}elsewhere`)).status, 404);
  assert.equal(await (await fetch(server.url)).text(), `${witness.vkey}\n`);
  assert.deepEqual(errors, []);
});
