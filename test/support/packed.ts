import {existsSync, mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {project} from './builds.js';
import {hold} from './processes.js';

const minute = 60_000;

/**
 * Runs a command to its end.
 *
 * @throws Error if it fails or takes longer than five minutes.
 */
export const run = async (
  cwd: string,
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<void> => {
  const {code} = await hold({command, args, cwd, env, deadline: 5 * minute}).ended;
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed in ${cwd}.`);
};

/** Runs npm: the one that runs this, where one does. */
export const npm = (cwd: string, ...args: readonly string[]): Promise<void> => {
  const own = process.env.npm_execpath;
  return own !== undefined && existsSync(own)
    ? run(cwd, process.execPath, [own, ...args])
    : run(cwd, 'npm', args);
};

/** What npm would publish of the project as it is built now. */
export interface Packed {
  /** A gzipped tarball. */
  readonly file: string;
  remove(): void;
}

/** Packs the project; remove the file at the end. */
export const pack = async (): Promise<Packed> => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-pack-'));
  await npm(project, 'pack', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder);
  const [name] = readdirSync(folder);
  if (name === undefined) throw new Error('npm packed nothing.');
  return {file: join(folder, name), remove: () => rmSync(folder, {recursive: true, force: true})};
};
