import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';

import {loadPeople} from '../../src/client/load-people.js';
import {loadPledges} from '../../src/client/load-pledges.js';
import {provePeople, provePledges} from '../../src/client/prove-statements.js';
import type {Fact} from '../../src/proof/facts.js';
import {makeSigner, type TestSigner} from '../proof/support/signer.js';
import {encodedList, instant, now, statusListCredential} from '../proof/support/status-lists.js';
import {never, quick} from './support/documents.js';

const shop = 'https://shop.example';
const list = `${shop}/status.jwt`;

let signer: TestSigner;
before(async () => {
  signer = await makeSigner();
});

const say = (fact: Fact | undefined): string =>
  !fact ? 'absent' : fact.status === 'held' ? 'held' : `${fact.status}: ${fact.reason}`;

const pledgeJws = (id: string, index: number, members: object = {}): Promise<string> =>
  signer.sign('vc+jwt', {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://www.w3.org/ns/credentials/undefined-terms/v2',
    ],
    type: ['VerifiableCredential', 'PledgeCredential'],
    issuer: shop,
    iat: now - 60,
    validUntil: instant(86_400),
    credentialSubject: {id: shop, pledge: {id, text: `Pledge ${id}`}},
    credentialStatus: {
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(index),
      statusListCredential: list,
    },
    ...members,
  });

const statusJws = (): Promise<string> =>
  signer.sign('vc+jwt', statusListCredential({url: list, issuer: shop, encodedList: encodedList([7])}));

/** A `fetch` that answers with these files, and remembers what it was asked. */
const files = (given: Readonly<Record<string, unknown>>) => {
  const asked: string[] = [];
  const discovery = {
    trustData: '1',
    organization: {url: shop},
    pledges: 'pledges.json',
    people: 'people.json',
    keys: [{...signer.jwk, use_for: ['pledge', 'status', 'person']}],
  };
  const all: Readonly<Record<string, unknown>> = {[`${shop}/trust.json`]: discovery, ...given};
  const fetch = async ({url}: Request): Promise<Response> => {
    asked.push(url);
    const file = all[url];
    if (file === undefined) return new Response('', {status: 404});
    return typeof file === 'string' ? new Response(file) : Response.json(file);
  };
  return {asked, options: {...quick, fetch, freshness: 0, now}};
};

const question = {src: `${shop}/trust.json`};

describe('pledges that are signed', () => {
  it('hold until they are revoked; one request for a list that they share', async () => {
    const pledges = [
      {jws: await pledgeJws('a', 3)},
      {jws: await pledgeJws('b', 7)},
      {id: 'c', text: 'Unsigned'},
    ];
    const {asked, options} = files({
      [`${shop}/pledges.json`]: {trustData: '1', pledges},
      [list]: await statusJws(),
    });
    const answer = await loadPledges(question, never(), options);
    assert.deepEqual(
      answer.document.pledges.map(({text}) => text),
      ['Pledge a', 'Pledge b', 'Unsigned'],
    );
    asked.length = 0;
    const {pledges: facts, evidence} = await provePledges(answer, never(), options);
    assert.deepEqual(asked, [list]);
    assert.deepEqual(
      ['a', 'b', 'c'].map((id) => [say(facts.get(id)?.signed), say(facts.get(id)?.status)]),
      [
        ['held', 'held'],
        ['held', 'failed: revoked'],
        ['unchecked: not-provided', 'unchecked: not-asked'],
      ],
    );
    assert.deepEqual(Object.keys(evidence().files), [list]);
  });

  it('are not drawn as good where the list cannot be had', async () => {
    const pledges = [{jws: await pledgeJws('a', 3)}];
    const {options} = files({[`${shop}/pledges.json`]: {trustData: '1', pledges}});
    const {pledges: facts} = await provePledges(
      await loadPledges(question, never(), options),
      never(),
      options,
    );
    assert.equal(say(facts.get('a')?.status), 'unchecked: unreachable');
  });

  it('do not hold where two that differ have one name', async () => {
    const pledges = [{jws: await pledgeJws('a', 3)}, {id: 'a', text: 'Everything is free'}];
    const {options} = files({[`${shop}/pledges.json`]: {trustData: '1', pledges}, [list]: await statusJws()});
    const {pledges: facts} = await provePledges(
      await loadPledges(question, never(), options),
      never(),
      options,
    );
    assert.equal(say(facts.get('a')?.signed), 'failed: content-differs');
  });
});

describe('people who are signed', () => {
  it('hold as far as they agreed', async () => {
    const ana = await makeSigner('ES256');
    const person = async (id: string, fields: readonly string[]): Promise<object> => {
      const consent = {iat: now - 9, sub: id, aud: shop, fields};
      return {
        jws: await signer.sign('trust-person+jwt', {
          ...{iss: shop, iat: now - 5, cnf: {jkt: ana.kid}, id, name: 'Ana', jobTitle: 'Fitter'},
          consent: {jws: await ana.sign('trust-consent+jwt', consent, 'jwk')},
        }),
      };
    };
    const people = [await person('a', ['name', 'jobTitle']), await person('b', ['name'])];
    const {asked, options} = files({[`${shop}/people.json`]: {trustData: '1', people}});
    const answer = await loadPeople(question, never(), options);
    assert.deepEqual(answer.document.people[1]?.consent?.fields, ['name']);
    asked.length = 0;
    const {people: facts} = await provePeople(answer, never(), options);
    assert.deepEqual(asked, []);
    assert.deepEqual(
      ['a', 'b'].map((id) => [say(facts.get(id)?.signed), say(facts.get(id)?.consented)]),
      [
        ['held', 'held'],
        ['held', 'failed: beyond-consent'],
      ],
    );
  });
});
