import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {parseJsonLd} from '../../src/formats/json-ld-blocks.js';

describe('a JSON-LD block', () => {
  for (const wrapped of [
    '{"a":1}',
    '\ufeff {"a":1}\n',
    '<![CDATA[{"a":1}]]>',
    '//<![CDATA[\n{"a":1}\n//]]>',
    '// <![CDATA[\n{"a":1}\n// ]]>',
    '/* <![CDATA[ */ {"a":1} /* ]]> */',
    '/*<![CDATA[*/{"a":1}/*]]>*/',
  ]) {
    it(`is read from ${JSON.stringify(wrapped)}`, () => {
      assert.deepEqual(parseJsonLd([wrapped]), {blocks: [{a: 1}], unreadable: []});
    });
  }

  it('keeps what only looks like a wrapper', () => {
    assert.deepEqual(parseJsonLd(['{"a":"<![CDATA[x]]>"}']).blocks, [{a: '<![CDATA[x]]>'}]);
  });

  it('does not spoil the others when it is broken', () => {
    const {blocks, unreadable} = parseJsonLd(['{no}', '{"a":1}', '', '<![CDATA[', '[1,]', '{"b":2}']);
    assert.deepEqual(
      [blocks, unreadable],
      [
        [{a: 1}, {b: 2}],
        [0, 2, 3, 4],
      ],
    );
  });
});
