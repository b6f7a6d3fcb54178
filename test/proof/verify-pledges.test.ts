import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {gzipSync} from 'node:zlib';

import {toBase64url} from '../../src/proof/base64.js';
import {utf8} from '../../src/proof/bytes.js';
import type {Fact} from '../../src/proof/facts.js';
import {ProofError} from '../../src/proof/proof-error.js';
import type {StatementContext} from '../../src/proof/statement-context.js';
import {verifyPledge, verifyPledges} from '../../src/proof/verify-pledges.js';
import {makeSigner, type TestSigner} from './support/signer.js';
import {encodedList, instant, now, statusListCredential} from './support/status-lists.js';
import {withoutEd25519, withSubtle} from './support/web-crypto.js';

const origin = 'https://shop.example';
const listUrl = `${origin}/status/revocation.jwt`;
const holdUrl = `${origin}/status/suspension.jwt`;

let shop: TestSigner;
let stranger: TestSigner;
before(async () => {
  shop = await makeSigner();
  stranger = await makeSigner('ES256');
});

const entry = (members: object = {}): object => ({
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '42',
  statusListCredential: listUrl,
  ...members,
});

const credential = (members: object = {}): object => ({
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://www.w3.org/ns/credentials/undefined-terms/v2',
  ],
  type: ['VerifiableCredential', 'PledgeCredential'],
  issuer: origin,
  iss: origin,
  iat: now - 7200,
  validFrom: instant(-7200),
  validUntil: instant(86_400),
  credentialSubject: {id: `${origin}/`, pledge: {id: 'refunds', text: 'Refunds in three days'}},
  credentialStatus: entry(),
  ...members,
});

/** What lies at an address: a text, or why it cannot be had. */
type Files = Readonly<Record<string, string | ProofError>>;

const contextWith = (
  files: Files,
  members: Partial<StatementContext> = {},
): StatementContext & {asked: string[]} => {
  const asked: string[] = [];
  return {
    keys: [shop.listedBy(origin)],
    now,
    readBytes: async (url) => {
      asked.push(url);
      const file = files[url] ?? new ProofError('unreachable');
      if (file instanceof ProofError) throw file;
      return utf8(file);
    },
    ...members,
    asked,
  };
};

const signList = (
  list: {url?: string; encodedList?: string; statusPurpose?: string; ttl?: number} = {},
  members: object = {},
  by = shop,
) => by.sign('vc+jwt', statusListCredential({url: listUrl, issuer: origin, ...list}, members));

const say = (fact: Fact): string => (fact.status === 'held' ? 'held' : `${fact.status}: ${fact.reason}`);

/** The three facts of a pledge as words. */
const check = async (jws: string, context: StatementContext): Promise<string[]> => {
  const {signed, current, status} = await verifyPledge({jws}, context);
  return [say(signed), say(current), say(status)];
};

const nothing = ['unchecked: not-asked', 'unchecked: not-asked'];
const signedPledge = (members: object = {}): Promise<string> => shop.sign('vc+jwt', credential(members));

