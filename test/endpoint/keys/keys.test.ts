import assert from 'node:assert/strict';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {inspect} from 'node:util';

import {announcedKeys, announcedLog} from '../../../src/endpoint/keys/announced-keys.js';
import {revokeKey, rotateKeys, rotateLogKey} from '../../../src/endpoint/keys/end-keys.js';
import {keyUses} from '../../../src/endpoint/keys/key-uses.js';
import {loadKeys, loadWitnessKey, signingKey} from '../../../src/endpoint/keys/load-keys.js';
import {makeKey, makeKeyForNotes, settleEndpointUrl} from '../../../src/endpoint/keys/make-keys.js';
import {formatNoteKey, parseNoteKey, signNoteLine} from '../../../src/endpoint/keys/note-key.js';
import {PrivateFolder} from '../../../src/endpoint/keys/private-folder.js';
import {formatSigningKey, parseSigningKey} from '../../../src/endpoint/keys/signing-key.js';
import {checkJwk, thumbprint} from '../../../src/proof/jwk.js';
import {keysOf} from '../../../src/proof/keys.js';
import {formatVkey, parseNote, parseVkey, signedNote, signNote, verifyNote} from '../../../src/proof/note.js';
import {folderFor} from '../fixtures.js';
import {home, keysFolderFor, keysFor, keysIn, today} from './fixtures.js';

const modeOf = (path: string): number => statSync(path).mode & 0o777;
const DAY = 86_400;

test('keys are in a folder and files that nobody but their owner can read', (t) => {
  const old = process.umask(0o000);
  t.after(() => process.umask(old));
  const folder = keysFolderFor(t);
  keysFor(t, folder);
  makeKeyForNotes(folder, 'witness', 'witness.example/w1');
  assert.equal(modeOf(folder), 0o700);
  const names = readdirSync(folder);
  assert.equal(names.length, 4);
  for (const name of names) {
    assert.equal(modeOf(join(folder, name)), 0o600, name);
    assert.doesNotMatch(name, /tmp/);
  }
});

test('keys that others can read are refused, with the command that mends it', (t) => {
  const folder = keysFolderFor(t);
  keysFor(t, folder);
  const [file = ''] = readdirSync(folder).filter((name) => name.startsWith('key-'));
  for (const [path, mode, mend] of [
    [folder, 0o750, 'chmod 700'],
    [join(folder, file), 0o640, 'chmod 600'],
    [join(folder, 'log.key'), 0o604, 'chmod 600'],
  ] as const) {
    const before = modeOf(path);
    chmodSync(path, mode);
    assert.throws(
      () => loadKeys(folder),
      (error: Error & {code?: string}) =>
        error.code === 'refused' && error.message.includes(`${mend} ${path}`),
    );
    chmodSync(path, before);
  }
  assert.ok(loadKeys(folder));
});

test('a file that was written before is replaced as a whole, and what was left aside does no harm', (t) => {
  const folder = new PrivateFolder(keysFolderFor(t));
  folder.write('a', 'one');
  writeFileSync(join(folder.path, `.a.${process.pid}.tmp`), 'left by a crash, and longer than what follows', {
    mode: 0o644,
  });
  folder.write('a', 'two');
  assert.equal(folder.read('a'), 'two');
  assert.equal(modeOf(join(folder.path, 'a')), 0o600);
  assert.deepEqual(folder.names(), ['a']);
});

test('where there is no folder there are no keys, and nothing is made by looking', (t) => {
  const folder = keysFolderFor(t);
  assert.equal(loadKeys(folder), undefined);
  assert.equal(loadWitnessKey(folder), undefined);
  assert.equal(existsSync(folder), false);
});

test('a key is known by its thumbprint, and listed without its secret', async (t) => {
  const keys = keysFor(t);
  const [listed] = announcedKeys(keys);
  assert.ok(listed);
  assert.equal(listed.kid, await thumbprint(checkJwk(listed)));
  assert.deepEqual([listed.alg, listed.nbf, listed.exp], ['Ed25519', today, undefined]);
  assert.deepEqual(listed.use_for, [...keyUses]);
  assert.deepEqual(Object.keys(listed).sort(), ['alg', 'crv', 'kid', 'kty', 'nbf', 'use_for', 'x']);
  const trusted = await keysOf({keys: announcedKeys(keys)}, `${home}.well-known/trust-data.json`);
  assert.deepEqual(
    trusted.map(({kid}) => kid),
    [listed.kid],
  );
});

