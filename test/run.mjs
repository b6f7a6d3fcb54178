// What `npm test` runs; the steps are in support/run/. Options: --only node|browser|site, --engine chromium, parts of file names.
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

if (Number(process.versions.node.split('.')[0]) >= 24) {
  await import('./support/typescript.mjs');
  const {main} = await import('./support/run/main.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  // npm scripts find the project's own Node first; started by hand, this file looks for it.
  const node = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));
  if (existsSync(node)) {
    process.exitCode = spawnSync(node, process.argv.slice(1), {stdio: 'inherit'}).status ?? 1;
  } else {
    console.error(
      'The tests need Node 24, which `npm ci` installs in this folder: run `npm ci`, then `npm test`.',
    );
    process.exitCode = 1;
  }
}
