import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';

import {toBase64url} from '../../src/proof/base64.js';
import {utf8} from '../../src/proof/bytes.js';
import type {Fact} from '../../src/proof/facts.js';
import {jwsId, parseJws} from '../../src/proof/jws.js';
import {type PeopleContext, verifyPerson} from '../../src/proof/verify-people.js';
import {consentFields} from '../../src/protocol/things.js';
import {makeSigner, type TestSigner} from './support/signer.js';
import {now} from './support/status-lists.js';

const origin = 'https://shop.example';

let shop: TestSigner;
let ana: TestSigner;
let other: TestSigner;
before(async () => {
  [shop, ana, other] = await Promise.all([makeSigner(), makeSigner('ES256'), makeSigner()]);
});

const consentOf = (members: object = {}, by = ana): Promise<string> =>
  by.sign(
    'trust-consent+jwt',
    {iat: now - 9000, sub: 'ana', aud: origin, fields: ['name', 'jobTitle', 'image'], ...members},
    'jwk',
  );

const cardWith = (consent: unknown, members: object = {}): Promise<string> =>
  shop.sign('trust-person+jwt', {
    iss: origin,
    iat: now - 7200,
    cnf: {jkt: ana.kid},
    id: 'ana',
    name: 'Ana',
    jobTitle: 'Fits kettles to stoves',
    image: {url: 'https://shop.example/ana.webp', sha256: 'ab'.repeat(32)},
    knowsAbout: ['stoves'],
    consent,
    ...members,
  });

const say = (fact: Fact): string => (fact.status === 'held' ? 'held' : `${fact.status}: ${fact.reason}`);

const check = async (jws: string | undefined, members: Partial<PeopleContext> = {}): Promise<string[]> => {
  const {signed, consented} = await verifyPerson({jws}, {keys: [shop.listedBy(origin)], now, ...members});
  return [say(signed), say(consented)];
};

const consentedOf = async (consent: string, card: object = {}, context: Partial<PeopleContext> = {}) =>
  (await check(await cardWith({jws: consent}, card), context))[1];

describe('a card that somebody signed for others', () => {
  const platform = 'https://platform.example';
  const signedFor = async (members: object, organization: string | undefined = origin) => {
    const jws = await cardWith({jws: await consentOf({aud: platform})}, {iss: platform, ...members});
    const keys = [shop.listedBy(platform)];
    return check(jws, {keys, organization});
  };

  it('says whose person it is', async () => {
    assert.deepEqual(await signedFor({worksFor: {type: 'Organization', url: origin}}), ['held', 'held']);
    assert.deepEqual(await signedFor({worksFor: {url: `${origin}/about`}}), ['held', 'held']);
  });

  it('is nobody’s where it does not, or another one’s', async () => {
    const not = ['failed: subject-differs', 'unchecked: not-asked'];
    assert.deepEqual(await signedFor({}), not);
    assert.deepEqual(await signedFor({worksFor: {url: 'https://other.example'}}), not);
    for (const worksFor of [null, 'https://shop.example', {url: 7}, [{url: origin}]])
      assert.deepEqual(await signedFor({worksFor}), not, JSON.stringify(worksFor));
  });

  it('is held where nobody asks whose person it is; one’s own site need not say', async () => {
    assert.deepEqual(await check(await cardWith({jws: await consentOf()}), {organization: `${origin}/en/`}), [
      'held',
      'held',
    ]);
    assert.deepEqual((await check(await cardWith({jws: await consentOf()})))[0], 'held');
  });

  it('of one’s own site is not held for one who works elsewhere', async () => {
    const jws = await cardWith({jws: await consentOf()}, {worksFor: {url: 'https://other.example'}});
    assert.equal((await check(jws, {organization: origin}))[0], 'failed: subject-differs');
  });
});

describe('the card of a person', () => {
  it('holds, and says by whose keys and since when', async () => {
    const jws = await cardWith({jws: await consentOf()});
    assert.deepEqual(await verifyPerson({jws}, {keys: [shop.listedBy(origin)], now}), {
      signed: {status: 'held', key: shop.kid, origin, at: now - 7200},
      consented: {status: 'held', key: ana.kid, at: now - 9000},
    });
  });

  it('without a JWS, or by somebody else, says nothing of consent', async () => {
    assert.deepEqual(await check(undefined), ['unchecked: not-provided', 'unchecked: not-asked']);
    const jws = await cardWith({jws: await consentOf()});
    const foreign = {keys: [other.listedBy(origin)]};
    assert.deepEqual(await check(jws, foreign), ['failed: unknown-key', 'unchecked: not-asked']);
    const forReviews = {keys: [shop.listedBy(origin, {use_for: ['collect']})]};
    assert.equal((await check(jws, forReviews))[0], 'failed: key-not-for-this');
    const nobody = await cardWith({jws: await consentOf()}, {iss: undefined});
    assert.equal((await check(nobody))[0], 'failed: malformed');
  });

  it('whose signature was made for another text fails', async () => {
    const [head, , signature] = (await cardWith({jws: await consentOf()})).split('.');
    const [, payload] = (await cardWith({jws: await consentOf()}, {name: 'Anna'})).split('.');
    assert.equal((await check(`${head}.${payload}.${signature}`))[0], 'failed: bad-signature');
  });

  it('with consent from nobody is signed, and no more', async () => {
    const jws = await cardWith({fields: ['name', 'jobTitle', 'image']});
    assert.deepEqual(await check(jws), ['held', 'unchecked: not-provided']);
    assert.deepEqual(await check(await cardWith(undefined)), ['held', 'unchecked: not-provided']);
  });

  it('gives facts, not a crash, for objects that cannot be made a text', async () => {
    const trap = {toString: 1, valueOf: 1};
    for (const member of ['iss', 'iat', 'cnf', 'id', 'image', 'name']) {
      const facts = await check(await cardWith({jws: await consentOf()}, {[member]: trap}));
      assert.match(String(facts[1]), /^(held|failed: .*|unchecked: not-asked)$/, member);
    }
    for (const member of ['sub', 'aud', 'fields', 'exp', 'iat', 'image']) {
      for (const value of [trap, [trap]]) {
        const facts = await check(await cardWith({jws: await consentOf({[member]: value})}));
        assert.match(String(facts[1]), /^(held|failed: .*)$/, member);
      }
    }
  });

  it('takes the consent as a string, too', async () => {
    assert.deepEqual(await check(await cardWith(await consentOf())), ['held', 'held']);
  });
});

