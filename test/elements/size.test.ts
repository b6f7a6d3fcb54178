import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

test('every file a visitor loads keeps to its budget (npm run size prints them)', () => {
  const {status, stdout, stderr} = spawnSync(process.execPath, ['.build/size.mjs'], {
    cwd: root,
    encoding: 'utf8',
  });
  assert.equal(status, 0, `${stdout}${stderr}`);
  assert.match(stdout, /^candor-reviews-[\d.]+\.js .* B brotli {2}of 30000$/m);
  for (const name of ['reviews', 'pledges and people'])
    assert.match(stdout, new RegExp(`^src/proof alone, for ${name} +[1-7]\\d{3} B brotli {2}of 8000$`, 'm'));
});
