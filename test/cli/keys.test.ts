import assert from 'node:assert/strict';
import {chmodSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {type TestContext, test} from 'node:test';

import {loadKeys, loadWitnessKey} from '../../src/endpoint/keys/load-keys.js';
import {folderFor} from '../endpoint/fixtures.js';
import {candor, spawnCandor} from './support.js';

const url = ['--url', 'https://shop.example/trust'];

const keysFor = (t: TestContext) => {
  const db = join(folderFor(t), 'x.sqlite');
  const folder = `${db}.keys`;
  return {db, folder, keys: (...args: string[]) => candor('keys', ...args, '--db', db)};
};

const secretsIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return [/"d": "([^"]+)"/.exec(text)?.[1], /^PRIVATE\+KEY\+.+\+(\S{20})\S+$/m.exec(text)?.[1]].flatMap(
      (x) => x ?? [],
    );
  });

test('making keys: for documents, for a log, for a witness', async (t) => {
  const {folder, keys} = keysFor(t);
  assert.equal((await keys('make')).code, 2);
  const made = await keys('make', ...url);
  assert.equal(made.code, 0);
  assert.match(
    made.out,
    /^made [\w-]{43} {2}Ed25519 {2}collect,reply,receipt,head,pledge,person,status {2}from \d{4}-\d\d-\d\d$/,
  );
  assert.match(made.err, /keep a copy/);
  assert.match(
    (await keys('make', '--log')).out,
    /^made shop\.example\/trust\/log\+[0-9a-f]{8}\+\S+ {2}\(log\)$/,
  );
  assert.match((await keys('make', '--witness', 'witness.example/w1')).out, /^made witness\.example\/w1\+/);
  const loaded = loadKeys(folder);
  assert.deepEqual([loaded?.url, loaded?.signing.length], ['https://shop.example/trust/', 1]);
  assert.ok(loadWitnessKey(folder));
  assert.equal(statSync(folder).mode & 0o777, 0o700);
  const {out, err} = await keys('list');
  assert.equal(out.split('\n').length, 3);
  assert.match(err, /https:\/\/shop\.example\/trust\//);
});

test('no word of the command holds a secret', async (t) => {
  const {folder, keys} = keysFor(t);
  const said: string[] = [];
  const say = async (...args: string[]): Promise<void> => {
    const {out, err} = await keys(...args);
    said.push(out, err);
  };
  await say('make', ...url);
  await say('make', '--log', 'shop.example/log1');
  await say('make', '--witness', 'w.example/w');
  await say('rotate');
  await say('list');
  const secrets = secretsIn(folder);
  assert.equal(secrets.length, 4);
  for (const secret of secrets) assert.ok(!said.join('\n').includes(secret));
});

test('keys for some uses, and with another algorithm', async (t) => {
  const {folder, keys} = keysFor(t);
  assert.equal((await keys('make', ...url, '--for', 'collect, reply', '--alg', 'ES256')).code, 0);
  assert.equal((await keys('make', '--for', 'head')).code, 0);
  assert.match((await keys('make', '--for', 'head,status')).err, /there is a key for head already/);
  assert.equal((await keys('make', '--for', 'everything')).code, 2);
  assert.equal((await keys('make', '--for', 'status', '--alg', 'RS256')).code, 2);
  assert.equal((await keys('make', '--for', 'status', '--url', 'https://other.example/')).code, 2);
  assert.deepEqual(
    loadKeys(folder)
      ?.signing.map(({alg}) => alg)
      .sort(),
    ['ES256', 'Ed25519'],
  );
});

test('rotating and revoking', async (t) => {
  const {folder, keys} = keysFor(t);
  assert.equal((await keys('rotate')).code, 1);
  await keys('make', ...url);
  await keys('make', '--log', 'shop.example/log1');
  const rotated = await keys('rotate', '--days', '2');
  assert.match(rotated.out, /^made .+\nin place of .+ until \d{4}-\d\d-\d\d$/);
  assert.match(
    (await keys('rotate', '--log')).out,
    /^made shop\.example\/log1\+.+\nwhat it signed before stays: shop/,
  );
  const [newest, old] = loadKeys(folder)?.signing ?? [];
  assert.equal((old?.exp ?? 0) - (newest?.nbf ?? 0), 2 * 86_400);
  const kid = newest?.kid ?? '';
  assert.equal((await keys('revoke', kid)).code, 2);
  assert.equal((await keys('revoke', '--reason', 'x')).code, 2);
  assert.equal((await keys('revoke', kid, '--reason', 'x', '--since', '2026-02-31')).code, 2);
  assert.equal((await keys('revoke', kid, '--reason', 'x', '--since', '2999-01-01')).code, 2);
  assert.equal((await keys('revoke', 'nobody', '--reason', 'x')).code, 1);
  const revoked = await keys('revoke', kid, '--reason', 'The laptop was stolen');
  assert.match(revoked.out, /^revoked .+ revoked since \d{4}-\d\d-\d\d: The laptop was stolen$/);
  assert.match((await keys('list')).out, /The laptop was stolen/);
});

test('keys follow an endpoint that moves, and say what that means', async (t) => {
  const {keys} = keysFor(t);
  await keys('make', ...url);
  assert.equal((await keys('move')).code, 2);
  assert.equal((await keys('move', ...url)).code, 2);
  const moved = await keys('move', '--url', 'https://kettles.example/r');
  assert.match(moved.out, /^moved from https:\/\/\S+ to https:\/\/kettles\.example\/r\/$/);
  assert.match(moved.err, /publish again\.\nReceipts.+ name https:\/\/shop\.example: /);
  assert.deepEqual(await keys('move', '--url', 'https://kettles.example/s'), {
    ...{code: 0, err: ''},
    out: 'moved from https://kettles.example/r/ to https://kettles.example/s/',
  });
  assert.equal((await keys('make', '--for', 'head', ...url)).code, 2);
});

test('what is not understood is said, with where to look', async (t) => {
  const {keys} = keysFor(t);
  for (const args of [
    [],
    ['forge'],
    ['list', 'x'],
    ['make', 'x', ...url],
    ['make', '--log', '--witness', 'w', ...url],
  ])
    assert.equal((await keys(...args)).code, 2, args.join(' '));
  assert.equal((await keys('list')).code, 0);
  assert.match((await keys('list')).err, /There are no keys/);
  assert.match((await candor('keys', '--help')).out, /^Usage: candor keys make/);
});

test('keys that others can read are refused by every command', async (t) => {
  const {folder, keys} = keysFor(t);
  await keys('make', ...url);
  chmodSync(folder, 0o755);
  for (const action of [['list'], ['rotate'], ['make', '--log']]) {
    const {code, err} = await keys(...action);
    assert.equal(code, 1);
    assert.match(err, /others can read the keys in .+chmod 700/);
  }
});

test('the files are private whatever the umask of the shell', async (t) => {
  const {db, folder} = keysFor(t);
  const {ended} = spawnCandor(['keys', 'make', '--db', db, ...url]);
  assert.equal((await ended).code, 0);
  for (const name of readdirSync(folder)) assert.equal(statSync(join(folder, name)).mode & 0o777, 0o600);
});