describe('a pledge as PledgeCredential', () => {
  it('holds in all three, and each says by whom and when', async () => {
    const context = contextWith({[listUrl]: await signList()});
    const facts = await verifyPledge({jws: await signedPledge()}, context);
    assert.deepEqual(facts, {
      signed: {status: 'held', key: shop.kid, origin, at: now - 7200},
      current: {status: 'held', at: now + 86_400},
      status: {status: 'held', key: shop.kid, origin, at: now - 3600},
    });
  });

  it('without a JWS is not checked', async () => {
    const {signed, status} = await verifyPledge({}, contextWith({}));
    assert.deepEqual([say(signed), say(status)], ['unchecked: not-provided', 'unchecked: not-asked']);
  });

  it('fails where a letter was changed after signing', async () => {
    const [head, payload, signature] = (await signedPledge()).split('.');
    const changed = Buffer.from(String(payload), 'base64url').toString().replace('three days', 'three years');
    const jws = `${head}.${Buffer.from(changed).toString('base64url')}.${signature}`;
    assert.deepEqual(await check(jws, contextWith({})), ['failed: bad-signature', ...nothing]);
  });

  it('fails with alg none, and with another type of JWS', async () => {
    const none = toBase64url(utf8(JSON.stringify({alg: 'none', typ: 'vc+jwt', kid: shop.kid})));
    const unsigned = `${none}.${toBase64url(utf8(JSON.stringify(credential())))}`;
    assert.equal((await check(`${unsigned}.AAAA`, contextWith({})))[0], 'failed: algorithm-refused');
    assert.equal((await check(`${unsigned}.`, contextWith({})))[0], 'failed: malformed');
    const person = await shop.sign('trust-person+jwt', credential());
    assert.equal((await check(person, contextWith({})))[0], 'failed: wrong-type');
  });

  it('is believed by a key of its issuer for pledges alone', async () => {
    const jws = await signedPledge();
    const keys = (...all: StatementContext['keys']) => contextWith({}, {keys: all});
    assert.equal((await check(jws, keys()))[0], 'failed: unknown-key');
    assert.equal((await check(jws, keys(stranger.listedBy(origin))))[0], 'failed: unknown-key');
    assert.equal(
      (await check(jws, keys(shop.listedBy('https://platform.example'))))[0],
      'failed: unknown-key',
    );
    assert.equal(
      (await check(jws, keys(shop.listedBy(origin, {use_for: ['status']}))))[0],
      'failed: key-not-for-this',
    );
    const both = [shop.listedBy('https://platform.example'), shop.listedBy(origin, {use_for: ['pledge']})];
    assert.equal((await check(jws, keys(...both)))[0], 'held');
  });

  it('of a key that was retired since is not held, and can still be revoked', async () => {
    const retired = shop.listedBy(origin, {use_for: ['pledge'], exp: now - 60});
    const lists = stranger.listedBy(origin, {use_for: ['status']});
    const revoked = await signList({encodedList: encodedList([42])}, {}, stranger);
    assert.deepEqual(
      await check(await signedPledge(), contextWith({[listUrl]: revoked}, {keys: [retired, lists]})),
      ['unchecked: key-retired', 'held', 'failed: revoked'],
    );
  });

  it('must hold to VC 2.0 and be about a pledge', async () => {
    const bad: object[] = [
      {'@context': ['https://www.w3.org/ns/credentials/v2']},
      {type: ['VerifiableCredential']},
      {vc: {}},
      {iss: 'https://other.example'},
      {issuer: 'did:web:shop.example', iss: 'did:web:shop.example'},
      {credentialSubject: {id: `${origin}/`}},
      {credentialSubject: [{id: `${origin}/`, pledge: {}}]},
      {credentialStatus: {id: `${listUrl}#42`}},
    ];
    for (const members of bad) {
      const [signed] = await check(await signedPledge(members), contextWith({}));
      assert.match(String(signed), /^failed: (malformed|unknown-key)$/, JSON.stringify(members));
    }
  });

  it('is about the organisation it is shown for', async () => {
    const signedFor = async (id: unknown, organization: string) => {
      const jws = await signedPledge({credentialSubject: {id, pledge: {text: '…'}}});
      return (await check(jws, contextWith({}, {organization})))[0];
    };
    assert.equal(await signedFor(`${origin}/`, origin), 'held');
    assert.equal(await signedFor(`${origin}/about`, `${origin}/`), 'held');
    assert.equal(await signedFor(undefined, origin), 'held', 'it speaks for itself');
    assert.equal(await signedFor('https://other.example/', origin), 'failed: subject-differs');
    assert.equal(await signedFor(`${origin}/shops/b`, `${origin}/shops/a`), 'failed: subject-differs');
    assert.equal(await signedFor(`${origin}/shops/a/`, `${origin}/shops/a`), 'held');
  });

  it('gives facts, not a crash, for objects that cannot be made a text', async () => {
    const trap = {toString: 1, valueOf: 1, toJSON: 1};
    const members = [
      '@context',
      'type',
      'id',
      'issuer',
      'iss',
      'iat',
      'validFrom',
      'exp',
      'credentialSubject',
      'evidence',
      'name',
    ];
    for (const member of members) {
      for (const value of [trap, [trap]]) {
        const [signed] = await check(await signedPledge({[member]: value}), contextWith({}));
        assert.match(String(signed), /^(held$|failed: )/, member);
      }
    }
    for (const member of ['type', 'statusPurpose', 'statusListIndex', 'statusListCredential', 'statusSize']) {
      const jws = await signedPledge({credentialStatus: entry({[member]: trap})});
      const [, , status] = await check(jws, contextWith({[listUrl]: await signList()}));
      assert.notEqual(status, 'held', member);
    }
  });

  it('begins and ends', async () => {
    const context = contextWith({});
    const currentOf = async (members: object) => (await check(await signedPledge(members), context))[1];
    assert.equal(await currentOf({validUntil: instant(0)}), 'failed: expired');
    assert.equal(await currentOf({validUntil: instant(1)}), 'held');
    assert.equal(await currentOf({exp: now}), 'failed: expired');
    assert.equal(await currentOf({validFrom: instant(600)}), 'failed: not-yet-valid');
    assert.equal(await currentOf({validFrom: instant(60)}), 'held', 'clocks differ');
    assert.equal(await currentOf({validUntil: undefined}), 'held');
    const endless = await verifyPledge({jws: await signedPledge({validUntil: undefined})}, context);
    assert.deepEqual(endless.current, {status: 'held', at: undefined});
  });

  it('cannot be checked where the engine lacks Ed25519', async () => {
    const jws = await signedPledge();
    const facts = await withSubtle(withoutEd25519(), () => check(jws, contextWith({})));
    assert.deepEqual(facts, ['unchecked: unsupported-here', ...nothing]);
  });
});