describe('the consent of a person', () => {
  it('covers every member it governs, each one', async () => {
    for (const field of consentFields) {
      const card = Object.fromEntries(consentFields.map((one) => [one, 'something']));
      const fields = consentFields.filter((one) => one !== field);
      const jws = await cardWith({jws: await consentOf({fields})}, card);
      const {consented} = await verifyPerson({jws}, {keys: [shop.listedBy(origin)], now});
      assert.equal(say(consented), 'failed: beyond-consent');
      assert.equal(consented.detail, field);
    }
  });

  it('does not govern what is no personal choice', async () => {
    const card = {name: undefined, jobTitle: undefined, image: undefined, hours: {timeZone: 'Europe/Berlin'}};
    assert.equal(await consentedOf(await consentOf({fields: ['pronouns']}), card), 'held');
  });

  it('is made with the key that the card names', async () => {
    assert.equal(await consentedOf(await consentOf({}, other)), 'failed: unknown-key');
    assert.equal(await consentedOf(await consentOf(), {cnf: undefined}), 'failed: unknown-key');
    assert.equal(await consentedOf(await consentOf(), {cnf: {jkt: shop.kid}}), 'failed: unknown-key');
  });

  it('must be signed by it: another signature, none, or a key with its private part fails', async () => {
    const [head, payload] = (await consentOf()).split('.');
    const [, , foreign] = (await consentOf({}, other)).split('.');
    assert.equal(await consentedOf(`${head}.${payload}.${foreign}`), 'failed: bad-signature');
    const headed = (header: object) => `${toBase64url(utf8(JSON.stringify(header)))}.${payload}.AAAA`;
    const typ = 'trust-consent+jwt';
    assert.equal(await consentedOf(headed({alg: 'none', typ, jwk: ana.jwk})), 'failed: algorithm-refused');
    assert.equal(
      await consentedOf(headed({alg: 'ES256', typ, jwk: {...ana.jwk, d: 'AA'}})),
      'failed: malformed',
    );
    assert.equal(await consentedOf(headed({alg: 'ES256', typ})), 'failed: malformed');
    assert.equal(
      await consentedOf(headed({alg: 'ES256', typ: 'trust-person+jwt', jwk: ana.jwk})),
      'failed: wrong-type',
    );
  });

  it('is of this person, for this origin', async () => {
    assert.equal(await consentedOf(await consentOf({sub: 'jo'})), 'failed: subject-differs');
    assert.equal(
      await consentedOf(await consentOf({sub: undefined}), {id: undefined}),
      'failed: subject-differs',
    );
    assert.equal(
      await consentedOf(await consentOf({aud: 'https://other.example'})),
      'failed: beyond-consent',
    );
    assert.equal(await consentedOf(await consentOf({aud: undefined})), 'failed: beyond-consent');
    assert.equal(await consentedOf(await consentOf({aud: ['https://other.example', origin]})), 'held');
  });

  it('ends by its time, by covering nothing, or where the log says so', async () => {
    assert.equal(await consentedOf(await consentOf({exp: now})), 'failed: consent-ended');
    assert.equal(await consentedOf(await consentOf({exp: now + 1})), 'held');
    assert.equal(await consentedOf(await consentOf({fields: []})), 'failed: consent-ended');
    assert.equal(await consentedOf(await consentOf({fields: 'name'})), 'failed: consent-ended');
    const consent = await consentOf();
    const endedConsents = new Set([await jwsId(parseJws(consent))]);
    assert.equal(await consentedOf(consent, {}, {endedConsents}), 'failed: consent-ended');
    assert.equal(await consentedOf(await consentOf({iat: now}), {}, {endedConsents}), 'held');
  });

  it('can be for one picture', async () => {
    const consent = await consentOf({image: {sha256: 'ab'.repeat(32)}});
    assert.equal(await consentedOf(consent), 'held');
    const swapped = {image: {url: 'https://shop.example/jo.webp', sha256: 'cd'.repeat(32)}};
    assert.equal(await consentedOf(consent, swapped), 'failed: photo-differs');
    assert.equal(
      await consentedOf(consent, {image: 'https://shop.example/jo.webp'}),
      'failed: photo-differs',
    );
    assert.equal(await consentedOf(consent, {image: undefined}), 'held');
  });
});
