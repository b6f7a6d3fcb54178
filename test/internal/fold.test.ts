import assert from 'node:assert/strict';
import {test} from 'node:test';

import {fold} from '../../src/internal/fold.js';

test('what people take for the same word is the same', () => {
  for (const [one, other] of [
    ['STRASSE', 'straße'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['Café', 'CAFE\u0301'],
    ['ﬁne  print\n', 'FINE PRINT'],
    ['Kettle', 'kETTLE'],
  ] as const)
    assert.equal(fold(one), fold(other));
  assert.notEqual(fold('schon'), fold('schön'));
});
