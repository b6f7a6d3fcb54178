import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';

import {toHex, utf8} from '../../src/proof/bytes.js';
import {emptyRoot, leafHash, nodeHash, verifyConsistency, verifyInclusion} from '../../src/proof/merkle.js';
import {inclusionProof} from '../../src/proof/tree.js';
import {numRuns} from '../support/runs.js';
import {naiveConsistency, naiveLeaf, naivePath, naiveRoot, someLeaves} from './support/naive-tree.js';
import {reasonOf} from './support/reasons.js';
import {EvenLog} from './support/tile-store.js';

const leaves = someLeaves(601);
const none = new Uint8Array(32);
const rootAt = (size: number) => naiveRoot(leaves.slice(0, size));

const inclusionOf = (index: number, size: number) => ({
  index: BigInt(index),
  size: BigInt(size),
  leaf: leaves[index] ?? none,
  proof: naivePath(index, leaves.slice(0, size)),
  root: rootAt(size),
});

const consistencyOf = (size1: number, size2: number) => ({
  size1: BigInt(size1),
  size2: BigInt(size2),
  root1: rootAt(size1),
  root2: rootAt(size2),
  proof: naiveConsistency(size1, leaves.slice(0, size2)),
});

/** An index below a size, or a size not above another. */
const places = fc
  .integer({min: 1, max: 600})
  .chain((size) => fc.tuple(fc.integer({min: 0, max: size - 1}), fc.constant(size)));

describe('Merkle hashes (RFC 6962)', () => {
  it('hash entries and nodes apart, and nothing as SHA-256 of nothing', async () => {
    assert.deepEqual(await leafHash(utf8('one')), naiveLeaf(utf8('one')));
    assert.equal(
      toHex(await leafHash(utf8(''))),
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    );
    assert.equal(
      toHex(await emptyRoot()),
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
    const [a, b] = [await leafHash(utf8('a')), await leafHash(utf8('b'))];
    assert.deepEqual(await nodeHash(a, b), naiveRoot([a, b]));
  });
});

describe('an inclusion proof', () => {
  it('holds for each entry of any log', async () => {
    await fc.assert(
      fc.asyncProperty(places, ([index, size]) => verifyInclusion(inclusionOf(index, size))),
      {numRuns},
    );
  });

  it('holds for no other entry, index, size, root or proof', async () => {
    await fc.assert(
      fc.asyncProperty(places, fc.nat(600), fc.nat(255), async ([index, size], other, at) => {
        const inclusion = inclusionOf(index, size);
        const wrong = inclusion.proof.map((hash) => hash.slice());
        const hash = wrong[at % (wrong.length || 1)];
        if (hash) hash[at % 32] = (hash[at % 32] ?? 0) ^ 1;
        const changes = [
          {root: rootAt(size + 1)},
          {leaf: none},
          {proof: [...inclusion.proof, none]},
          {proof: [none, ...inclusion.proof]},
          ...(hash
            ? [{proof: wrong}, {proof: inclusion.proof.slice(1)}, {proof: inclusion.proof.slice(0, -1)}]
            : []),
          ...(other === index ? [] : [{index: BigInt(other)}]),
        ];
        for (const change of changes)
          assert.equal(await reasonOf(() => verifyInclusion({...inclusion, ...change})), 'not-in-log');
      }),
      {numRuns},
    );
  });

  it('is refused for places that no log has', async () => {
    const inclusion = inclusionOf(0, 1);
    const places = [
      {index: -1n},
      {index: 1n},
      {size: 0n},
      {size: -1n},
      {index: 2n ** 64n - 1n},
      {index: 2n ** 63n, size: 2n ** 64n},
    ];
    for (const place of places)
      assert.equal(await reasonOf(() => verifyInclusion({...inclusion, ...place})), 'not-in-log');
  });

  it('is refused with hashes that are none, and however long it is', async () => {
    const inclusion = inclusionOf(1, 2);
    const short = inclusion.proof.map((hash) => hash.slice(1));
    const endless = Array.from({length: 100_000}, () => none);
    for (const proof of [short, endless])
      assert.equal(await reasonOf(() => verifyInclusion({...inclusion, proof})), 'not-in-log');
    const nothing = {index: 0n, size: 1n, leaf: new Uint8Array(), root: new Uint8Array(), proof: []};
    assert.equal(await reasonOf(() => verifyInclusion(nothing)), 'not-in-log');
  });

  it('is refused where the root is that of a part of the log', async () => {
    const inclusion = {...inclusionOf(0, 4), size: 8n};
    assert.equal(await reasonOf(() => verifyInclusion(inclusion)), 'not-in-log');
  });

  it('holds up to the largest size, and in none above', async () => {
    const log = new EvenLog();
    const proofIn = (size: bigint) => inclusionProof(0n, size, log.readTile);
    for (const [size, reason] of [
      [2n ** 63n - 1n, 'held'],
      [2n ** 63n, 'not-in-log'],
    ] as const) {
      const inclusion = {
        index: 0n,
        size,
        leaf: log.whole(0),
        root: log.root(size),
        proof: await proofIn(size),
      };
      assert.equal(await reasonOf(() => verifyInclusion(inclusion)), reason);
    }
  });

  it('costs no more than the log is high', async (context) => {
    const digest = context.mock.method(crypto.subtle, 'digest');
    const proof = Array.from({length: 100_000}, () => none);
    assert.equal(
      await reasonOf(() => verifyInclusion({...inclusionOf(0, 1), size: 600n, proof})),
      'not-in-log',
    );
    assert.ok(digest.mock.callCount() <= 20, String(digest.mock.callCount()));
  });
});

describe('a consistency proof', () => {
  it('holds between any two sizes of a log', async () => {
    await fc.assert(
      fc.asyncProperty(places, ([before, size]) => verifyConsistency(consistencyOf(before + 1, size))),
      {numRuns},
    );
  });

  it('holds for no other sizes, roots or proof', async () => {
    await fc.assert(
      fc.asyncProperty(places, fc.nat(255), async ([before, size2], at) => {
        const consistency = consistencyOf(before + 1, size2);
        const wrong = consistency.proof.map((hash) => hash.slice());
        const hash = wrong[at % (wrong.length || 1)];
        if (hash) hash[at % 32] = (hash[at % 32] ?? 0) ^ 1;
        const changes = [
          {root1: none},
          {root2: none},
          {proof: [...consistency.proof, none]},
          ...(hash ? [{proof: wrong}, {proof: consistency.proof.slice(1)}, {proof: []}] : []),
        ];
        for (const change of changes)
          assert.equal(await reasonOf(() => verifyConsistency({...consistency, ...change})), 'root-differs');
      }),
      {numRuns},
    );
  });

  it('shows a log that was written anew', async () => {
    const forged = leaves.with(3, none);
    const consistency = {...consistencyOf(7, 20), root2: naiveRoot(forged.slice(0, 20))};
    const proof = naiveConsistency(7, forged.slice(0, 20));
    assert.equal(await reasonOf(() => verifyConsistency({...consistency, proof})), 'root-differs');
  });

  it('is refused for sizes that say nothing', async () => {
    const consistency = consistencyOf(3, 5);
    const sizes = [
      {size1: 0n},
      {size1: 6n},
      {size1: -1n},
      {size2: 2n ** 63n},
      {size1: 2n ** 63n, size2: 2n ** 63n},
    ];
    for (const size of sizes)
      assert.equal(await reasonOf(() => verifyConsistency({...consistency, ...size})), 'malformed');
  });
});
