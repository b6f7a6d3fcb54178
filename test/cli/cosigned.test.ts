import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {type TestContext, test} from 'node:test';

import {importDocument, openStore} from '../../src/endpoint/index.js';
import {policyText} from '../../src/endpoint/witness/policy-text.js';
import {folderFor, kettle, reviewsOf, someReviews} from '../endpoint/fixtures.js';
import {serveFiles} from './serve-files.js';
import {candor, spawnCandor} from './support.js';

/** A witness in a process of its own; `url` and `vkey` are what it prints. */
const witnessFor = async (t: TestContext, folder: string, name: string, ...args: string[]) => {
  const files = ['--key', join(folder, `${name}.key`), '--state', join(folder, `${name}.sqlite`)];
  const {child, ended, says} = spawnCandor([
    ...['witness', ...files, '--name', `w.example/${name}`, '--listen', '127.0.0.1:0', ...args],
  ]);
  t.after(() => child.kill('SIGKILL'));
  const said = await says(/http:\S+/);
  const [vkey = ''] = said.split('\n');
  const stop = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  return {vkey, url: /http:\S+/.exec(said)?.[0] ?? '', stop};
};

test('who could not cosign at once is asked when it is published again, and only they', async (t) => {
  const folder = folderFor(t);
  const [db, out] = [join(folder, 'x.sqlite'), join(folder, 'public')];
  // The files are put where the public can read them after they are written.
  let isDeployed = false;
  const {url} = await serveFiles(t, async (path) => {
    if (!isDeployed) throw new Error('not there yet');
    return readFileSync(join(out, path));
  });
  const store = openStore(db);
  t.after(() => store.close());
  importDocument(store, reviewsOf(someReviews(30)));
  const run = async (...args: string[]) => {
    const {code, out: said, err} = await candor(...args, '--db', db);
    assert.equal(code, 0, said + err);
    return {said, err};
  };
  await run('keys', 'make', '--url', url);
  const {said} = await run('keys', 'make', '--log');
  const vkey = /\S+\+[\da-f]{8}\+\S+/.exec(said)?.[0] ?? '';
  const witness = await witnessFor(t, folder, 'w1', '--log', vkey);
  const monitor = await witnessFor(
    t,
    folder,
    'monitor',
    ...['--monitor', '--log', `${vkey} ${url}log/ ${url}.well-known/trust-data.json`],
  );
  const policy = policyText({log: {vkey}, witnesses: [witness, monitor], quorum: 2});
  // As an editor would write it: what is published need not be secret.
  writeFileSync(`${db}.keys/policy.txt`, policy, {mode: 0o644});
  const checkpoint = () => readFileSync(join(out, 'log/checkpoint'), 'utf8');
  const publish = async () => (await run('publish', '--out', out)).err;

  assert.match(await publish(), /^the witness w\.example\/monitor did not cosign: it answered 503/);
  assert.match(checkpoint(), /^— w\.example\/w1 /m);
  assert.doesNotMatch(checkpoint(), /^— w\.example\/monitor /m);
  isDeployed = true;
  const before = await candor('verify', url, '--subject', kettle);
  assert.equal(before.code, 3, before.out);
  assert.match(before.out, /quorum-not-reached/);

  await witness.stop();
  assert.equal(await publish(), '', 'w1 has signed and is not asked again');
  const text = checkpoint();
  assert.equal(text.match(/^— /gm)?.length, 3);
  const after = await candor('verify', url, '--subject', kettle, '--log');
  assert.equal(after.code, 0, after.out + after.err);
  assert.match(after.out, /^held +all reviews received are accounted for .*key w\.example\/monitor/m);
  assert.equal(await publish(), '');
  assert.equal(checkpoint(), text);
});

test('a policy that visitors could not read is told before it is published', async (t) => {
  const db = join(folderFor(t), 'x.sqlite');
  openStore(db).close();
  await candor('keys', 'make', '--url', 'https://shop.example/', '--db', db);
  await candor('keys', 'make', '--log', '--db', db);
  writeFileSync(`${db}.keys/policy.txt`, 'witness w1 nonsense\nquorum w1\n');
  const {code, err} = await candor('publish', '--out', join(folderFor(t), 'public'), '--db', db);
  assert.equal(code, 1);
  assert.match(err, /policy\.txt is no policy that can be read: malformed/);
});
