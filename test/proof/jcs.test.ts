import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import fc from 'fast-check';

import {canonicalize} from '../../src/proof/jcs.js';
import {ProofError} from '../../src/proof/proof-error.js';

const numRuns = Number(process.env.CANDOR_RUNS ?? 100);

describe('canonical JSON', () => {
  it('puts names in order by their UTF-16 code units, also those that look like numbers', () => {
    assert.equal(
      canonicalize({b: 1, 10: 2, 9: 3, a: 4, '\u{1f600}': 5, '\ufb33': 6}),
      '{"10":2,"9":3,"a":4,"b":1,"\u{1f600}":5,"\ufb33":6}',
    );
  });

  it('writes numbers as ECMAScript does', () => {
    assert.equal(canonicalize([1e21, 1e-7, -0, 4.5, 100, 0.000001]), '[1e+21,1e-7,0,4.5,100,0.000001]');
  });

  it('keeps a member named __proto__, and leaves out what is undefined', () => {
    assert.equal(canonicalize(JSON.parse('{"__proto__":{"a":1},"b":2}')), '{"__proto__":{"a":1},"b":2}');
    assert.equal(canonicalize({a: undefined, b: null}), '{"b":null}');
  });

  it('refuses what is not I-JSON', () => {
    for (const bad of [
      Number.NaN,
      Number.POSITIVE_INFINITY,
      '\ud800',
      {'\udc00': 1},
      [undefined],
      1n,
      () => {},
    ]) {
      assert.throws(
        () => canonicalize(bad),
        (error) => error instanceof ProofError && error.reason === 'malformed',
      );
    }
  });

  it('refuses a nest, without a full stack', () => {
    const nest: unknown = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`);
    assert.throws(() => canonicalize(nest), ProofError);
  });

  it('means the same, and is the same however the members stood', () => {
    fc.assert(
      fc.property(fc.jsonValue({noUnicodeString: false}), (json) => {
        const shuffle = (value: unknown): unknown => {
          if (Array.isArray(value)) return value.map(shuffle);
          if (typeof value !== 'object' || value === null) return value;
          return Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([name, member]) => [name, shuffle(member)]),
          );
        };
        const text = canonicalize(json);
        assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(json)));
        assert.equal(canonicalize(shuffle(json)), text);
        assert.equal(canonicalize(JSON.parse(text)), text);
      }),
      {numRuns},
    );
  });
});
