import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

import {hold} from '../processes.js';

/** The project's root folder. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));

const minute = 60_000;

/** Runs one of the project's own tools (a package's command) in the root folder; whether it was content. */
export async function runTool(
  name: string,
  args: readonly string[],
  deadline = 5 * minute,
): Promise<boolean> {
  const {code} = await runNode([join(root, 'node_modules', '.bin', name), ...args], {}, deadline);
  return code === 0;
}

/** Runs a script with this same Node in the root folder, to its end or to its deadline. */
export async function runNode(
  args: readonly string[],
  env: Record<string, string>,
  deadline = 10 * minute,
): Promise<{readonly code: number; readonly late: boolean}> {
  const ended = await hold({command: process.execPath, args, env, cwd: root, deadline}).ended;
  if (ended.late) console.log(`  ended: not done after ${deadline / minute} minutes`);
  return ended;
}

/** Runs one of package.json's scripts; whether it was content. */
export async function runScript(name: string): Promise<boolean> {
  const npm = process.env.npm_execpath;
  const {code} =
    npm !== undefined && existsSync(npm)
      ? await runNode([npm, 'run', name], {})
      : await hold({command: 'npm', args: ['run', name], cwd: root, deadline: 10 * minute}).ended;
  return code === 0;
}
