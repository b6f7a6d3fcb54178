import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {it} from 'node:test';

import {builds, project} from '../support/builds.js';
import {temporaryFolder} from './support/folder.js';

const folder = temporaryFolder();
const isBuilt = (name: string): boolean => name.endsWith('.js');

it('bundling once more, in another folder, gives the same bytes', {timeout: 300_000}, () => {
  for (const name of ['.build', 'src', 'dist', 'LICENSE', 'package.json', 'rollup.config.mjs'])
    cpSync(join(project, name), join(folder, name), {
      recursive: true,
      filter: (path) => path !== builds,
    });
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  mkdirSync(join(folder, 'dist/cdn'), {recursive: true});
  const {status, stderr} = spawnSync(
    process.execPath,
    ['node_modules/rollup/dist/bin/rollup', '-c', '--silent'],
    {cwd: folder, encoding: 'utf8'},
  );
  assert.equal(status, 0, stderr);
  const names = readdirSync(join(folder, 'dist/cdn')).filter(isBuilt).sort();
  assert.deepEqual(names, readdirSync(builds).filter(isBuilt).sort());
  const different = names.filter(
    (name) => !readFileSync(join(folder, 'dist/cdn', name)).equals(readFileSync(join(builds, name))),
  );
  assert.deepEqual(different, []);
});
