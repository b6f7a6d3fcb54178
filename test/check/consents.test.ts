import assert from 'node:assert/strict';
import {generateKeyPairSync, sign} from 'node:crypto';
import {type TestContext, test} from 'node:test';

import {verify} from '../../src/check/verify.js';
import {createEndpoint, importDocument, tendLog} from '../../src/endpoint/index.js';
import {ProofError} from '../../src/proof/proof-error.js';
import {now} from '../endpoint/fixtures.js';
import {at, loggedStore, url} from '../endpoint/log/logged-store.js';

/** A consent that Ana signs with a key of her own. */
const signedConsent = (fields: readonly string[]): string => {
  const {privateKey, publicKey} = generateKeyPairSync('ed25519');
  const {kty, crv, x} = publicKey.export({format: 'jwk'});
  const part = (json: object): string => Buffer.from(JSON.stringify(json)).toString('base64url');
  const claims = {iat: at - 9000, sub: 'ana', aud: 'https://shop.example', fields};
  const input = `${part({alg: 'Ed25519', typ: 'trust-consent+jwt', jwk: {kty, crv, x}})}.${part(claims)}`;
  return `${input}.${sign(null, Buffer.from(input), privateKey).toString('base64url')}`;
};

const endpointFor = (t: TestContext) => {
  const {store, keys, author} = loggedStore(t, 2);
  const app = createEndpoint(store, {keys, now: () => now});
  const instead = new Map<string, string>();
  const get = async (path: string): Promise<string> => (await app.request(path)).text();
  const read = async (address: string) => {
    const path = `/${address.slice(url.length)}`;
    const response = instead.has(path) ? new Response(instead.get(path)) : await app.request(path);
    if (!response.ok) throw new ProofError('unreachable', {detail: address});
    return new Uint8Array(await response.arrayBuffer());
  };
  const state = (jws: string) =>
    importDocument(store, {trustData: '1', people: [{id: 'ana', name: 'Ana', consent: {jws}}]});
  const lasts = async () => {
    await tendLog(store, author, {at});
    const {checks} = await verify(`${url}.well-known/trust-data.json`, {read, now: at, isLog: true});
    return checks
      .filter(({name}) => name === 'consent-lasts')
      .map(({about, fact}) => [about, fact.status === 'held' ? 'held' : fact.reason]);
  };
  return {get, instead, state, lasts};
};

test('a card that is shown after its consent was taken back is found out by the log', async (t) => {
  const {get, instead, state, lasts} = endpointFor(t);
  assert.deepEqual(await lasts(), []);
  state(signedConsent(['name']));
  assert.deepEqual(await lasts(), [['ana', 'held']]);
  const before = await get('/people.json');
  assert.match(before, /"log":\{"salt":"[\w-]{43}"\}/);
  state(signedConsent(['name', 'jobTitle']));
  assert.deepEqual(await lasts(), [['ana', 'held']], 'a new consent is one that lasts');
  instead.set('/people.json', before);
  assert.deepEqual(await lasts(), [['ana', 'consent-ended']], 'the one before it has ended');
});

test('a salt that is none does not hide what the others come to', async (t) => {
  const {get, instead, state, lasts} = endpointFor(t);
  state(signedConsent(['name']));
  assert.deepEqual(await lasts(), [['ana', 'held']]);
  const document = JSON.parse(await get('/people.json'));
  const [ana] = document.people;
  const people = [{...ana, log: {salt: '!'}}, {...ana, log: 7}, {jws: 'x', log: {salt: ''}}, null, ana];
  instead.set('/people.json', JSON.stringify({...document, people}));
  const found = await lasts();
  // To leave the salt out would hide that a consent has ended: of such a card it is said that nobody could tell.
  assert.deepEqual(found.map(([, reason]) => reason).sort(), [
    'held',
    'malformed',
    'malformed',
    'not-provided',
  ]);
});
