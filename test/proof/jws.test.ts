import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {describe, it} from 'node:test';

import {toBase64url} from '../../src/proof/base64.js';
import {textOf, utf8} from '../../src/proof/bytes.js';
import {checkJwk} from '../../src/proof/jwk.js';
import {jwsId, parseJws, splitJws, verifyJws} from '../../src/proof/jws.js';
import {signJws} from '../../src/proof/sign-jws.js';
import {rfc7515, rfc8037} from './support/example-keys.js';
import {newKey} from './support/new-key.js';
import {reasonOf} from './support/reasons.js';

const encode = (json: unknown): string =>
  toBase64url(utf8(typeof json === 'string' ? json : JSON.stringify(json)));
const signature = 'A'.repeat(86);
const compactOf = (header: unknown, payload: unknown = {a: 1}): string =>
  `${encode(header)}.${encode(payload)}.${signature}`;

/** What of a header is read as nothing where it is not there. */
const untold = {typ: undefined, jwk: undefined};

describe('the JWS of the standards', () => {
  it('is read and holds', async () => {
    const jws = parseJws(rfc7515.jws);
    assert.deepEqual(jws.header, {alg: 'ES256', ...untold});
    assert.deepEqual(jws.payload, {iss: 'joe', exp: 1300819380, 'http://example.com/is_root': true});
    assert.equal(jws.compact, rfc7515.jws);
    await verifyJws(jws, checkJwk(rfc7515.jwk));
  });

  it('of another payload is split, and EdDSA is read as Ed25519', async () => {
    const jws = splitJws(rfc8037.jws);
    assert.deepEqual(jws.header, {alg: 'Ed25519', ...untold});
    assert.equal(textOf(jws.body), 'Example of Ed25519 signing');
    await verifyJws(jws, checkJwk(rfc8037.jwk));
    assert.equal(await reasonOf(() => parseJws(rfc8037.jws)), 'malformed');
  });
});

describe('parseJws', () => {
  const okp = rfc8037.jwk;
  const headers: Readonly<Record<string, readonly (readonly [string, unknown])[]>> = {
    'algorithm-refused': [
      ...['none', 'None', 'NONE', 'HS256', 'HS384', 'HS512', 'hs256', 'RS256', 'RS512', 'PS256'].map(
        (alg) => [`alg ${alg}`, {alg}] as const,
      ),
      ['jku', {alg: 'ES256', jku: 'https://evil.example/keys'}],
      ['x5u', {alg: 'ES256', x5u: 'https://evil.example/key'}],
      ['crit', {alg: 'ES256', crit: ['exp'], exp: 1}],
      ['an empty crit', {alg: 'ES256', crit: []}],
      ['b64', {alg: 'ES256', b64: false, crit: ['b64']}],
      ['b64 that says what holds anyway', {alg: 'ES256', b64: true}],
      ['a key of another algorithm in the header', {alg: 'Ed25519', jwk: {...okp, alg: 'ES256'}}],
    ],
    'unknown-algorithm': [
      'ES384',
      'ES512',
      'ES256K',
      'Ed448',
      'ML-DSA-44',
      'es256',
      'ES256 ',
      '',
      'constructor',
    ].map((alg) => [`alg ${alg}`, {alg}] as const),
    malformed: [
      ['no alg', {typ: 'a'}],
      ['alg in a list', {alg: ['ES256']}],
      ['alg null', {alg: null}],
      ['a typ that is no text', {alg: 'ES256', typ: 1}],
      ['a kid that is no text', {alg: 'ES256', kid: ['a']}],
      ['a private key in the header', {alg: 'Ed25519', jwk: {...okp, d: 'AAAA'}}],
      ['a list for a key', {alg: 'Ed25519', jwk: [okp]}],
      ['null for a key', {alg: 'Ed25519', jwk: null}],
      ['a header that is a list', [{alg: 'ES256'}]],
      ['a header that is a text', '"ES256"'],
      ['a header that is null', 'null'],
      ['a header that is no JSON', 'alg=ES256'],
      ['two algs', '{"alg":"none","alg":"ES256"}'],
      ['two algs, the bad one last', '{"alg":"ES256","alg":"none"}'],
      ['a byte order mark', '\ufeff{"alg":"ES256"}'],
    ],
  };
  for (const [reason, list] of Object.entries(headers)) {
    for (const [what, header] of list) {
      it(`refuses ${what}: ${reason}`, async () => {
        assert.equal(await reasonOf(() => parseJws(compactOf(header))), reason);
      });
    }
  }

  const es256 = encode({alg: 'ES256'});
  const payload = encode({a: 1});
  const compacts: readonly (readonly [string, string])[] = [
    ['an empty text', ''],
    ['two dots alone', '..'],
    ['one part', es256],
    ['two parts', `${es256}.${payload}`],
    ['no signature', `${es256}.${payload}.`],
    ['four parts', `${es256}.${payload}.${signature}.`],
    ['five parts', `${es256}.${payload}.${signature}.a.b`],
    ['no header', `.${payload}.${signature}`],
    ['a detached payload', `${es256}..${signature}`],
    ['a padded header', `${es256}==.${payload}.${signature}`],
    ['a padded payload', `${es256}.${payload}=.${signature}`],
    ['white space', `${es256}.${payload}.${signature}\n`],
    ['white space at first', ` ${es256}.${payload}.${signature}`],
    ['stray bits in the signature', `${es256}.${payload}.${'A'.repeat(85)}B`],
    ['the other alphabet', `${es256}.${payload}.${'+'.repeat(86)}`],
    ['a list for a payload', compactOf({alg: 'ES256'}, [1])],
    ['a text for a payload', compactOf({alg: 'ES256'}, '"a"')],
    ['null for a payload', compactOf({alg: 'ES256'}, 'null')],
    ['a payload with a member named twice', compactOf({alg: 'ES256'}, '{"sub":"a","sub":"b"}')],
    ['a payload that is not UTF-8', `${es256}.${toBase64url(Uint8Array.of(0x22, 0xff, 0x22))}.${signature}`],
    ['the JSON serialization', JSON.stringify({protected: es256, payload, signature})],
    ['a page', '<!doctype html><title>Not found.</title><p>a.b'],
  ];
  for (const [what, compact] of compacts) {
    it(`refuses ${what}: malformed`, async () => {
      assert.equal(await reasonOf(() => parseJws(compact)), 'malformed');
    });
  }

  it('reads up to 256 KiB, and no further', async () => {
    const jws = (length: number) => compactOf({alg: 'ES256'}, {a: 'x'.repeat(length)});
    const most = Math.floor((256 * 1024 * 3) / 4) - 100;
    assert.ok(jws(most).length <= 256 * 1024);
    assert.equal(String(parseJws(jws(most)).payload.a).length, most);
    assert.equal(await reasonOf(() => parseJws(jws(most + 200))), 'too-large');
    assert.equal(await reasonOf(() => parseJws('.'.repeat(10_000_000))), 'too-large');
    assert.equal(await reasonOf(() => parseJws('.'.repeat(256 * 1024))), 'malformed');
  });

  it('holds the type against what is asked for', async () => {
    const typed = (typ?: string) => compactOf({alg: 'ES256', ...(typ === undefined ? {} : {typ})});
    const asked = ['trust-review+jwt', 'trust-collected+jwt'];
    for (const typ of ['trust-review+jwt', 'Trust-Review+JWT', 'application/trust-review+jwt']) {
      assert.equal(parseJws(typed(typ), 'trust-review+jwt').header.typ, 'trust-review+jwt');
      assert.equal(parseJws(typed(typ), asked).header.typ, 'trust-review+jwt');
    }
    for (const typ of [
      undefined,
      '',
      'JWT',
      'trust-head+jwt',
      'trust-review+jwt ',
      'text/trust-review+jwt',
    ]) {
      assert.equal(await reasonOf(() => parseJws(typed(typ), 'trust-review+jwt')), 'wrong-type', typ);
      assert.equal(await reasonOf(() => parseJws(typed(typ), asked)), 'wrong-type', typ);
      assert.equal(await reasonOf(() => parseJws(typed(typ), [])), 'wrong-type', typ);
      parseJws(typed(typ));
    }
  });

  it('ignores members it does not know, and certificates', () => {
    const header = {alg: 'ES256', enc: 'utf-8', x5c: ['AAAA'], x5t: 'a', kid: 'k'};
    assert.deepEqual(parseJws(compactOf(header)).header, {alg: 'ES256', kid: 'k', ...untold});
  });

  it('leaves a key that is a text to who knows it', () => {
    const jwk = JSON.stringify(rfc7515.jwk);
    assert.equal(parseJws(compactOf({alg: 'ES256', jwk})).header.jwk, jwk);
  });
});

