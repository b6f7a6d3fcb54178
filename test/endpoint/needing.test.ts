import assert from 'node:assert/strict';
import {test} from 'node:test';

import {needing} from '../../src/endpoint/needing.js';

test('a package that is not installed is named with the line that gets it', async () => {
  const missing = () => import(`${'nothing'}-of-that-name`);
  await assert.rejects(needing(['hono'], missing), {code: 'missing-package', message: /npm install hono/});
  const bug = () => Promise.reject(new TypeError('x'));
  await assert.rejects(needing(['hono'], bug), TypeError);
});
