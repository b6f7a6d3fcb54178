import {mkdirSync, readFileSync} from 'node:fs';
import {connect} from 'node:net';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';

import {type Held, hold} from '../../../support/processes.js';
import {commandPath} from './packages.js';

/** A running MariaDB that listens on a socket file and on no port. */
export interface Database {
  readonly socket: string;
  stop(): Promise<void>;
}

/**
 * Makes and starts a database of its own in a folder.
 *
 * @throws Error with what it said, if it does not answer within `deadline` (in milliseconds).
 */
export async function startDatabase(folder: string, deadline = 30_000): Promise<Database> {
  const data = join(folder, 'database');
  const socket = join(folder, 'db.sock');
  const log = join(folder, 'database.log');
  mkdirSync(data);
  // Nobody else can reach the socket, so that the database's own root needs no password.
  const common = ['--no-defaults', `--datadir=${data}`, ...(process.getuid?.() === 0 ? ['--user=root'] : [])];
  const made = await hold({
    command: commandPath('mariadb-install-db') ?? '',
    args: [
      ...common,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
      '--innodb-log-file-size=8M',
    ],
    output: 'ignore',
    deadline,
  }).ended;
  if (made.code !== 0) throw new Error('mariadb-install-db could not make a database.');
  const held = hold({
    command: commandPath('mariadbd') ?? '',
    args: [
      ...common,
      `--socket=${socket}`,
      `--pid-file=${join(folder, 'database.pid')}`,
      `--log-error=${log}`,
      ...['--skip-networking', '--innodb-flush-log-at-trx-commit=0', '--innodb-buffer-pool-size=32M'],
      ...['--innodb-log-file-size=8M', '--skip-log-bin', '--performance-schema=OFF'],
    ],
    output: 'ignore',
  });
  if (await answers(held, socket, deadline)) return {socket, stop: () => held.stop()};
  await held.stop();
  throw new Error(`MariaDB did not start:\n${readFileSync(log, 'utf8')}`);
}

async function answers(held: Held, socket: string, deadline: number): Promise<boolean> {
  let isOver = false;
  void held.ended.then(() => {
    isOver = true;
  });
  for (const end = Date.now() + deadline; Date.now() < end && !isOver; await wait(50)) {
    if (await accepts({path: socket})) return true;
  }
  return false;
}

/** Whether something accepts connections at a socket file or a port of this machine. */
export function accepts(where: {path: string} | {port: number; host: string}): Promise<boolean> {
  return new Promise((resolve) => {
    const attempt = connect(where);
    attempt.once('connect', () => resolve(true)).once('error', () => resolve(false));
    attempt.once('connect', () => attempt.destroy());
  });
}
