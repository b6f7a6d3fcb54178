import {accessSync, constants, existsSync} from 'node:fs';
import {delimiter, join} from 'node:path';

import {hold} from '../../../support/processes.js';

/** Where Debian puts WordPress. */
export const wordpressFolder = '/usr/share/wordpress';

const packages = [
  'wordpress',
  'wordpress-theme-twentytwentyone',
  'php-cli',
  'php-mysql',
  'mariadb-server',
] as const;

const commands = ['php', 'mariadb-install-db', 'mariadbd'] as const;

const aptDeadline = 600_000;

/** The full path of a command; Debian keeps servers where users' own paths do not lead. */
export const commandPath = (name: string): string | undefined =>
  [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin']
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .find(isExecutable);

/** Whether WordPress, its theme, PHP and MariaDB are on this machine. */
export const hasWordPress = (): boolean =>
  existsSync(join(wordpressFolder, 'wp-settings.php')) &&
  existsSync(join(wordpressFolder, 'wp-content/themes/twentytwentyone')) &&
  commands.every((name) => commandPath(name) !== undefined);

/**
 * Installs what is missing where that is wanted (`npm run test:hosts`) and may be done: as root, with apt-get. No server is
 * started by it.
 *
 * @returns why there is still no WordPress, as a sentence; nothing where there is one.
 */
export async function haveWordPress(): Promise<string | undefined> {
  if (hasWordPress()) return undefined;
  const wanted = `apt-get install --no-install-recommends ${packages.join(' ')}`;
  const isWanted = process.env.CANDOR_HOSTS?.split(',').some(
    (host) => host === 'all' || host === 'wordpress',
  );
  if (!isWanted || process.getuid?.() !== 0 || !commandPath('apt-get')) {
    return `WordPress is not tested: it is missing here. On Debian, as root: npm run test:hosts, or ${wanted}`;
  }
  await apt('update');
  await apt('install', '-y', '--no-install-recommends', ...packages);
  return hasWordPress() ? undefined : `WordPress is not tested: it could not be had by ${wanted}`;
}

async function apt(...args: string[]): Promise<void> {
  await hold({
    command: 'apt-get',
    args: ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args],
    env: {DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1'},
    output: 'ignore',
    deadline: aptDeadline,
  }).ended;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
