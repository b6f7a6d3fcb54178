import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {readJson, runVectors, type VectorData, type VectorOutcome} from './vectors.js';

const data: VectorData = {
  read: async () => new TextEncoder().encode('{"a":"ä"}'),
  list: async () => [],
};

describe('runVectors', () => {
  const run = (outcome: VectorOutcome, count = 3) =>
    runVectors({name: 'Some', part: 'some.json', count, check: async () => outcome}, data, 'Node');

  it('says how many of how many', async (context) => {
    const say = context.mock.method(console, 'log', () => undefined);
    await run({of: 3, wrong: []});
    await run({of: 3, wrong: [], unchecked: 2});
    await assert.rejects(
      run({of: 3, wrong: ['7 a comment: valid, published as invalid']}),
      /1 wrong\n7 a comment/,
    );
    await assert.rejects(run({of: 2, wrong: []}), /2 vectors, not 3/);
    assert.deepEqual(
      say.mock.calls.map((call) => call.arguments[0]),
      [
        '  vectors: Some: 3 of 3 (Node)',
        '  vectors: Some: 1 of 3, 2 could not be checked (Node)',
        '  vectors: Some: 2 of 3 (Node)',
        '  vectors: Some: 2 of 2 (Node)',
      ],
    );
  });
});

describe('readJson', () => {
  it('reads a file', async () => {
    assert.deepEqual(await readJson(data, 'some.json'), {a: 'ä'});
  });
});
