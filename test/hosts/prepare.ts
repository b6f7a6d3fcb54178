import {existsSync, mkdirSync, readdirSync, rmSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

import {npm, run} from '../support/packed.js';
import type {Host} from './hosts.js';

const here = fileURLToPath(new URL('.', import.meta.url));

/** The folder of a host's files. */
export const folderOf = ({name}: Host): string => join(here, name);

const isOlder = (file: string, than: string): boolean =>
  !existsSync(file) || statSync(file).mtimeMs < statSync(than).mtimeMs;

// The package itself as it is shipped; what it depends on is found above, in the project's own folder.
const unpack = async (file: string, place: string): Promise<void> => {
  rmSync(place, {recursive: true, force: true});
  mkdirSync(place, {recursive: true});
  await run(place, 'tar', ['-xzf', file, '--strip-components=1']);
};

/** What a host needs could not be installed: the registry cannot be reached, say. */
export class NotInstalledError extends Error {}

/**
 * Installs what a host needs and builds it as its developers do while they work, so that it warns of all it can.
 *
 * @throws {NotInstalledError} where npm fails; any other error where its own tools do.
 */
export const prepare = async (host: Host, tarball: string): Promise<void> => {
  const folder = folderOf(host);
  if (!existsSync(join(folder, 'package.json'))) return;
  const lock = join(folder, 'package-lock.json');
  if (isOlder(join(folder, 'node_modules/.package-lock.json'), lock))
    await npm(folder, 'ci', '--no-audit', '--no-fund', '--loglevel=error').catch((cause: unknown) => {
      throw new NotInstalledError(`npm ci failed in ${folder}`, {cause});
    });
  await unpack(tarball, join(folder, 'node_modules/candor'));
  if (!existsSync(join(folder, 'index.html'))) return;
  const vite = (...args: string[]): Promise<void> =>
    run(
      folder,
      process.execPath,
      [
        join(folder, 'node_modules/vite/bin/vite.js'),
        'build',
        ...['--mode', 'development', '--logLevel', 'error'],
        ...args,
      ],
      {NODE_ENV: 'development'},
    );
  await vite('--outDir', 'dist/client');
  const [entry] = readdirSync(join(folder, 'src')).filter((name) => /^server\.\w+$/.test(name));
  if (entry !== undefined) await vite('--ssr', `src/${entry}`, '--outDir', 'dist/server');
};
