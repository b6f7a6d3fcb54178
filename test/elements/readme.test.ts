import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

import {currentReadme} from '../../.build/readme.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

test('README.md says what the sources say (npm run readme writes it)', () => {
  process.chdir(root);
  const readme = readFileSync('README.md', 'utf8');
  assert.equal(readme, currentReadme(readme));
});
