import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';

import {dataFolder} from './data.js';
import {runVectors, type VectorData, type VectorSet} from './vectors.js';

/** The data from elsewhere as Node reads it. */
export function nodeData(folder: string): VectorData {
  return {
    read: async (path) => Uint8Array.from(await readFile(join(folder, path))),
    list: async (path) => (await readdir(join(folder, path))).sort(),
  };
}

/** One test for each set of vectors; skipped where the data is not there. */
export function testVectorsInNode(title: string, sets: readonly VectorSet[]): void {
  const folder = dataFolder();
  describe(title, {skip: folder === undefined && 'no data from elsewhere'}, () => {
    for (const set of sets) {
      it(`${set.name}: ${set.count} of ${set.count}`, () =>
        runVectors(set, nodeData(folder ?? ''), `Node ${process.versions.node}`));
    }
  });
}
