import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after} from 'node:test';

/** A folder that goes away after all tests of the file or suite it is asked for in. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-site-'));
  after(() => rmSync(folder, {recursive: true, force: true}));
  return folder;
};