test('what is printed of keys holds no secret', (t) => {
  const folder = keysFolderFor(t);
  const keys = keysFor(t, folder);
  const secrets = readdirSync(folder).flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return [/"d": "([^"]+)"/.exec(text)?.[1], /^PRIVATE\+KEY\+[^+]+\+[^+]+\+(\S+)/.exec(text)?.[1]].flatMap(
      (x) => x ?? [],
    );
  });
  assert.equal(secrets.length, 2);
  const printed = [inspect(keys, {depth: 9}), JSON.stringify(keys), JSON.stringify(announcedKeys(keys))].join(
    '\n',
  );
  for (const secret of secrets) assert.ok(!printed.includes(secret.slice(0, 20)));
});

test('a key file survives being written and read, with both algorithms', (t) => {
  for (const alg of ['Ed25519', 'ES256'] as const) {
    const folder = keysFolderFor(t);
    settleEndpointUrl(folder, home);
    const key = makeKey(folder, ['collect', 'reply'], alg, today);
    const text = formatSigningKey({...key, exp: today + 9, revoked: {at: today + 5, reason: 'stolen'}});
    const again = parseSigningKey(text, 'x');
    assert.equal(formatSigningKey(again), text);
    assert.deepEqual([again.alg, again.exp, again.revoked?.reason], [alg, today + 9, 'stolen']);
    const jwk = JSON.parse(text);
    assert.equal(jwk.alg, alg);
    assert.equal(typeof jwk.d, 'string');
  }
});

test('a key file that was tampered with is refused, and nothing of it is in the error', (t) => {
  const folder = keysFolderFor(t);
  settleEndpointUrl(folder, home);
  const [one, two] = [
    makeKey(folder, ['collect'], 'Ed25519', today),
    makeKey(folder, ['reply'], 'Ed25519', today),
  ];
  const jwk = JSON.parse(formatSigningKey(one));
  const other = JSON.parse(formatSigningKey(two));
  const bad = [
    '',
    '{',
    '[]',
    'null',
    JSON.stringify({...jwk, d: undefined}),
    JSON.stringify({...jwk, d: other.d}),
    JSON.stringify({...jwk, x: other.x}),
    JSON.stringify({...jwk, kid: other.kid}),
    JSON.stringify({...jwk, use_for: ['collect', 'everything']}),
    JSON.stringify({...jwk, use_for: undefined}),
    JSON.stringify({...jwk, nbf: 'today'}),
    JSON.stringify({...jwk, exp: -1}),
    JSON.stringify({...jwk, revoked: {at: 1}}),
    `${JSON.stringify(jwk).slice(0, -1)}`,
  ];
  for (const text of bad) {
    assert.throws(
      () => parseSigningKey(text, '/keys/x.json'),
      (error: Error & {code?: string}) => {
        const printed = inspect(error, {depth: 9});
        return (
          error.code === 'unreadable' &&
          printed.includes('/keys/x.json') &&
          !printed.includes(jwk.d.slice(0, 12))
        );
      },
      text.slice(0, 40),
    );
  }
});

test('a second key for the same use is made by rotating alone, and heads are Ed25519', (t) => {
  const folder = keysFolderFor(t);
  settleEndpointUrl(folder, home);
  makeKey(folder, ['collect'], 'ES256', today);
  assert.throws(
    () => makeKey(folder, ['reply', 'collect'], 'Ed25519', today + 1),
    /there is a key for collect already/,
  );
  assert.throws(() => makeKey(folder, ['reply', 'head'], 'ES256', today), {code: 'usage'});
  makeKey(folder, ['reply'], 'Ed25519', today);
  assert.equal(keysIn(folder).signing.length, 2);
});

