import {type ChildProcess, spawn} from 'node:child_process';
import {fileURLToPath} from 'node:url';

const running = new Set<Held>();
const leash = fileURLToPath(new URL('leash.mjs', import.meta.url));

/** What to start, and how. */
export interface Command {
  readonly command: string;
  readonly args?: readonly string[];
  /** Added to this process's environment; what is `undefined` here is taken away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  /** Where its words go: to this process's own output (the default), to a pipe, or nowhere. */
  readonly output?: 'inherit' | 'pipe' | 'ignore';
  /** After so many milliseconds it is ended. */
  readonly deadline?: number;
}

/** A running command. */
export interface Held {
  readonly process: ChildProcess;
  /** Its exit code, once it and all it started are gone; `late` if it was ended for its deadline. */
  readonly ended: Promise<{readonly code: number; readonly late: boolean}>;
  /** Ends it and all it started. */
  stop(): Promise<void>;
}

/**
 * Starts a command that cannot outlive this process: it and all that it starts end with it, even when this process is
 * killed, and what they left in the temporary folder is removed.
 */
export function hold(what: Command): Held {
  const output = what.output ?? 'inherit';
  const child = spawn(process.execPath, [leash, what.command, ...(what.args ?? [])], {
    // Ctrl-C reaches whole process groups; the leash must survive it in order to clean up.
    detached: true,
    stdio: ['pipe', output, output],
    env: {...process.env, ...what.env},
    ...(what.cwd === undefined ? {} : {cwd: what.cwd}),
  });
  let late = false;
  const release = (): void => void child.stdin?.end();
  const expire = (): void => {
    late = true;
    release();
  };
  const alarm = what.deadline === undefined ? undefined : setTimeout(expire, what.deadline);
  const ended = new Promise<{code: number; late: boolean}>((resolve) => {
    child.once('exit', (code) => {
      clearTimeout(alarm);
      resolve({code: code ?? 1, late});
    });
  });
  const stop = async (): Promise<void> => {
    release();
    await ended;
  };
  const held = {process: child, ended, stop};
  running.add(held);
  void ended.then(() => running.delete(held));
  return held;
}

/** Ends everything that {@link hold} started here. */
export async function stopAll(): Promise<void> {
  await Promise.all([...running].map((held) => held.stop()));
}
