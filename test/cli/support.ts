import {type ChildProcess, spawn} from 'node:child_process';
import {fileURLToPath} from 'node:url';

import {run} from '../../src/cli/run.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a command said, and how it ended. */
export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a command in this process. */
export const candor = async (...args: string[]): Promise<Outcome> => {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    untilStopped: () => Promise.resolve(),
  });
  return {code, out: out.join('\n'), err: err.join('\n')};
};

/** A command in a process of its own. */
export interface Spawned {
  readonly child: ChildProcess;
  readonly ended: Promise<Outcome>;
  /** Settles with what was printed when it holds the text. */
  readonly says: (text: RegExp) => Promise<string>;
}

/** Runs the command as it is installed. */
export const spawnCandor = (args: readonly string[], cwd?: string): Spawned => {
  const hooks = new URL('../support/typescript.mjs', import.meta.url).href;
  const child = spawn(process.execPath, ['--import', hooks, `${root}src/cli/candor.ts`, ...args], {cwd});
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = new Promise<Outcome>((resolve) => child.on('close', (code) => resolve({code, out, err})));
  const says = (text: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (text.test(out + err)) resolve(out + err);
      };
      child.stdout.on('data', look);
      child.stderr.on('data', look);
      child.on('close', () => reject(new Error(`It ended without saying ${text}: ${out}${err}`)));
      look();
    });
  return {child, ended, says};
};