test('a folder is for one endpoint', (t) => {
  const folder = keysFolderFor(t);
  assert.throws(() => settleEndpointUrl(folder, undefined), {code: 'usage'});
  for (const bad of [
    'shop.example',
    'http://shop.example/',
    'https://shop.example/?x',
    'https://u:p@shop.example/',
  ])
    assert.throws(() => settleEndpointUrl(folder, bad), {code: 'usage'}, bad);
  assert.equal(settleEndpointUrl(folder, 'https://shop.example/trust'), home);
  assert.equal(settleEndpointUrl(folder, undefined), home);
  assert.equal(settleEndpointUrl(folder, home), home);
  assert.throws(() => settleEndpointUrl(folder, 'https://other.example/'), {code: 'usage'});
  makeKey(folder, ['collect'], 'Ed25519', today);
  assert.equal(keysIn(folder).origin, 'https://shop.example');
});

test('rotating: the new key signs at once, the old one holds for a while and signs nothing', (t) => {
  const folder = keysFolderFor(t);
  const before = keysFor(t, folder);
  const [rotation] = rotateKeys(folder, keyUses, today + DAY, 7 * DAY);
  assert.ok(rotation);
  const keys = keysIn(folder);
  assert.equal(keys.signing.length, 2);
  assert.equal(keys.signing[0]?.kid, rotation.new.kid);
  for (const use of keyUses) {
    assert.equal(signingKey(before, use, today)?.key.kid, rotation.old.kid);
    assert.deepEqual(signingKey(keys, use, today)?.key.kid, rotation.new.kid);
    assert.equal(signingKey(keys, use, today)?.at, today + DAY);
  }
  const listed = announcedKeys(keys).find(({kid}) => kid === rotation.old.kid);
  assert.equal(listed?.exp, today + 8 * DAY);
  assert.throws(() => rotateKeys(folder, [], today + DAY, 0), {code: 'not-found'});
  assert.equal(rotateKeys(folder, keyUses, today + DAY, 0).length, 1);
  assert.equal(new Set(keysIn(folder).signing.map(({nbf}) => nbf)).size, 3);
});

test('a crash between the two steps of rotating leaves keys that sign', (t) => {
  const folder = keysFolderFor(t);
  keysFor(t, folder);
  const copy = join(folderFor(t), 'copy');
  mkdirSync(copy, {mode: 0o700});
  const [rotation] = rotateKeys(folder, keyUses, today + 1, 0);
  const old = `key-${rotation?.old.kid}.json`;
  cpSync(folder, copy, {recursive: true});
  // As it was before the second step.
  const jwk = JSON.parse(readFileSync(join(copy, old), 'utf8'));
  writeFileSync(join(copy, old), JSON.stringify({...jwk, exp: undefined}), {mode: 0o600});
  assert.equal(signingKey(keysIn(copy), 'collect', today + 2)?.key.kid, rotation?.new.kid);
});

test('a revoked key signs nothing, and says why and since when', (t) => {
  const folder = keysFolderFor(t);
  const keys = keysFor(t, folder);
  const kid = keys.signing[0]?.kid ?? '';
  assert.throws(() => revokeKey(folder, 'no-such-key', 'lost', today), {code: 'not-found'});
  assert.throws(() => revokeKey(folder, '', 'lost', today), {code: 'not-found'});
  assert.throws(() => revokeKey(folder, kid, ' \u200b ', today), {code: 'usage'});
  revokeKey(folder, kid.slice(0, 10), 'The laptop was stolen', today + 5);
  assert.throws(() => revokeKey(folder, kid, 'again', today), /revoked already: The laptop/);
  const after = keysIn(folder);
  assert.equal(signingKey(after, 'collect', today), undefined);
  const [listed] = announcedKeys(after);
  assert.deepEqual(listed?.revoked, {at: today + 5, reason: 'The laptop was stolen'});
  assert.equal(listed?.exp, today + 5);
  makeKey(folder, keyUses, 'Ed25519', today + 9);
  assert.notEqual(signingKey(keysIn(folder), 'collect', today)?.key.kid, kid);
});

