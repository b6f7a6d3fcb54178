import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {checkCredential} from '../../src/proof/credential.js';
import {decodeList, isSet, readStatusList} from '../../src/proof/status-list.js';
import {numRuns} from '../support/runs.js';
import {reasonOf} from './support/reasons.js';
import {encodedList, statusListCredential} from './support/status-lists.js';

const url = 'https://shop.example/status/revocation.jwt';

const read = (list: object = {}, members: object = {}) => {
  const credential: unknown = statusListCredential({url, issuer: 'https://shop.example', ...list}, members);
  checkCredential(credential);
  return readStatusList(credential, url);
};

const entry = (index: unknown, members: object = {}) => ({
  statusPurpose: 'revocation',
  statusListIndex: index,
  ...members,
});

describe('a status list', () => {
  it('has exactly the bits that were set, the first on the left', async () => {
    const indexes = fc.uniqueArray(fc.integer({min: 0, max: 131_071}), {maxLength: 20});
    await fc.assert(
      fc.asyncProperty(indexes, fc.integer({min: 0, max: 131_071}), async (set, other) => {
        const list = await read({encodedList: encodedList(set)});
        for (const index of [...set, other]) {
          assert.equal(isSet(list, entry(String(index))), set.includes(index));
        }
      }),
      {numRuns: Math.min(numRuns, 50)},
    );
    assert.equal((await decodeList(encodedList([0])))[0], 0b1000_0000);
  });

  it('takes an index as text or as a number, within its bounds', async () => {
    const list = await read({encodedList: encodedList([131_071])});
    assert.equal(isSet(list, entry('131071')), true);
    assert.equal(isSet(list, entry(131_071)), true);
    const strange = [
      '131072',
      131_072,
      '-1',
      -1,
      '1.5',
      0.5,
      '',
      ' 1',
      '01',
      '1e3',
      '0x1',
      null,
      undefined,
      {},
      ['7'].concat('8'),
      '9'.repeat(30),
    ];
    for (const index of strange)
      assert.equal(await reasonOf(() => isSet(list, entry(index))), 'malformed', String(index));
  });

  it('answers for its own purposes only, with one bit each', async () => {
    const list = await read({statusPurpose: ['revocation', 'suspension']});
    assert.equal(isSet(list, entry('1', {statusPurpose: 'suspension', statusSize: 1})), false);
    assert.equal(await reasonOf(() => isSet(list, entry('1', {statusPurpose: 'message'}))), 'malformed');
    assert.equal(await reasonOf(() => isSet(list, entry('1', {statusSize: 2}))), 'malformed');
  });

  it('must be a BitstringStatusList that calls itself by the address it was asked for', async () => {
    assert.equal(await reasonOf(() => read({}, {id: `${url}?other`})), 'malformed');
    assert.equal(await reasonOf(() => read({}, {id: undefined})), 'malformed');
    assert.equal(await reasonOf(() => read({}, {type: ['VerifiableCredential']})), 'malformed');
    assert.equal(await reasonOf(() => read({type: 'StatusList2021'})), 'malformed');
  });

  it('has at least 16 KiB and at most 1 MiB of bits', async () => {
    assert.equal(await reasonOf(() => decodeList(encodedList([], 16_383))), 'malformed');
    assert.equal((await decodeList(encodedList([], 16_384))).length, 16_384);
    assert.equal((await decodeList(encodedList([], 1_048_576))).length, 1_048_576);
    assert.equal(await reasonOf(() => decodeList(encodedList([], 1_048_577))), 'too-large');
    assert.equal(await reasonOf(() => decodeList(`u${'A'.repeat(262_144)}`)), 'too-large');
  });

  it('is multibase u over strict base64url', async () => {
    const good = encodedList();
    for (const bad of [
      good.slice(1),
      `z${good.slice(1)}`,
      `${good}=`,
      `${good}\n`,
      `u+${good.slice(2)}`,
      '',
      'u',
      7,
      null,
    ]) {
      assert.equal(await reasonOf(() => decodeList(bad)), 'malformed', String(bad).slice(0, 9));
    }
  });
});
