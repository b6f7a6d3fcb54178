import assert from 'node:assert/strict';
import {join} from 'node:path';
import {test} from 'node:test';

import fc from 'fast-check';
import * as v from 'valibot';

import {importFile} from '../../src/endpoint/index.js';
import {CandorError} from '../../src/protocol/errors.js';
import {Review} from '../../src/protocol/reviews.js';
import {runs} from '../support/runs.js';
import {fileIn, folderFor, kettle, storeFor} from './fixtures.js';

const piece = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '"',
      ',',
      '\n',
      '\r\n',
      ';',
      '5',
      '4,5',
      'text',
      '""',
      '"a"',
      '2026-01-01',
      '\ufeff',
      '\0',
      '{',
      '<',
    ),
  },
  {weight: 1, arbitrary: fc.string({unit: 'grapheme', maxLength: 12})},
);
const anything = fc.array(piece, {maxLength: 40}).map((pieces) => pieces.join(''));
const withHeader = anything.map((rest) => `rating,text,date,name\n5,good,2026-01-01,Ana\n${rest}`);

test('whatever a CSV holds: all that was reported as imported is there, or nothing at all', async (t) => {
  const folder = folderFor(t);
  const store = storeFor(t, join(folder, 'x.sqlite'));
  const documents = (): string[] =>
    store
      .prepare('SELECT document FROM reviews ORDER BY number')
      .all()
      .map(({document}) => String(document));
  await fc.assert(
    fc.asyncProperty(fc.oneof(anything, withHeader), async (csv) => {
      store.run('DELETE FROM subjects');
      await importFile(store, fileIn(folder, 'before.csv', 'id,rating\nbefore,5\n'), {subject: kettle});
      const before = documents();
      const path = fileIn(folder, 'fuzz.csv', csv);
      try {
        const {added, updated} = await importFile(store, path, {subject: kettle});
        assert.equal(documents().length, before.length + added);
        assert.ok(updated === 0 || csv.includes('before'));
      } catch (error) {
        assert.ok(error instanceof CandorError, String(error));
        assert.deepEqual(documents(), before);
      }
      for (const document of documents()) v.parse(Review, JSON.parse(document));
    }),
    {numRuns: runs()},
  );
});
