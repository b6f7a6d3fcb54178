// The whole build: `npm run build`, and by itself in `npm ci`. Everything it makes lies in dist/.
import {spawnSync} from 'node:child_process';
import {rmSync} from 'node:fs';

import {writeIntegrity} from './integrity.mjs';
import {writeManifest} from './manifest.mjs';
import {writeSchemas} from './schemas.mjs';
import {writeStylesOfPrerendered} from './styles-of-prerendered.mjs';
import {writeTypes} from './types.mjs';
import {writeVerifyPage} from './verify-page.mjs';

const run = (name, ...args) => {
  const {status, error} = spawnSync(process.execPath, [`node_modules/${name}`, ...args], {stdio: 'inherit'});
  if (status === 0) return;
  console.error(`The build stopped at ${name}.`, error ?? '');
  process.exit(status ?? 1);
};

rmSync('dist', {recursive: true, force: true});
run('typescript/bin/tsc', '-p', 'tsconfig.json');
run('rollup/dist/bin/rollup', '-c', '--silent');
await writeStylesOfPrerendered('dist/cdn');
await writeSchemas('dist/schema');
await writeManifest('dist');
writeTypes('dist/types');
writeIntegrity('dist/cdn');
await writeVerifyPage('dist');
