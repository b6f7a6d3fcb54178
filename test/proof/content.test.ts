import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {describe, it} from 'node:test';

import {textOf} from '../../src/proof/bytes.js';
import {contentOf, docHash} from '../../src/proof/content.js';

describe('the content of a review', () => {
  it('is its JWS, whatever stands beside it', () => {
    assert.equal(textOf(contentOf({jws: 'a.b.c', reviewBody: 'else', helpful: {up: 1}})), 'a.b.c');
  });

  it('is the canonical JSON of an unsigned one, without its annotations', () => {
    const review = {reviewBody: 'Fine', id: 'r1', helpful: {}, replies: [], translations: {}, log: {seq: 1}};
    assert.equal(textOf(contentOf(review)), '{"id":"r1","reviewBody":"Fine"}');
  });

  it('keeps members nobody knows, and one named __proto__', () => {
    const review: object = JSON.parse('{"x":1,"__proto__":{"jws":"a"}}');
    assert.equal(textOf(contentOf(review)), '{"__proto__":{"jws":"a"},"x":1}');
  });

  it('is named by a hash that its salt blinds', async () => {
    const salt = new Uint8Array(32).fill(7);
    const content = contentOf({reviewBody: 'Fine'});
    const inner = createHash('sha256').update(content).digest();
    const expected = createHash('sha256').update(salt).update(inner).digest('base64url');
    assert.equal(await docHash(salt, content), expected);
    assert.notEqual(await docHash(new Uint8Array(32), content), expected);
  });
});
