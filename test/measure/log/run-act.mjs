import {execFile} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';

const program = fileURLToPath(new URL('act.mjs', import.meta.url));
const run = promisify(execFile);

/**
 * Lets a process of its own do something to an endpoint; see act.mjs.
 *
 * @returns What it gave, with `took` and `worked` (milliseconds by the clock and of the processor, without the start of the
 *   process) and `bytes` (the most memory it held).
 */
export const runAct = async (name, question) => {
  const {stdout} = await run(process.execPath, ['--no-warnings', program, JSON.stringify([name, question])]);
  return JSON.parse(stdout);
};