describe('verifyJws', () => {
  it('refuses a key of another algorithm before it asks', async () => {
    const {privateKey, jwk} = await newKey('Ed25519');
    const jws = parseJws(await signJws({typ: 'a', kid: 'a'}, {}, {privateKey, alg: 'Ed25519'}));
    await verifyJws(jws, jwk);
    assert.equal(await reasonOf(() => verifyJws(jws, checkJwk(rfc7515.jwk))), 'algorithm-refused');
    assert.equal(await reasonOf(() => verifyJws(parseJws(rfc7515.jws), jwk)), 'algorithm-refused');
  });

  it('verifies with the key it is given, not with the one in the header', async () => {
    const trusted = await newKey('ES256');
    const attacker = await newKey('ES256');
    const compact = await signJws({typ: 'a', jwk: attacker.jwk}, {}, attacker);
    assert.equal(await reasonOf(() => verifyJws(parseJws(compact), trusted.jwk)), 'bad-signature');
  });

  it('fails when any character is another', async () => {
    const key = await newKey('Ed25519');
    const compact = await signJws({typ: 'trust-head+jwt', kid: 'a'}, {seq: 137}, key);
    const outcomes = new Set<string>();
    for (let index = 0; index < compact.length; index++) {
      const other = compact[index] === 'B' ? 'C' : 'B';
      const changed = `${compact.slice(0, index)}${other}${compact.slice(index + 1)}`;
      outcomes.add(await reasonOf(async () => verifyJws(parseJws(changed, 'trust-head+jwt'), key.jwk)));
    }
    assert.ok(outcomes.has('bad-signature'));
    assert.ok(!outcomes.has('held'));
  });
});

describe('jwsId', () => {
  it('is the SHA-256 of the signing input, whatever the signature is', async () => {
    const [head, payload] = rfc7515.jws.split('.');
    const id = createHash('sha256').update(`${head}.${payload}`).digest('base64url');
    assert.equal(await jwsId(parseJws(rfc7515.jws)), id);
    assert.equal(await jwsId(parseJws(`${head}.${payload}.${signature}`)), id);
  });
});
