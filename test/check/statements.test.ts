import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';

import {verdictOf} from '../../src/check/verification.js';
import {verify} from '../../src/check/verify.js';
import {verificationWords} from '../../src/check/words.js';
import {utf8} from '../../src/proof/bytes.js';
import {ProofError} from '../../src/proof/proof-error.js';
import {makeSigner, type TestSigner} from '../proof/support/signer.js';
import {encodedList, instant, now, statusListCredential} from '../proof/support/status-lists.js';
import {told} from './support/site.js';

const origin = 'https://shop.example';
const listUrl = `${origin}/status.jwt`;

let shop: TestSigner;
let ana: TestSigner;
before(async () => {
  [shop, ana] = [await makeSigner(), await makeSigner('ES256')];
});

const pledge = (list = listUrl) =>
  shop.sign('vc+jwt', {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://www.w3.org/ns/credentials/undefined-terms/v2',
    ],
    type: ['VerifiableCredential', 'PledgeCredential'],
    ...{issuer: origin, iat: now - 7200, validFrom: instant(-7200), validUntil: instant(86_400)},
    credentialSubject: {id: `${origin}/`, pledge: {id: 'refunds', text: 'Refunds in three days'}},
    credentialStatus: {
      ...{type: 'BitstringStatusListEntry', statusPurpose: 'revocation', statusListIndex: '42'},
      statusListCredential: list,
    },
  });

const statusList = (revoked: readonly number[]) =>
  shop.sign(
    'vc+jwt',
    statusListCredential({url: listUrl, issuer: origin, encodedList: encodedList(revoked)}),
  );

const card = async (members: object = {}) =>
  shop.sign('trust-person+jwt', {
    ...{iss: origin, iat: now - 7200, cnf: {jkt: ana.kid}, id: 'ana', name: 'Ana', ...members},
    consent: await ana.sign(
      'trust-consent+jwt',
      {iat: now - 9000, sub: 'ana', aud: origin, fields: ['name']},
      'jwk',
    ),
  });

/** What comes of verifying the shop, with these files beside its discovery document. */
const verified = (files: Readonly<Record<string, unknown>>, url = origin) => {
  const discovery = {
    ...{trustData: '1', organization: {url: `${origin}/`}, keys: [shop.jwk]},
    ...{pledges: 'pledges{.language}.json', people: 'people.json'},
  };
  const all: Readonly<Record<string, unknown>> = {
    [`${origin}/.well-known/trust-data.json`]: discovery,
    ...files,
  };
  return verify(url, {
    now,
    read: async (address) => {
      const file = all[address];
      if (file === undefined) throw new ProofError('unreachable', {detail: address});
      return utf8(typeof file === 'string' ? file : JSON.stringify(file));
    },
  });
};

const pledges = `${origin}/.well-known/pledges.json`;
const people = `${origin}/.well-known/people.json`;
const documentOf = (kind: 'pledges' | 'people', items: unknown[]) => ({trustData: '1', [kind]: items});

describe('verifying pledges and people', () => {
  it('says of each by its name what held', async () => {
    const verification = await verified({
      [pledges]: documentOf('pledges', [{jws: await pledge()}]),
      [people]: documentOf('people', [{jws: await card()}]),
      [listUrl]: await statusList([]),
    });
    assert.deepEqual(told(verification), [
      ...['document held', 'keys held', 'pledge held', 'pledge-current held', 'pledge-status held'],
      ...['person held', 'consent held'],
    ]);
    assert.equal(verdictOf(verification), 'held');
    const words = verificationWords(verification).join('\n');
    assert.match(words, /refunds: neither revoked nor suspended/);
    assert.match(words, /ana: within what the person agreed to/);
  });

  it('says that one was revoked, and that one shows more than was agreed to', async () => {
    const files = {
      [pledges]: documentOf('pledges', [{jws: await pledge()}]),
      [people]: documentOf('people', [{jws: await card({jobTitle: 'Boss'})}]),
      [listUrl]: await statusList([42]),
    };
    const verification = await verified(files);
    const failed = told(verification).filter((line) => line.includes('failed'));
    assert.deepEqual(failed, ['pledge-status failed revoked', 'consent failed beyond-consent']);
    assert.equal(verdictOf(verification), 'failed');
    assert.deepEqual(told(await verified(files, pledges)).slice(2, 5), told(verification).slice(2, 5));
  });

  it('never calls a pledge good whose list cannot be had', async () => {
    const verification = await verified({[pledges]: documentOf('pledges', [{jws: await pledge()}])}, pledges);
    assert.ok(told(verification).includes('pledge-status unchecked unreachable'));
    assert.equal(verdictOf(verification), 'unchecked');
    const elsewhere = documentOf('pledges', [{jws: await pledge('https://lists.example/status.jwt')}]);
    const notAsked = await verified({[pledges]: elsewhere}, pledges);
    assert.ok(told(notAsked).includes('pledge-status unchecked not-asked'));
    assert.equal(verdictOf(notAsked), 'unchecked');
  });

  it('says of what is not signed that it is not', async () => {
    for (const items of [[], [{id: 'x', name: 'y'}], ['nonsense', null, {jws: 7}]]) {
      const verification = await verified({[pledges]: documentOf('pledges', items)}, pledges);
      assert.equal(verdictOf(verification), 'unchecked');
      const about = told(verification).filter((line) => line.startsWith('pledge '));
      assert.deepEqual(
        about,
        items.map(() => 'pledge unchecked not-provided'),
      );
    }
  });
});
