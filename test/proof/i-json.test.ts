import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';

import {isObject, parseIJson} from '../../src/proof/i-json.js';
import {numRuns} from '../support/runs.js';
import {reasonOf} from './support/reasons.js';

const nested = (depth: number): string => `${'[{"a":'.repeat(depth / 2)}1${'}]'.repeat(depth / 2)}`;

/** Why it is refused, and the text. */
const wrong: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['not JSON', '{a: 1}'],
  ['a byte order mark', '\ufeff{}'],
  ['a comma at the end', '[1,]'],
  ['a member named twice', '{"a":1,"a":2}'],
  ['a member named twice with the same value', '{"a":1,"a":1}'],
  ['a member named twice in two ways of writing', '{"a":1,"\\u0061":1}'],
  ['a member named twice, further in', '[{"b":{"a":1, "c":[], "a" :2}}]'],
  ['`__proto__` named twice', '{"__proto__":{},"__proto__":{}}'],
  ['half a surrogate pair', '"\\ud800"'],
  ['half a surrogate pair as a name', '{"\\udc00":1}'],
  ['half a surrogate pair unescaped', '["\ud800"]'],
  ['an integer of 2^53', '9007199254740992'],
  ['a large integer with an exponent', '[1e300]'],
  ['33 levels', `[${nested(32)}]`],
  ['a hundred thousand levels', '['.repeat(100_000) + ']'.repeat(100_000)],
];

describe('parseIJson', () => {
  for (const [what, text] of wrong) {
    it(`refuses ${what}`, async () => {
      assert.equal(await reasonOf(() => parseIJson(text)), 'malformed');
    });
  }

  it('reads what JSON.parse reads else', () => {
    const texts = [
      nested(32),
      '9007199254740991',
      '-0.5e-3',
      '"\\ud83d\\ude00"',
      '{"a\\":":1,"a":": {","b":"\\"x\\":"}',
      '{"__proto__":1,"constructor":2,"0":[{"0":1},{"0":2}]}',
      ' { "a" : [ ] , "b" : null } ',
      '"a member: {\\"a\\":1,\\"a\\":1}"',
    ];
    for (const text of texts) assert.deepEqual(parseIJson(text), JSON.parse(text), text);
    const value = fc.jsonValue({maxDepth: 5}).filter((json) => JSON.stringify(json).isWellFormed());
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 2, '\t'), (json, space) => {
        const text = JSON.stringify(json, undefined, space);
        const isLarge = /(?<![.\d])\d{16}|e\+/.test(text) || /\\ud[89a-f]/.test(text);
        if (!isLarge) assert.deepEqual(parseIJson(text), JSON.parse(text));
      }),
      {numRuns},
    );
  });

  it('reads a long text of quotes in time that grows with it', () => {
    const text = JSON.stringify('"'.repeat(250_000));
    assert.equal(String(parseIJson(text)).length, 250_000);
  });
});

describe('isObject', () => {
  it('is neither a list nor nothing', () => {
    assert.deepEqual([{}, Object.create(null)].map(isObject), [true, true]);
    assert.deepEqual([[], null, undefined, 'a', 1].map(isObject), [false, false, false, false, false]);
  });
});