test('a key that was retired does not sign again when its successor is revoked', (t) => {
  const folder = keysFolderFor(t);
  keysFor(t, folder);
  const [rotation] = rotateKeys(folder, keyUses, today + 5, DAY);
  revokeKey(folder, rotation?.new.kid ?? '', 'lost', today + 9);
  assert.equal(signingKey(keysIn(folder), 'collect', today), undefined);
  assert.throws(() => rotateKeys(folder, keyUses, today + 10, 0), {code: 'not-found'});
  const key = makeKey(folder, keyUses, 'Ed25519', today + 10);
  assert.deepEqual(signingKey(keysIn(folder), 'collect', today + 20)?.key.kid, key.kid);
  assert.equal(signingKey(keysIn(folder), 'collect', today + 20)?.at, today + 20);
});

test('the key of a log is one that others know, and its signature holds by their rules', async (t) => {
  const {log} = keysFor(t);
  assert.ok(log);
  assert.equal(log.vkey, await formatVkey('shop.example/log1', 'ed25519', log.publicKey));
  const text = 'shop.example/log1\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n';
  const line = signNoteLine(text, log);
  const der = new Uint8Array(log.privateKey.export({format: 'der', type: 'pkcs8'}));
  const privateKey = await crypto.subtle.importKey('pkcs8', der, 'Ed25519', false, ['sign']);
  assert.equal(line, await signNote(text, log.name, privateKey, log.publicKey));
  const held = await verifyNote(parseNote(signedNote(text, [line])), [await parseVkey(log.vkey)]);
  assert.equal(held.length, 1);
});

test('the file of a note key is in the form of other programs, and read strictly', (t) => {
  const {log} = keysFor(t);
  assert.ok(log);
  const text = formatNoteKey(log);
  assert.match(text, /^PRIVATE\+KEY\+shop\.example\/log1\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}\n$/);
  assert.equal(parseNoteKey(text, 'ed25519', 'x').vkey, log.vkey);
  for (const bad of [
    '',
    text.replace('log1', 'log2'),
    text.replace('PRIVATE', 'PUBLIC'),
    text.replace(/\+([0-9a-f]{8})\+/, '+00000000+'),
    `${text.trim()}A`,
  ])
    assert.throws(() => parseNoteKey(bad, 'ed25519', '/k'), {code: 'unreadable'}, bad.slice(0, 30));
});

test('a witness is known by its key for cosignatures', async (t) => {
  const folder = keysFolderFor(t);
  const made = makeKeyForNotes(folder, 'witness', 'witness.example/w1');
  assert.equal((await parseVkey(made.vkey)).kind, 'cosignature');
  assert.equal(loadWitnessKey(folder)?.vkey, made.vkey);
  assert.throws(() => makeKeyForNotes(folder, 'witness', 'witness.example/w2'), {code: 'usage'});
  for (const name of ['', 'a b', 'a+b', 'a\nb'])
    assert.throws(() => makeKeyForNotes(keysFolderFor(t), 'witness', name), {code: 'usage'});
});

test('discovery describes the log, whose older keys stay known', (t) => {
  const folder = keysFolderFor(t);
  const {log} = keysFor(t, folder);
  const {old, new: successor} = rotateLogKey(folder);
  assert.equal(old.vkey, log?.vkey);
  assert.deepEqual(announcedLog(keysIn(folder), '../'), {
    prefix: '../log/',
    origin: 'shop.example/log1',
    vkeys: [successor.vkey, old.vkey],
    policy: '../log/policy.txt',
    maxMergeDelay: DAY,
  });
  assert.throws(() => rotateLogKey(keysFolderFor(t)), {code: 'not-found'});
});

test('a key that was written aside by a process that ended goes with the next one', (t) => {
  const folder = keysFolderFor(t);
  const {signing} = keysFor(t, folder);
  const [{kid} = {kid: ''}] = signing;
  // 1 runs, 99999999 cannot; the last is not of our making.
  const left = [`.key-${kid}.json.99999999.tmp`, '.log.key.99999999.tmp'];
  const others = ['.log.key.1.tmp', '.mine.99999999.tmp', 'log.key.99999999.tmp'];
  for (const name of [...left, ...others]) writeFileSync(join(folder, name), 'secret', {mode: 0o600});
  makeKeyForNotes(folder, 'witness', 'witness.example/w1');
  const names = readdirSync(folder);
  for (const name of left) assert.equal(names.includes(name), false, name);
  for (const name of others) assert.ok(names.includes(name), name);
});
