import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

describe('the client', () => {
  it('uses nothing that only Node has', () => {
    const tsc = here('../../node_modules/typescript/bin/tsc');
    const {status, stdout} = spawnSync(process.execPath, [tsc, '-p', here('browser.tsconfig.json')], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout);
  });
});
