import assert from 'node:assert/strict';
import {createHmac, generateKeyPairSync, type KeyObject, sign} from 'node:crypto';
import {join} from 'node:path';
import {test} from 'node:test';

import {openStore} from '../../src/endpoint/store/open-store.js';
import type {Store} from '../../src/endpoint/store/store.js';
import {hashOfSubject} from '../../src/endpoint/store/subjects.js';
import {issueInvitation, useInvitation, verifyInvitation} from '../../src/endpoint/writing/invitation.js';
import {invitationKey} from '../../src/endpoint/writing/invitation-key.js';
import {folderFor, kettle, now, storeFor} from './fixtures.js';

const DAY = 86_400_000;
const order = {order: 'A-1001', subject: kettle, days: 60};

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const parts = (jws: string) => {
  const [header = '', payload = '', signature = ''] = jws.split('.');
  const read = (text: string): Record<string, unknown> =>
    JSON.parse(Buffer.from(text, 'base64url').toString());
  return {header: read(header), payload: read(payload), signature};
};

/** A JWS as nobody's library would make it. */
const forge = (header: object, payload: object, signed: (input: string) => string): string => {
  const input = `${part(header)}.${part(payload)}`;
  return `${input}.${signed(input)}`;
};
const ed25519 = (key: KeyObject) => (input: string) =>
  sign(null, Buffer.from(input), key).toString('base64url');

test('an invitation says what it is for, and not for which order', async (t) => {
  const store = storeFor(t);
  const jws = await issueInvitation(store, order, now);
  const {header, payload} = parts(jws);
  assert.deepEqual(header, {alg: 'Ed25519', typ: 'trust-invite+jwt', kid: invitationKey(store).kid});
  assert.deepEqual(Object.keys(payload).sort(), ['exp', 'iat', 'jti', 'order', 'sub']);
  assert.equal(payload.sub, hashOfSubject(kettle));
  assert.equal(Number(payload.exp) - Number(payload.iat), 60 * 86_400);
  const seen = await verifyInvitation(store, jws, `${kettle}#reviews`, now);
  assert.deepEqual(seen, {order: payload.order, subject: hashOfSubject(kettle)});
  const kept = JSON.stringify(
    ['invitations', 'secrets', 'settings'].map((table) => store.prepare(`SELECT * FROM ${table}`).all()),
  );
  assert.doesNotMatch(kept + jws, /A-1001/);
  assert.doesNotMatch(JSON.stringify(payload), new RegExp(Buffer.from('A-1001').toString('base64url')));
});

test('the same order is known again, in one endpoint alone', async (t) => {
  const [store, other] = [storeFor(t), storeFor(t)];
  const hash = async (of: Store, number: string) =>
    parts(await issueInvitation(of, {...order, order: number}, now)).payload.order;
  assert.equal(await hash(store, 'A-1001'), await hash(store, ' A-1001 '));
  assert.notEqual(await hash(store, 'A-1001'), await hash(store, 'A-1002'));
  assert.notEqual(await hash(store, 'A-1001'), await hash(other, 'A-1001'));
});

test('an invitation is used once, and so are two for the same order', async (t) => {
  const store = storeFor(t);
  const [first, second] = [
    await issueInvitation(store, order, now),
    await issueInvitation(store, order, now + 1),
  ];
  const other = await issueInvitation(store, {...order, subject: 'https://shop.example/p/pan'}, now);
  assert.notEqual(first, second);
  const seen = await verifyInvitation(store, first, kettle, now);
  useInvitation(store, seen, now);
  assert.throws(() => useInvitation(store, seen, now), {code: 'duplicate'});
  const again = await verifyInvitation(store, second, kettle, now);
  assert.throws(() => useInvitation(store, again, now), {code: 'duplicate'});
  await assert.rejects(issueInvitation(store, order, now), {code: 'duplicate'});
  useInvitation(store, await verifyInvitation(store, other, 'https://shop.example/p/pan', now), now);
});

test('a use that is rolled back is none', async (t) => {
  const store = storeFor(t);
  const seen = await verifyInvitation(store, await issueInvitation(store, order, now), kettle, now);
  assert.throws(() =>
    store.transaction(() => {
      useInvitation(store, seen, now);
      throw new Error('the review was refused');
    }),
  );
  useInvitation(store, seen, now);
});

