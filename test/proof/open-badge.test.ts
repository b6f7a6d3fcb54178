import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';

import {toBase64url} from '../../src/proof/base64.js';
import {type Bytes, utf8} from '../../src/proof/bytes.js';
import type {Fact} from '../../src/proof/facts.js';
import {parseJws} from '../../src/proof/jws.js';
import {type BadgeContext, verifyBadge} from '../../src/proof/open-badge.js';
import {ProofError} from '../../src/proof/proof-error.js';
import {reasonOf} from './support/reasons.js';
import {makeRsa, type RsaSigner} from './support/rsa-signer.js';
import {makeSigner, type TestSigner} from './support/signer.js';
import {encodedList, instant, now, statusListCredential} from './support/status-lists.js';

const programme = 'https://programme.example';
const issuer = `${programme}/issuers/1`;
const shop = 'https://shop.example/';
const kid = `${programme}/keys#key-1`;
const listUrl = `${programme}/status/1`;

let rsa: RsaSigner;
let other: RsaSigner;
let ed: TestSigner;
before(async () => {
  [rsa, other, ed] = await Promise.all([makeRsa(), makeRsa(), makeSigner()]);
});

const badge = (members: object = {}, subject: object = {}): object => ({
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ],
  id: `${programme}/badges/77`,
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: {id: issuer, type: ['Profile'], name: 'The Programme', url: programme},
  validFrom: instant(-86_400),
  validUntil: instant(86_400),
  name: 'Fair kettles',
  credentialSubject: {
    id: shop,
    type: ['AchievementSubject'],
    achievement: {
      id: `${programme}/achievements/fair`,
      type: ['Achievement'],
      name: 'Fair kettles 2026',
      description: 'Pays living wages',
      criteria: {narrative: 'Audited once a year', id: `${programme}/criteria`},
      image: {id: `${programme}/fair.png`, type: 'Image'},
    },
    ...subject,
  },
  ...members,
});

/** The payload as Open Badges 3.0 has it: beside the claims the credential itself, or the credential in `vc`. */
const claims = (members: object = {}): object => ({
  iss: issuer,
  jti: `${programme}/badges/77`,
  sub: shop,
  nbf: now - 86_400,
  exp: now + 86_400,
  ...members,
});

type Files = Readonly<Record<string, unknown>>;

const keySet = (): Files => ({
  [`${programme}/keys`]: {
    keys: [
      {...other.jwk, kid: 'key-0'},
      {...rsa.jwk, kid: 'key-1'},
    ],
  },
});

const contextWith = (files: Files, members: Partial<BadgeContext> = {}): BadgeContext & {asked: string[]} => {
  const asked: string[] = [];
  const readBytes = async (url: string): Promise<Bytes> => {
    asked.push(url);
    const file = files[url];
    if (file === undefined) throw new ProofError('unreachable');
    return utf8(typeof file === 'string' ? file : JSON.stringify(file));
  };
  return {organization: shop, readBytes, now, ...members, asked};
};

const say = (fact: Fact): string => (fact.status === 'held' ? 'held' : `${fact.status}: ${fact.reason}`);

const check = async (jws: string, context: BadgeContext = contextWith(keySet())): Promise<string[]> => {
  const {signed, subject, current, status} = await verifyBadge(jws, context);
  return [signed, subject, current, status].map(say);
};

const signedOf = async (jws: string, context?: BadgeContext) => (await check(jws, context))[0];
const held = ['held', 'held', 'held', 'unchecked: not-provided'];

