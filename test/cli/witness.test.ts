import assert from 'node:assert/strict';
import {chmodSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it, type TestContext, test} from 'node:test';

import {askWitnesses} from '../../src/endpoint/witness/ask-witnesses.js';
import {folderFor} from '../endpoint/fixtures.js';
import {leafOf, logWith, proofFrom, type TestLog} from '../endpoint/witness/support.js';
import {publishMany, TestPublisher} from '../proof/support/publisher.js';
import {serveFiles} from './serve-files.js';
import {candor, spawnCandor} from './support.js';

/** A witness as a person would start it. */
const started = async (t: TestContext, folder: string, ...args: string[]) => {
  const files = ['--key', join(folder, 'key'), '--state', join(folder, 'state'), '--listen', '127.0.0.1:0'];
  const {child, ended, says} = spawnCandor(['witness', ...files, ...args]);
  t.after(() => child.kill('SIGKILL'));
  const said = await says(/http:\S+/);
  const [vkey = ''] = said.split('\n');
  const [url = ''] = /http:\S+/.exec(said) ?? [];
  return {child, ended, says, witness: {vkey, url}};
};

const ask = async (log: TestLog, size: number, witness: {vkey: string; url: string}, leaves = log.leaves) => {
  const prove = async (old: bigint) => proofFrom(Number(old), leaves.slice(0, size));
  const {answers} = await askWitnesses({note: await log.note(size, leaves), witnesses: [witness], prove});
  return answers[0];
};

test('a witness signs, is killed, and does not sign otherwise afterwards; it keeps the evidence', async (t) => {
  const [log, folder] = [await logWith(9), folderFor(t)];
  const first = await started(t, folder, '--name', 'w.example/1', '--log', log.vkey);
  assert.match(first.witness.vkey, /^w\.example\/1\+[\da-f]{8}\+B/);
  assert.equal((await ask(log, 7, first.witness))?.problem, undefined);
  first.child.kill('SIGKILL');
  await first.ended;
  const again = await started(t, folder, '--log', log.vkey);
  assert.equal(again.witness.vkey, first.witness.vkey);
  const other = [leafOf('other'), ...log.leaves.slice(1)];
  assert.match((await ask(log, 7, again.witness, other))?.problem ?? '', /409/);
  assert.match((await ask(log, 9, again.witness, other))?.problem ?? '', /422/);
  assert.equal((await ask(log, 9, again.witness))?.problem, undefined);
  assert.match(await again.says(/MISCONDUCT/), /MISCONDUCT of shop\.example\/log1 \(fork\)/);
  const evidence = join(folder, 'state.evidence');
  const [earlier = '', later = ''] = readdirSync(evidence).sort();
  assert.match(`${earlier} ${later}`, /^fork-(\w+)-earlier\.note fork-\1-later\.note$/);
  assert.equal(readFileSync(join(evidence, earlier), 'utf8'), await log.note(7));
  assert.equal(readFileSync(join(evidence, later), 'utf8'), await log.note(7, other));
  again.child.kill('SIGTERM');
  assert.equal((await again.ended).code, 0);
});

test('a monitor reads the log where it is, and says what it finds', async (t) => {
  const publisher = await TestPublisher.create();
  const {log} = publisher;
  await publishMany(publisher, 3);
  const {url} = await serveFiles(t, async (path) => log.read(path));
  const {witness, says} = await started(
    t,
    folderFor(t),
    ...['--monitor', '--name', 'w.example/monitor', '--log', `${log.signer.vkey} ${url}`],
  );
  const submit = async () => {
    const options = {note: await log.checkpoint(), witnesses: [witness], prove: () => prove(log)};
    return (await askWitnesses(options)).answers[0];
  };
  assert.equal((await submit())?.problem, undefined);
  await publisher.publish({id: 'x'}, {lie: {seq: 9}});
  assert.match((await submit())?.problem ?? '', /422.*gap-in-sequence/);
  assert.match(await says(/The notes/), /MISCONDUCT of shop\.example\/log1 \(gap-in-sequence\): entry 3/);
});

const prove = async (log: TestPublisher['log']) => {
  const {consistencyProof} = await import('../../src/proof/tree.js');
  const {tilePath} = await import('../../src/proof/tiles.js');
  return consistencyProof(3n, BigInt(log.entries.length), (...tile) => log.read(tilePath(...tile)));
};

describe('candor witness', () => {
  it('keeps its key from others', async (t) => {
    const [folder, {vkey}] = [folderFor(t), await logWith(0)];
    const key = join(folder, 'key');
    const args = [
      'witness',
      '--key',
      key,
      '--state',
      join(folder, 's'),
      '--listen',
      '127.0.0.1:0',
      '--log',
      vkey,
    ];
    assert.equal((await candor(...args)).code, 1);
    assert.equal((await candor(...args, '--name', 'w.example')).code, 0);
    assert.equal(statSync(key).mode & 0o777, 0o600);
    assert.equal((await candor(...args)).code, 0);
    chmodSync(key, 0o640);
    const {code, err} = await candor(...args);
    assert.equal(code, 1);
    assert.match(err, /others can read the key .*chmod 600/);
    assert.doesNotMatch(err, /PRIVATE/);
  });

  it('takes no name of a monitor without being one, and the other way round', async (t) => {
    const [folder, {vkey}] = [folderFor(t), await logWith(0)];
    const args = ['witness', '--key', join(folder, 'key'), '--log', `${vkey} https://shop.example/log/`];
    const monitor = await candor(...args, '--monitor', '--name', 'w.example/w1');
    assert.deepEqual([monitor.code, /begins with “monitor”/.test(monitor.err)], [2, true]);
    const plain = await candor(...args, '--name', 'w.example/monitor');
    assert.deepEqual([plain.code, /add --monitor/.test(plain.err)], [2, true]);
    assert.deepEqual(readdirSync(folder), []);
  });

  it('says what it does not understand', async (t) => {
    const [folder, {vkey}] = [folderFor(t), await logWith(0)];
    const key = ['--key', join(folder, 'key'), '--name', 'w.example/monitor'];
    const wrong = [
      [],
      ['--log', vkey],
      [...key, '--log', 'nonsense'],
      [...key, '--log', `${vkey} http://shop.example/`],
      [...key, '--log', `${vkey} https://shop.example/ x`],
      [...key, '--log', vkey, '--monitor'],
      [...key, '--log', vkey, '--listen', '127.0.0.1'],
      [...key, '--log', vkey, '--listen', '127.0.0.1:70000'],
    ];
    for (const args of wrong) assert.equal((await candor('witness', ...args)).code, 2, args.join(' '));
  });
});