test('an invitation is used once even if the database was set back', async (t) => {
  const store = storeFor(t);
  const seen = await verifyInvitation(store, await issueInvitation(store, order, now), kettle, now);
  store.run('DELETE FROM invitations');
  useInvitation(store, seen, now);
  assert.throws(() => useInvitation(store, seen, now), {code: 'duplicate'});
});

test('an invitation ends, and is for one thing', async (t) => {
  const store = storeFor(t);
  const jws = await issueInvitation(store, order, now);
  await verifyInvitation(store, jws, kettle, now + 60 * DAY - 1000);
  await assert.rejects(verifyInvitation(store, jws, kettle, now + 60 * DAY), {
    code: 'invalid-signature',
    message: /has expired/,
  });
  await assert.rejects(verifyInvitation(store, jws, 'https://shop.example/p/pan', now), {
    code: 'invalid-signature',
    message: /something else/,
  });
});

test('the key stays when the database is opened again', async (t) => {
  const path = join(folderFor(t), 'x.sqlite');
  const before = openStore(path);
  const jws = await issueInvitation(before, order, now);
  before.close();
  await verifyInvitation(storeFor(t, path), jws, kettle, now);
});

test('what was not made here is refused', async (t) => {
  const store = storeFor(t);
  const jws = await issueInvitation(store, order, now);
  const {header, payload, signature} = parts(jws);
  const {privateKey, publicKey, kid} = invitationKey(store);
  const own = ed25519(privateKey);
  const foreign = generateKeyPairSync('ed25519');
  const ec = generateKeyPairSync('ec', {namedCurve: 'P-256'});
  const es256 = (input: string) =>
    sign('sha256', Buffer.from(input), {key: ec.privateKey, dsaEncoding: 'ieee-p1363'}).toString('base64url');
  const pem = publicKey.export({type: 'spki', format: 'pem'});
  const {x = ''} = publicKey.export({format: 'jwk'});
  const hs256 = (secret: string | Buffer) => (input: string) =>
    createHmac('sha256', secret).update(input).digest('base64url');
  const {exp: _exp, ...unending} = payload;
  const {jti: _jti, ...unnamed} = payload;
  const forged: Record<string, string> = {
    nothing: '',
    'no JWS': 'abc',
    'three dots': '...',
    'alg none': forge({...header, alg: 'none'}, payload, () => ''),
    'alg none with the signature': forge({...header, alg: 'none'}, payload, () => signature),
    'HS256 with the public key as text': forge({...header, alg: 'HS256'}, payload, hs256(pem.toString())),
    'HS256 with the public key as bytes': forge(
      {...header, alg: 'HS256'},
      payload,
      hs256(Buffer.from(x, 'base64url')),
    ),
    'another algorithm': forge({...header, alg: 'ES256'}, payload, es256),
    'another key': forge(header, payload, ed25519(foreign.privateKey)),
    'another key that it brings along': forge(
      {...header, jwk: foreign.publicKey.export({format: 'jwk'})},
      payload,
      ed25519(foreign.privateKey),
    ),
    'another kid': forge({...header, kid: 'x'}, payload, own),
    'no kid': forge({alg: header.alg, typ: header.typ}, payload, own),
    'another typ': forge({...header, typ: 'trust-receipt+jwt'}, payload, own),
    'no typ': forge({alg: header.alg, kid}, payload, own),
    'an unknown crit': forge({...header, crit: ['x'], x: 1}, payload, own),
    'no end': forge(header, unending, own),
    'no name': forge(header, unnamed, own),
    'no order': forge(header, {...payload, order: 7}, own),
    'another payload': jws.replace(/\.[^.]+\./, `.${part({...payload, exp: 9e9})}.`),
    'a cut signature': jws.slice(0, -4),
    'a long one': `${jws}${'A'.repeat(5000)}`,
  };
  for (const [what, forgery] of Object.entries(forged))
    await assert.rejects(verifyInvitation(store, forgery, kettle, now), {code: 'invalid-signature'}, what);
  await verifyInvitation(store, forge(header, payload, own), kettle, now);
});

test('an invitation of another endpoint is refused', async (t) => {
  const jws = await issueInvitation(storeFor(t), order, now);
  await assert.rejects(verifyInvitation(storeFor(t), jws, kettle, now), {code: 'invalid-signature'});
});