describe('an Open Badge', () => {
  it('says who awarded what to whom, and when', async () => {
    const jws = await rsa.sign({typ: 'JWT', kid}, {...badge(), ...claims()});
    const verdict = await verifyBadge(jws, contextWith(keySet()));
    assert.deepEqual(verdict.badge, {
      name: 'Fair kettles 2026',
      description: 'Pays living wages',
      criteria: {text: 'Audited once a year', url: `${programme}/criteria`},
      image: `${programme}/fair.png`,
      issuer: {id: issuer, site: programme, name: 'The Programme', url: `${programme}/`},
      recipients: [shop],
      awardedTo: 'shop.example',
      number: undefined,
      awardedOn: instant(-86_400),
      validUntil: instant(86_400),
    });
    assert.deepEqual(verdict.signed, {status: 'held', key: kid, origin: programme, at: undefined});
    assert.deepEqual(verdict.current, {status: 'held', at: now + 86_400});
  });

  it('is read in each form: claims beside the credential, the credential in vc, VC 1.1, VC 2.0', async () => {
    const header = {kid};
    assert.deepEqual(await check(await rsa.sign(header, {...badge(), ...claims()})), held);
    assert.deepEqual(await check(await rsa.sign({...header, typ: 'JWT'}, {...claims(), vc: badge()})), held);
    assert.deepEqual(await check(await rsa.sign({...header, typ: 'vc+jwt'}, badge())), held);
    const old = badge({
      '@context': [
        'https://www.w3.org/2018/credentials/v1',
        'https://purl.imsglobal.org/spec/ob/v3p0/context.json',
      ],
      validFrom: undefined,
      validUntil: undefined,
      issuanceDate: instant(-86_400),
      expirationDate: instant(86_400),
    });
    assert.deepEqual(await check(await rsa.sign(header, {...claims(), vc: old})), held);
    assert.equal(
      await signedOf(await rsa.sign(header, old)),
      'failed: malformed',
      'VC 1.1 has no other form',
    );
    assert.equal(
      await signedOf(await rsa.sign({...header, typ: 'trust-person+jwt'}, badge())),
      'failed: wrong-type',
    );
  });

  it('may be signed with Ed25519 or ES256', async () => {
    const files = {[`${programme}/keys`]: {keys: [{...ed.jwk, kid: ed.kid}]}};
    const jws = await ed.sign('vc+jwt', badge());
    const direct = {[issuer]: {id: issuer, verificationMethod: [{id: ed.kid, publicKeyJwk: ed.jwk}]}};
    assert.deepEqual(await check(jws, contextWith(direct)), held);
    assert.equal(await signedOf(jws, contextWith(files)), 'unchecked: unreachable');
  });

  it('finds the key in a set, alone, or in the document of a did:web', async () => {
    const alone = {[`${programme}/keys/1`]: rsa.jwk};
    const byAddress = await rsa.sign({kid: `${programme}/keys/1`}, badge());
    assert.equal(await signedOf(byAddress, contextWith(alone)), 'held');

    const did = 'did:web:programme.example';
    const byDid = await rsa.sign({kid: `${did}#key-1`}, badge({issuer: {id: did, name: 'The Programme'}}));
    const document = (id: string) => ({
      id: did,
      verificationMethod: [{id, type: 'JsonWebKey', publicKeyJwk: rsa.jwk}],
    });
    const place = `${programme}/.well-known/did.json`;
    assert.equal(await signedOf(byDid, contextWith({[place]: document('#key-1')})), 'held');
    assert.equal(await signedOf(byDid, contextWith({[place]: document(`${did}#key-1`)})), 'held');
    assert.equal(await signedOf(byDid, contextWith({[place]: document('#key-2')})), 'failed: unknown-key');

    const deep = 'did:web:programme.example%3A8443:issuers:1';
    const byPath = await rsa.sign({kid: `${deep}#key-1`}, badge({issuer: deep}));
    const context = contextWith({'https://programme.example:8443/issuers/1/did.json': document('#key-1')});
    assert.equal(await signedOf(byPath, context), 'held');
  });

  it('of one did:web takes no key of another at the same host', async () => {
    const [one, other] = ['did:web:mall.example:one', 'did:web:mall.example:other'];
    const files = {
      'https://mall.example/other/did.json': {
        id: other,
        verificationMethod: [{id: `${other}#k`, type: 'JsonWebKey', publicKeyJwk: rsa.jwk}],
      },
    };
    const jws = await rsa.sign({kid: `${other}#k`}, badge({issuer: one}));
    assert.equal(await signedOf(jws, contextWith(files)), 'failed: unknown-key');
    assert.equal(
      await signedOf(await rsa.sign({kid: `${other}#k`}, badge({issuer: other})), contextWith(files)),
      'held',
    );
  });

  it('by a key that it brought along is not held, unless the issuer publishes that key', async () => {
    const jws = await rsa.sign({jwk: rsa.jwk}, badge());
    const publishing = (jwk: object) => contextWith({[issuer]: {keys: [jwk]}});
    assert.equal(await signedOf(jws, publishing(rsa.jwk)), 'held');
    assert.equal(await signedOf(jws, publishing(other.jwk)), 'unchecked: not-provided');
    assert.equal(await signedOf(jws, contextWith({})), 'unchecked: unreachable');
    assert.equal(await signedOf(jws, contextWith({[issuer]: '<!doctype html>'})), 'unchecked: unreadable');
    const [head, payload] = jws.split('.');
    const [, , signature] = (await other.sign({jwk: rsa.jwk}, badge())).split('.');
    assert.equal(await signedOf(`${head}.${payload}.${signature}`, contextWith({})), 'failed: bad-signature');
  });

  it('fails by a key of another site, and asks it nothing', async () => {
    const context = contextWith({'https://evil.example/keys': {keys: [{...rsa.jwk, kid: 'key-1'}]}});
    const jws = await rsa.sign({kid: 'https://evil.example/keys#key-1'}, badge());
    assert.deepEqual(await check(jws, context), [
      'failed: unknown-key',
      ...Array(3).fill('unchecked: not-asked'),
    ]);
    assert.deepEqual(context.asked, []);
  });

  it('fails where anything in it was changed', async () => {
    const [head, payload, signature] = (await rsa.sign({kid}, badge())).split('.');
    const changed = Buffer.from(String(payload), 'base64url')
      .toString()
      .replace('kettles 2026', 'kettles 2027');
    const jws = `${head}.${toBase64url(utf8(changed))}.${signature}`;
    assert.deepEqual(await check(jws), ['failed: bad-signature', ...Array(3).fill('unchecked: not-asked')]);
    assert.equal(await signedOf(await other.sign({kid}, badge())), 'failed: bad-signature');
  });

  it('refuses alg none, HS256, RS384, keys named elsewhere and extensions', async () => {
    for (const alg of ['none', 'HS256', 'RS384', 'PS256']) {
      assert.equal(await signedOf(await rsa.sign({alg, kid}, badge())), 'failed: algorithm-refused', alg);
    }
    for (const header of [{jku: `${programme}/keys`}, {x5u: programme}, {crit: ['exp']}, {b64: false}]) {
      assert.equal(await signedOf(await rsa.sign({kid, ...header}, badge())), 'failed: algorithm-refused');
    }
  });

  it('refuses keys that are weak, private, or for another algorithm', async () => {
    const small = await makeRsa(1024);
    const jws = await small.sign({jwk: small.jwk}, badge());
    assert.equal(await signedOf(jws), 'failed: algorithm-refused');
    const withKey = async (jwk: object) => signedOf(await rsa.sign({jwk}, badge()));
    assert.equal(await withKey({...rsa.jwk, d: 'AA'}), 'failed: malformed');
    assert.equal(await withKey({...rsa.jwk, e: 'AQ'}), 'failed: malformed');
    assert.equal(await withKey({...rsa.jwk, alg: 'PS256'}), 'failed: algorithm-refused');
    assert.equal(await withKey(ed.jwk), 'failed: algorithm-refused');
    const swapped = contextWith({[`${programme}/keys`]: {keys: [{...ed.jwk, kid: 'key-1'}]}});
    assert.equal(await signedOf(await rsa.sign({kid}, badge()), swapped), 'failed: algorithm-refused');
  });

  it('is for this import alone: nothing else takes RS256', async () => {
    const jws = await rsa.sign({kid, typ: 'vc+jwt'}, badge());
    assert.equal(await reasonOf(() => parseJws(jws, 'vc+jwt')), 'algorithm-refused');
  });

  it('must say the same in its claims and in the credential', async () => {
    const wrong = [
      {iss: programme},
      {sub: `${shop}other`},
      {jti: 'urn:other'},
      {nbf: now},
      {iss: undefined},
      {nbf: undefined},
    ];
    for (const members of wrong) {
      const jws = await rsa.sign({kid}, {...claims(members), vc: badge()});
      assert.equal(await signedOf(jws), 'failed: malformed', JSON.stringify(members));
    }
  });

  it('is awarded to this organisation, by its address or its did:web', async () => {
    const subjectOf = async (subject: object, organization = shop) => {
      const jws = await rsa.sign({kid}, badge({}, subject));
      return (await check(jws, contextWith(keySet(), {organization})))[1];
    };
    assert.equal(await subjectOf({id: 'https://shop.example/about'}), 'held');
    assert.equal(await subjectOf({id: 'did:web:shop.example'}), 'held');
    assert.equal(await subjectOf({id: 'urn:uuid:1', url: shop}), 'held');
    assert.equal(await subjectOf({id: 'https://www.shop.example/'}), 'held');
    assert.equal(await subjectOf({}, 'https://www.shop.example/'), 'held');
    assert.equal(await subjectOf({id: 'https://www2.shop.example/'}), 'failed: subject-differs');
    assert.equal(await subjectOf({id: 'https://other.example/'}), 'failed: subject-differs');
    assert.equal(await subjectOf({id: 'https://shop.example.evil.example/'}), 'failed: subject-differs');
    assert.equal(
      await subjectOf({id: 'https://mall.example/b'}, 'https://mall.example/a'),
      'failed: subject-differs',
    );
    assert.equal(await subjectOf({id: undefined}), 'unchecked: not-provided');
  });

  it('ends with the credential or with the claim, whichever is first', async () => {
    const currentOf = async (members: object, claimed: object) =>
      (await check(await rsa.sign({kid}, {...badge(members), ...claimed})))[2];
    assert.equal(await currentOf({validUntil: instant(-1)}, {}), 'failed: expired');
    assert.equal(await currentOf({}, {exp: now - 1}), 'failed: expired');
    assert.equal(await currentOf({validFrom: instant(86_000)}, {}), 'failed: not-yet-valid');
    assert.equal(await currentOf({validUntil: undefined}, {}), 'held');
  });

  it('is revoked by a list of its issuer, and never held where that is not known', async () => {
    const credentialStatus = {
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '5',
      statusListCredential: listUrl,
    };
    const statusOf = async (list: object, by = rsa, members: object = {}) => {
      const credential = {...statusListCredential({url: listUrl, issuer, ...list}), ...members};
      const text = await by.sign({kid, typ: 'vc+jwt'}, credential);
      const jws = await rsa.sign({kid}, badge({credentialStatus}));
      return (await check(jws, contextWith({...keySet(), [listUrl]: text})))[3];
    };
    assert.equal(await statusOf({}), 'held');
    assert.equal(await statusOf({encodedList: encodedList([5])}), 'failed: revoked');
    assert.equal(await statusOf({}, other), 'failed: bad-signature');
    const month = {validFrom: instant(-8 * 86_400), validUntil: instant(30 * 86_400)};
    assert.equal(await statusOf({}, rsa, month), 'unchecked: status-stale');
    assert.equal(await statusOf({}, rsa, {...month, validFrom: instant(-6 * 86_400)}), 'held');
    const foreign = badge({credentialStatus: {id: `${programme}/revoked`, type: '1EdTechRevocationList'}});
    assert.equal((await check(await rsa.sign({kid}, foreign)))[3], 'unchecked: unsupported-here');
  });

  it('names four lists at most: no more are asked for', async () => {
    const asked: string[] = [];
    const credentialStatus = Array.from({length: 5}, (_, index) => ({
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '5',
      statusListCredential: `${programme}/lists/${index}`,
    }));
    const context = contextWith(keySet());
    const listening = {
      ...context,
      readBytes: (path: string) => {
        asked.push(path);
        return context.readBytes(path);
      },
    };
    assert.equal(
      (await check(await rsa.sign({kid}, badge({credentialStatus})), listening))[3],
      'unchecked: too-large',
    );
    assert.deepEqual(
      asked.filter((path) => path.includes('/lists/')),
      [],
    );
  });

  it('is malformed where it is no credential, or has no name', async () => {
    const bad = [
      {type: ['OpenBadgeCredential']},
      {'@context': []},
      {issuer: {name: 'The Programme'}},
      {name: undefined, credentialSubject: {id: shop}},
      {credentialSubject: [{id: shop}, {id: 'https://other.example/'}]},
    ];
    for (const members of bad)
      assert.equal(await signedOf(await rsa.sign({kid}, badge(members))), 'failed: malformed');
    for (const text of ['', 'a.b.c', '<!doctype html>', 'x'.repeat(300_000)]) {
      assert.match(String(await signedOf(text)), /malformed|too-large/);
    }
  });

  it('gives facts, not a crash, for objects that cannot be made a text', async () => {
    const trap = {toString: 1, valueOf: 1};
    for (const member of [
      '@context',
      'type',
      'id',
      'issuer',
      'validFrom',
      'name',
      'image',
      'credentialSubject',
    ]) {
      assert.match(
        String(await signedOf(await rsa.sign({kid}, badge({[member]: trap})))),
        /^(held$|failed: )/,
        member,
      );
    }
    for (const member of ['id', 'url', 'image', 'achievement']) {
      assert.match(
        String(await signedOf(await rsa.sign({kid}, badge({}, {[member]: trap})))),
        /^(held$|failed: )/,
      );
    }
    for (const member of ['iss', 'sub', 'jti', 'nbf', 'exp', 'vc']) {
      const jws = await rsa.sign({kid}, {...badge(), [member]: trap});
      assert.match(String(await signedOf(jws)), /^(held$|failed: )/, member);
    }
    for (const header of [{typ: trap}, {kid: trap}, {jwk: trap}, {alg: trap}]) {
      assert.match(String(await signedOf(await rsa.sign({kid, ...header}, badge()))), /^(held$|failed: )/);
    }
    const keys = [{kid: trap, ...rsa.jwk}, {...rsa.jwk, n: trap}, trap];
    for (const key of keys) {
      const files = contextWith({
        [`${programme}/keys`]: {keys: [key], verificationMethod: [trap, {id: trap, publicKeyJwk: trap}]},
      });
      assert.equal(await signedOf(await rsa.sign({kid}, badge()), files), 'failed: unknown-key');
    }
  });

  it('shows no address that is not https', async () => {
    const jws = await rsa.sign(
      {kid},
      badge(
        {},
        {achievement: {name: 'Fair', image: 'javascript:alert(1)', criteria: {id: 'data:text/html,x'}}},
      ),
    );
    const {badge: read} = await verifyBadge(jws, contextWith(keySet()));
    assert.equal(read?.image, undefined);
    assert.equal(read?.criteria?.url, undefined);
  });
});
