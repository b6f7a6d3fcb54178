import {readFileSync} from 'node:fs';

import {detailOf} from '../endpoint/failure.js';
import type {Command} from './command.js';
import {callbacksCommand} from './commands/callbacks.js';
import {filesCommand} from './commands/files.js';
import {importCommand} from './commands/import.js';
import {inviteCommand} from './commands/invite.js';
import {keysCommand} from './commands/keys.js';
import {moderateCommand} from './commands/moderate.js';
import {prerenderCommand} from './commands/prerender.js';
import {publishCommand} from './commands/publish.js';
import {serveCommand} from './commands/serve.js';
import {verifyCommand} from './commands/verify.js';
import {witnessCommand} from './commands/witness.js';
import {type Io, plainLine} from './io.js';

const commands = new Map<string, Command>([
  ['import', importCommand],
  ['serve', serveCommand],
  ['publish', publishCommand],
  ['invite', inviteCommand],
  ['moderate', moderateCommand],
  ['callbacks', callbacksCommand],
  ['keys', keysCommand],
  ['verify', verifyCommand],
  ['witness', witnessCommand],
  ['prerender', prerenderCommand],
  ['files', filesCommand],
]);

const overview = (): string =>
  [
    'candor: show trust that a visitor can check.',
    '',
    'Usage: candor COMMAND [options]',
    '',
    ...[...commands].map(([name, {summary}]) => `  ${name.padEnd(10)} ${summary}`),
    '',
    '  candor COMMAND --help   all about a command',
    '  candor --version        which version this is',
  ].join('\n');

/**
 * The command `candor`: words in, words out.
 *
 * @param args - What stands behind `candor`.
 * @returns The exit code: 0 done, 1 failed, 2 not understood.
 */
export const run = async (args: readonly string[], io: Io): Promise<number> => {
  const [name = '--help', ...rest] = args;
  if (name === '--version' || name === '-v') return say(io, version());
  if (name === '--help' || name === '-h') return say(io, overview());
  const command = commands.get(name);
  if (!command) {
    io.err(
      plainLine(
        `candor: there is no command “${name.slice(0, 40)}”; there are: ${[...commands.keys()].join(', ')}`,
      ),
    );
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) return say(io, command.help);
  try {
    return await command.run(rest, io);
  } catch (error) {
    io.err(plainLine(`candor: ${detailOf(error)}`));
    return error instanceof Error && 'code' in error && error.code === 'usage' ? 2 : 1;
  }
};

const say = (io: Io, text: string): number => {
  io.out(text);
  return 0;
};

const version = (): string => {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as {version: string}).version;
};
