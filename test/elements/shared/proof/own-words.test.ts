import assert from 'node:assert/strict';
import {suite, test} from 'node:test';

import {hasOwnWordsAlone} from '../../../../src/elements/shared/proof/own-words.js';

const encode = (text: string): string => Buffer.from(text).toString('base64url');
/** Of which nobody checks the signature here. @param payload - JSON, as it is written. */
const jwsOf = (payload: string): string => `${encode('{"alg":"ES256"}')}.${encode(payload)}.AA`;
const hasOwnAlone = (payload: string): boolean =>
  hasOwnWordsAlone({reviews: [{id: 'r', jws: jwsOf(payload)}]}, 'r');

suite('whether a translation is part of what was signed', () => {
  const author = jwsOf('{"reviewBody":"Zu heiß"}');
  const translated = jwsOf('{"reviewBody":"Zu heiß","translations":{}}');

  test('it is where whoever wrote or collected it has signed one', () => {
    assert.equal(hasOwnAlone('{"translations":{"en":{}}}'), false);
    assert.equal(hasOwnAlone('{"review":{"translations":{}}}'), false);
    assert.equal(hasOwnAlone(`{"review":"${translated}"}`), false);
  });

  test('it is not where anybody else speaks of translations, however that is written', () => {
    for (const payload of [
      '{"reviewBody":"Zu heiß"}',
      '{"reviewBody":"\\"translations\\": none"}',
      '{"author":{"name":"Ana","translations":{}}}',
      `{"review":"${author}","translations":{}}`,
      `{"\\u0072eview":"${author}","translations":{}}`,
      `{"itemReviewed":{"review":"${translated}"},"review":"${author}"}`,
    ])
      assert.equal(hasOwnAlone(payload), true, payload);
  });

  test('what is neither signed nor logged has no words of its own', () => {
    assert.equal(hasOwnWordsAlone({reviews: [{id: 'r'}]}, 'r'), false);
    assert.equal(hasOwnWordsAlone({reviews: [{id: 'r', log: {seq: 1}}]}, 'r'), true);
    assert.equal(hasOwnWordsAlone(undefined, 'r'), false);
  });
});
