import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';

import {type Held, hold} from '../../../support/processes.js';
import {accepts, type Database, startDatabase} from './database.js';
import {commandPath, wordpressFolder} from './packages.js';

const here = fileURLToPath(new URL('.', import.meta.url));

/** A WordPress of one's own, with an administrator, an editor and an author whose passwords are their names. */
export interface WordPress {
  /** Its address without a slash at the end. */
  readonly origin: string;
  /** Its files. */
  readonly folder: string;
  readonly version: string;
  /** As hosts forbid it to everyone: `DISALLOW_UNFILTERED_HTML`. */
  allowUnfilteredHtml(isAllowed: boolean): void;
  /** Runs PHP (without the opening tag) with WordPress loaded, as nobody, and gives what it printed. */
  run(php: string): Promise<string>;
  /** What PHP and WordPress complained of so far; empty if of nothing. */
  complaints(): string;
  /** Ends all of it and removes its folder. */
  stop(): Promise<void>;
}

/** Starts a database and PHP's own server on ports and in a folder that nobody has, and installs WordPress. */
export async function startWordPress(): Promise<WordPress> {
  const home = mkdtempSync(join(tmpdir(), 'candor-wp-'));
  const folder = join(home, 'site');
  copyFiles(folder);
  let database: Database | undefined;
  let server: Held | undefined;
  const stop = async (): Promise<void> => {
    await server?.stop();
    await database?.stop();
    rmSync(home, {recursive: true, force: true, maxRetries: 5});
  };
  try {
    database = await startDatabase(home);
    const port = await freePort();
    const env = {
      CANDOR_DB_SOCKET: database.socket,
      CANDOR_HOME: `http://127.0.0.1:${port}`,
      PHP_CLI_SERVER_WORKERS: '4',
    };
    const installed = await php([join(folder, 'install.php')], env);
    if (!installed.endsWith('installed')) throw new Error(`WordPress could not be installed: ${installed}`);
    server = await startServer(folder, port, env);
    return describe(folder, env, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

function describe(folder: string, env: {readonly CANDOR_HOME: string}, stop: () => Promise<void>): WordPress {
  const flag = join(folder, 'disallow-unfiltered-html');
  const log = join(folder, 'complaints.log');
  const versionFile = readFileSync(join(folder, 'wp-includes/version.php'), 'utf8');
  return {
    origin: env.CANDOR_HOME,
    folder,
    version: /\$wp_version = '([^']+)'/.exec(versionFile)?.[1] ?? '',
    allowUnfilteredHtml: (isAllowed) => (isAllowed ? rmSync(flag, {force: true}) : writeFileSync(flag, '')),
    run: (code) => php(['-r', `require '${folder}/wp-load.php';${code}`], env),
    complaints: () => (existsSync(log) ? readFileSync(log, 'utf8') : ''),
    stop,
  };
}

function copyFiles(folder: string): void {
  // Debian's folder links to libraries and themes elsewhere, and PHP would follow the links out of this one.
  cpSync(wordpressFolder, folder, {
    recursive: true,
    dereference: true,
    filter: (path) => !/\.htaccess$/.test(path),
  });
  for (const file of ['wp-config.php', 'install.php']) cpSync(join(here, file), join(folder, file));
  // Browsers ask for it, and a 404 is a line in their console.
  writeFileSync(join(folder, 'favicon.ico'), '');
  mkdirSync(join(folder, 'wp-content/mu-plugins'));
  cpSync(join(here, 'asked-for.php'), join(folder, 'wp-content/mu-plugins/asked-for.php'));
}

const phpOptions = ['-d', 'sendmail_path=/bin/true', '-d', 'opcache.enable_cli=1', '-d', 'memory_limit=256M'];

async function php(args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  const held = hold({
    command: commandPath('php') ?? '',
    args: [...phpOptions, '-d', 'display_errors=stderr', ...args],
    env,
    output: 'pipe',
    deadline: 60_000,
  });
  let said = '';
  for (const stream of [held.process.stdout, held.process.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const {code} = await held.ended;
  return code === 0 ? said.trim() : `${said.trim()} (exit code ${code})`;
}

async function startServer(
  folder: string,
  port: number,
  env: Readonly<Record<string, string>>,
): Promise<Held> {
  const held = hold({
    command: commandPath('php') ?? '',
    args: [...phpOptions, '-S', `127.0.0.1:${port}`, '-t', folder],
    env,
    cwd: folder,
    output: 'ignore',
  });
  for (const end = Date.now() + 20_000; Date.now() < end; await wait(50)) {
    if (await accepts({port, host: '127.0.0.1'})) return held;
  }
  await held.stop();
  throw new Error('PHP’s server did not start.');
}

/** PHP's server cannot say which port the system gave it; so one is asked for and given back. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(address)));
    });
  });
}
