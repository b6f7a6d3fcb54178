import assert from 'node:assert/strict';
import {existsSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';

import {makeFolder} from '../../src/endpoint/publish/make-folder.js';
import {folderFor} from './fixtures.js';

test('makes a folder with all above it, and leaves one that is there', (t) => {
  const folder = join(folderFor(t), 'a', 'b', 'c');
  makeFolder(folder);
  makeFolder(folder);
  assert.ok(statSync(folder).isDirectory());
});

test('says so where a file stands in the way', (t) => {
  const file = join(folderFor(t), 'file');
  writeFileSync(file, '');
  assert.throws(() => makeFolder(join(file, 'folder')), {code: 'EEXIST'});
  assert.throws(() => makeFolder(file), {code: 'EEXIST'});
});

test('ends where the file system refuses', {skip: !existsSync('/proc/self') && 'no /proc here'}, () => {
  assert.throws(() => makeFolder('/proc/candor/out'), {code: 'ENOENT'});
});
