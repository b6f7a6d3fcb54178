import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {describe, it} from 'node:test';

import {checkPhoto} from '../../src/proof/photo.js';
import {withSubtle} from './support/web-crypto.js';

const photo = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
const other = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 4]);
const hash = createHash('sha256').update(photo).digest();
const reasonOf = async (bytes: typeof photo, text: string | undefined): Promise<string> => {
  const fact = await checkPhoto(bytes, text);
  return fact.status === 'held' ? 'held' : `${fact.status}: ${fact.reason}`;
};

describe('a photo', () => {
  it('is the signed one by its hash in hexadecimal or base64url', async () => {
    const spellings = [hash.toString('hex'), hash.toString('hex').toUpperCase(), hash.toString('base64url')];
    for (const text of [...spellings, `${hash.toString('base64url')}=`]) {
      assert.equal(await reasonOf(photo, text), 'held');
      assert.equal(await reasonOf(other, text), 'failed: photo-differs');
    }
  });

  it('differs where one bit of the hash does', async () => {
    const wrong = Buffer.from(hash);
    wrong[31] = (wrong[31] ?? 0) ^ 1;
    assert.equal(await reasonOf(photo, wrong.toString('hex')), 'failed: photo-differs');
  });

  it('is not checked without a hash, and fails with one of another form', async () => {
    assert.equal(await reasonOf(photo, undefined), 'unchecked: not-provided');
    for (const text of [
      'sha256-abc',
      hash.toString('hex').slice(1),
      'z'.repeat(64),
      hash.toString('base64'),
    ]) {
      assert.equal(await reasonOf(photo, text), 'failed: malformed', text);
    }
  });

  it('is not checked where the page has no WebCrypto', async () => {
    const text = hash.toString('hex');
    assert.equal(await withSubtle(undefined, () => reasonOf(photo, text)), 'unchecked: insecure-context');
  });
});
