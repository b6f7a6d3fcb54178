import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';

import {checkCredential} from '../../src/proof/credential.js';
import {ProofError} from '../../src/proof/proof-error.js';
import {numRuns} from '../support/runs.js';
import {reasonOf} from './support/reasons.js';

const base = 'https://www.w3.org/ns/credentials/v2';
const terms = 'https://www.w3.org/ns/credentials/undefined-terms/v2';

const credential = (members: object = {}): object => ({
  '@context': [base, terms],
  type: ['VerifiableCredential', 'PledgeCredential'],
  issuer: 'https://shop.example',
  credentialSubject: {id: 'https://shop.example/'},
  ...members,
});

const verdict = (members: object): Promise<string> => reasonOf(() => checkCredential(credential(members)));

describe('a credential of VC 2.0', () => {
  it('is an object', async () => {
    for (const json of [null, undefined, 1, 'text', [], [credential()]]) {
      assert.equal(await reasonOf(() => checkCredential(json)), 'malformed');
    }
  });

  it('has the base context first, alone or in a list', async () => {
    assert.equal(await verdict({'@context': base, type: 'VerifiableCredential'}), 'held');
    assert.equal(await verdict({'@context': [terms, base]}), 'malformed');
    assert.equal(await verdict({'@context': 'https://www.w3.org/2018/credentials/v1'}), 'malformed');
    assert.equal(await verdict({'@context': [base, null]}), 'malformed');
    assert.equal(await verdict({'@context': []}), 'malformed');
  });

  it('has types that stand for a URL: by another context, in place, by a vocabulary, or as URLs', async () => {
    assert.equal(await verdict({}), 'held');
    assert.equal(await verdict({'@context': [base]}), 'malformed');
    assert.equal(
      await verdict({'@context': [base, {PledgeCredential: 'https://shop.example/#Pledge'}]}),
      'held',
    );
    assert.equal(
      await verdict({'@context': [base, {PledgeCredential: {'@id': 'https://shop.example/#P'}}]}),
      'held',
    );
    assert.equal(await verdict({'@context': [base, {'@vocab': 'https://shop.example/#'}]}), 'held');
    assert.equal(await verdict({'@context': [base, {PledgeCredential: null}]}), 'malformed');
    assert.equal(await verdict({'@context': [base, terms, {PledgeCredential: null}]}), 'malformed');
    assert.equal(
      await verdict({'@context': [base], type: ['VerifiableCredential', 'https://shop.example/#P']}),
      'held',
    );
    assert.equal(
      await verdict({'@context': [base], type: ['VerifiableCredential', 'constructor']}),
      'malformed',
    );
    assert.equal(await verdict({type: ['VerifiableCredential', 7]}), 'malformed');
  });

  it('defines no protected term anew, but may repeat it', async () => {
    const own = {'@protected': true, PledgeCredential: 'https://shop.example/#Pledge'};
    assert.equal(await verdict({'@context': [base, own, own]}), 'held');
    assert.equal(
      await verdict({'@context': [base, own, {PledgeCredential: 'https://evil.example/'}]}),
      'malformed',
    );
    const loose = {PledgeCredential: 'https://shop.example/#Pledge'};
    assert.equal(
      await verdict({'@context': [base, loose, {PledgeCredential: 'https://other.example/'}]}),
      'held',
    );
    assert.equal(
      await verdict({'@context': [base, {BitstringStatusList: 'https://evil.example/'}]}),
      'malformed',
    );
  });

  it('says of each statement about itself what kind it is', async () => {
    for (const member of [
      'proof',
      'credentialStatus',
      'refreshService',
      'termsOfUse',
      'evidence',
      'credentialSchema',
    ]) {
      const good = {id: 'https://shop.example/1', type: 'https://shop.example/#Kind'};
      assert.equal(await verdict({[member]: [good, good]}), 'held', member);
      assert.equal(await verdict({[member]: [good, {id: good.id}]}), 'malformed', member);
      assert.equal(await verdict({[member]: 'text'}), 'malformed', member);
      assert.equal(await verdict({[member]: null}), 'malformed', member);
      assert.equal(await verdict({[member]: {...good, id: 7}}), 'malformed', member);
    }
  });

  it('has times that are instants with a zone and a real day', async () => {
    for (const validFrom of [
      '2026-01-01',
      '2026-01-01T00:00:00',
      '2026-02-30T00:00:00Z',
      1_790_000_000,
      null,
      '',
    ]) {
      assert.equal(await verdict({validFrom}), 'malformed', String(validFrom));
    }
    assert.equal(
      await verdict({validFrom: '2026-01-01T00:00:00+02:00', validUntil: '2025-12-31T22:00:00Z'}),
      'held',
    );
    assert.equal(
      await verdict({validFrom: '2026-01-01T00:00:00Z', validUntil: '2025-12-31T23:59:59Z'}),
      'malformed',
    );
  });

  it('names every rule it breaks', async () => {
    await assert.rejects(
      async () => checkCredential(credential({issuer: 'shop'})),
      (error) => error instanceof ProofError && /issuer/.test(String(error.grounds.detail)),
    );
  });

  it('is held or malformed, whatever JSON it is', async () => {
    const members = fc.dictionary(
      fc.constantFrom(
        '@context',
        'type',
        'id',
        'issuer',
        'credentialSubject',
        'name',
        'evidence',
        'validFrom',
        '__proto__',
      ),
      fc.oneof(fc.jsonValue(), fc.constantFrom(base, [base, {}], {id: 'a:b'}, 'VerifiableCredential')),
    );
    await fc.assert(
      fc.asyncProperty(members, async (some) => {
        assert.match(await verdict(some), /^(held|malformed)$/);
      }),
      {numRuns},
    );
  });
});
