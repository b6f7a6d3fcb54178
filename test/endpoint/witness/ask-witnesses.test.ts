import assert from 'node:assert/strict';
import {createServer, type RequestListener} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {describe, it, type TestContext} from 'node:test';

import {serve} from '../../../src/endpoint/serve.js';
import {type AskOptions, askWitnesses} from '../../../src/endpoint/witness/ask-witnesses.js';
import {policyText, witnessesOf} from '../../../src/endpoint/witness/policy-text.js';
import {Witness} from '../../../src/endpoint/witness/witness.js';
import {witnessApp} from '../../../src/endpoint/witness/witness-app.js';
import {makeWitnessKey} from '../../../src/endpoint/witness/witness-key.js';
import {readWitnessLog} from '../../../src/endpoint/witness/witness-log.js';
import {openWitnessState} from '../../../src/endpoint/witness/witness-state.js';
import {parseNote, parseVkey, signedNote, verifyNote} from '../../../src/proof/note.js';
import {isQuorum, parsePolicy} from '../../../src/proof/witness-policy.js';
import {folderFor} from '../fixtures.js';
import {logWith, proofFrom, type TestLog} from './support.js';

/** A witness that runs, and counts how often it is asked. */
const running = async (t: TestContext, log: TestLog, name: string) => {
  const folder = folderFor(t);
  const state = openWitnessState(join(folder, 'state'));
  const witness = new Witness({
    key: makeWitnessKey(join(folder, 'key'), name),
    logs: [await readWitnessLog(log.vkey)],
    ...{state, now: () => 1_790_000_000, onMisconduct: () => undefined},
  });
  const asked = {times: 0};
  const app = witnessApp(witness, () => undefined);
  const counted = (request: Request) => {
    asked.times++;
    return app.fetch(request);
  };
  const server = await serve({fetch: counted}, {port: 0});
  t.after(async () => {
    await server.close();
    state.close();
  });
  return {vkey: witness.vkey, url: server.url, asked};
};

/** A server that answers as it likes. */
const answering = async (t: TestContext, listener: RequestListener): Promise<string> => {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
};

const ask = async (log: TestLog, size: number, witnesses: AskOptions['witnesses'], more = {}) =>
  askWitnesses({
    ...{note: await log.note(size), witnesses, deadline: 2000, ...more},
    prove: async (old) => proofFrom(Number(old), log.leaves.slice(0, size)),
  });