describe('the status of a pledge', () => {
  const statusOf = async (files: Files, members: object = {}, context: Partial<StatementContext> = {}) =>
    (await check(await signedPledge(members), contextWith(files, context)))[2];

  it('is revoked by its own bit, not by its neighbours', async () => {
    assert.equal(
      await statusOf({[listUrl]: await signList({encodedList: encodedList([42])})}),
      'failed: revoked',
    );
    const neighbours = await signList({encodedList: encodedList([41, 43, 0, 131_071])});
    assert.equal(await statusOf({[listUrl]: neighbours}), 'held');
  });

  it('is suspended, and revoked above that', async () => {
    const both = {
      credentialStatus: [
        entry({statusPurpose: 'suspension', statusListCredential: holdUrl}),
        entry({statusListIndex: '7'}),
      ],
    };
    const held = await signList({url: holdUrl, statusPurpose: 'suspension', encodedList: encodedList([42])});
    assert.equal(await statusOf({[holdUrl]: held, [listUrl]: await signList()}, both), 'failed: suspended');
    const ended = await signList({encodedList: encodedList([7])});
    assert.equal(await statusOf({[holdUrl]: held, [listUrl]: ended}, both), 'failed: revoked');
    assert.equal(await statusOf({[holdUrl]: held}, both), 'failed: suspended', 'the other list is away');
    assert.equal(
      await statusOf({[listUrl]: await signList()}, both),
      'unchecked: unreachable',
      'one of two is away',
    );
  });

  it('is unknown where the list cannot be had, whatever the reason', async () => {
    assert.equal(await statusOf({}), 'unchecked: unreachable');
    assert.equal(await statusOf({[listUrl]: new ProofError('offline')}), 'unchecked: offline');
    assert.equal(await statusOf({[listUrl]: new ProofError('too-large')}), 'unchecked: too-large');
  });

  it('is unknown where the list is past its time, even where the bit is clear', async () => {
    assert.equal(
      await statusOf({[listUrl]: await signList({}, {validUntil: instant(0)})}),
      'unchecked: status-stale',
    );
    const endless = {validUntil: undefined};
    assert.equal(await statusOf({[listUrl]: await signList({}, endless)}), 'unchecked: status-stale');
    assert.equal(
      await statusOf({[listUrl]: await signList({ttl: 3_600_000}, endless)}),
      'unchecked: status-stale',
    );
    assert.equal(await statusOf({[listUrl]: await signList({ttl: 3_601_000}, endless)}), 'held');
    assert.equal(
      await statusOf({[listUrl]: await signList({}, {validFrom: instant(3600)})}),
      'unchecked: status-stale',
    );
  });

  it('is unknown where the list unpacks to more than a mebibyte', async () => {
    const bomb = `u${gzipSync(new Uint8Array(128 * 1024 * 1024), {level: 9}).toString('base64url')}`;
    assert.ok(bomb.length < 200_000);
    assert.equal(await statusOf({[listUrl]: await signList({encodedList: bomb})}), 'unchecked: too-large');
  });

  it('fails with a list that somebody else signed, or with a key not for this', async () => {
    const forged = await signList({}, {}, stranger);
    assert.equal(await statusOf({[listUrl]: forged}), 'failed: unknown-key');
    const elsewhere = await signList({}, {issuer: 'https://other.example'}, stranger);
    const keys = [shop.listedBy(origin), stranger.listedBy('https://other.example')];
    assert.equal(await statusOf({[listUrl]: elsewhere}, {}, {keys}), 'failed: unknown-key');
    const pledgesOnly = {keys: [shop.listedBy(origin, {use_for: ['pledge']})]};
    assert.equal(await statusOf({[listUrl]: await signList()}, {}, pledgesOnly), 'failed: key-not-for-this');
  });

  it('fails with another list of the same origin, or an HTML page', async () => {
    const other = await signList({url: `${origin}/status/2025.jwt`});
    assert.equal(await statusOf({[listUrl]: other}), 'failed: malformed');
    assert.equal(await statusOf({[listUrl]: '<!doctype html><title>Not found</title>'}), 'failed: malformed');
    const spaced = `\n${await signList()}\r\n`;
    assert.equal(await statusOf({[listUrl]: spaced}), 'held');
  });

  it('does not ask a third party, which would learn of the visit', async () => {
    const away = 'https://third.example/list.jwt';
    const context = contextWith({[away]: await signList({url: away})});
    const jws = await signedPledge({credentialStatus: entry({statusListCredential: away})});
    assert.equal((await check(jws, context))[2], 'unchecked: not-asked');
    assert.deepEqual(context.asked, []);
  });

  it('is not provided without an entry, and not held beside one that nobody here reads', async () => {
    const list = {[listUrl]: await signList()};
    assert.equal(await statusOf(list, {credentialStatus: undefined}), 'unchecked: not-provided');
    assert.equal(
      await statusOf(list, {credentialStatus: entry({statusPurpose: 'message'})}),
      'unchecked: not-provided',
    );
    const foreign = {
      type: 'StatusList2021Entry',
      statusPurpose: 'revocation',
      statusListIndex: '42',
      statusListCredential: listUrl,
    };
    assert.equal(await statusOf(list, {credentialStatus: foreign}), 'unchecked: unsupported-here');
    assert.equal(
      await statusOf(list, {credentialStatus: [entry(), {type: 'UnheardOf'}]}),
      'unchecked: unsupported-here',
    );
  });

  it('of several pledges comes from one request', async () => {
    const context = contextWith({[listUrl]: await signList({encodedList: encodedList([43])})});
    const jws = await Promise.all(
      ['42', '43', '44'].map((statusListIndex) => signedPledge({credentialStatus: entry({statusListIndex})})),
    );
    const facts = await verifyPledges(
      jws.map((one) => ({jws: one})),
      context,
    );
    assert.deepEqual(
      facts.map(({status}) => say(status)),
      ['held', 'failed: revoked', 'held'],
    );
    assert.deepEqual(context.asked, [listUrl]);
  });
});