describe('asking witnesses', () => {
  it('gives a line of each that holds, in their order, as the log grows', async (t) => {
    const log = await logWith(40);
    const witnesses = [await running(t, log, 'a.example/w'), await running(t, log, 'b.example/w')];
    for (const size of [3, 3, 17, 40]) {
      const {lines, answers} = await ask(log, size, witnesses);
      const note = signedNote(parseNote(await log.note(size)).text, lines);
      const keys = await Promise.all(witnesses.map(({vkey}) => parseVkey(vkey)));
      const held = await verifyNote(parseNote(note), keys);
      assert.deepEqual(
        held.map(({key}) => key.name),
        ['a.example/w', 'b.example/w'],
      );
      assert.deepEqual(
        answers.map((answer) => [answer.size, answer.problem]),
        [
          [BigInt(size), undefined],
          [BigInt(size), undefined],
        ],
      );
    }
  });

  it('asks once where it knows the size, twice where it does not, and never a third time', async (t) => {
    const log = await logWith(40);
    const witness = await running(t, log, 'a.example/w');
    await ask(log, 3, [witness]);
    assert.equal(witness.asked.times, 1);
    await ask(log, 9, [witness], {knownSizes: new Map([[witness.vkey, 3n]])});
    assert.equal(witness.asked.times, 2);
    await ask(log, 12, [witness], {knownSizes: new Map([[witness.vkey, 3n]])});
    assert.equal(witness.asked.times, 4);
    const moving = {times: 0};
    const url = await answering(t, (_, response) => {
      response.writeHead(409, {'Content-Type': 'text/x.tlog.size'}).end(`${++moving.times}\n`);
    });
    const {lines, answers} = await ask(log, 12, [{vkey: witness.vkey, url}]);
    assert.deepEqual([lines, moving.times, answers[0]?.size], [[], 2, 2n]);
  });

  it('says that a witness knows a larger log', async (t) => {
    const log = await logWith(40);
    const witness = await running(t, log, 'a.example/w');
    await ask(log, 40, [witness]);
    const {lines, answers} = await ask(log, 9, [witness]);
    assert.deepEqual(lines, []);
    assert.deepEqual([answers[0]?.size, answers[0]?.problem], [40n, 'it has signed the size 40 before']);
  });

  it('is not held up by witnesses that are gone, silent, endless or wrong', async (t) => {
    const log = await logWith(5);
    const good = await running(t, log, 'good.example/w');
    const liar = await running(t, log, 'liar.example/w');
    const lines = (await ask(log, 5, [liar])).lines;
    const gone = await answering(t, () => undefined);
    const witnesses = [
      {vkey: good.vkey, url: 'http://127.0.0.1:1/'},
      {vkey: good.vkey, url: gone},
      {vkey: good.vkey, url: await answering(t, (_, response) => void response.writeHead(200).write('— '))},
      {vkey: good.vkey, url: await answering(t, (_, response) => response.end('x'.repeat(100_000)))},
      {vkey: good.vkey, url: await answering(t, (_, response) => response.end('<!doctype html>'))},
      {vkey: good.vkey, url: await answering(t, (_, response) => response.writeHead(500).end('\u001b[2Joh'))},
      {vkey: good.vkey, url: await answering(t, (_, r) => void r.writeHead(302, {Location: liar.url}).end())},
      {vkey: good.vkey, url: await answering(t, (_, response) => response.end(`${lines[0]}\n`))},
      {
        vkey: good.vkey,
        url: await answering(t, (_, r) => r.end(`${lines[0]?.replace('liar.example', 'good.example')}\n`)),
      },
      {vkey: 'no key', url: good.url},
      good,
    ];
    const result = await ask(log, 5, witnesses, {deadline: 400});
    assert.equal(result.lines.length, 1);
    assert.match(result.lines[0] ?? '', /^— good\.example\/w /);
    const problems = result.answers.map(({problem}) => problem ?? '');
    assert.equal(problems.filter(Boolean).length, witnesses.length - 1);
    assert.match(problems[1] ?? '', /in time/);
    assert.match(problems[2] ?? '', /in time/);
    assert.match(problems[3] ?? '', /too long/);
    assert.match(problems[5] ?? '', /500: \S*oh$/u);
    assert.doesNotMatch(problems.join(''), /\p{Cc}/u);
  });

  it('is not held up by a proof that cannot be made', async (t) => {
    const log = await logWith(9);
    const witness = await running(t, log, 'a.example/w');
    await ask(log, 3, [witness]);
    const options = {note: await log.note(9), witnesses: [witness], deadline: 100};
    const never = await askWitnesses({...options, prove: () => new Promise(() => undefined)});
    assert.match(never.answers[0]?.problem ?? '', /in time/);
    const failing = await askWitnesses({...options, prove: () => Promise.reject(new Error('no such tile'))});
    assert.equal(failing.answers[0]?.problem, 'no such tile');
  });
});

describe('a policy', () => {
  it('is read back by the one who checks, and holds from its quorum on', async (t) => {
    const log = await logWith(1);
    const witnesses = await Promise.all(['a/w', 'b/w', 'c/monitor'].map((name) => running(t, log, name)));
    const text = policyText({log: {vkey: log.vkey}, witnesses, quorum: 2});
    const policy = parsePolicy(text);
    const vkeys = witnesses.map(({vkey}) => vkey);
    assert.equal(isQuorum(policy, new Set(vkeys.slice(0, 1))), false);
    assert.equal(isQuorum(policy, new Set(vkeys.slice(1))), true);
    assert.deepEqual(
      witnessesOf(text),
      witnesses.map(({vkey, url}) => ({vkey, url})),
    );
  });

  it('asks for none, but never for more than there are', async () => {
    const log = {vkey: (await logWith(1)).vkey, url: 'https://shop.example/log/'};
    const text = policyText({log, witnesses: [], quorum: 0});
    assert.equal(text, `log ${log.vkey} ${log.url}\nquorum none\n`);
    assert.equal(isQuorum(parsePolicy(text), new Set()), true);
    assert.deepEqual(witnessesOf('# witness w x y\n witness\tw\tvkey\n'), []);
    for (const quorum of [1, -1, 0.5])
      assert.throws(() => policyText({log, witnesses: [], quorum}), /cannot be/);
  });
});
