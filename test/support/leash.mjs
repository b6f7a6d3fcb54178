// Holds a command and everything it starts. When the process that started this one ends, however it ends, standard input
// closes, and then the command's processes end and its temporary folder goes. Used through processes.ts.
import {spawn} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';

const GRACE = 5000;
const [command, ...args] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'candor-run-'));
// A name of its own for each leash, so that what a leash inside this one holds carries both marks.
const mark = basename(folder).replaceAll('-', '_');

const child = spawn(command, args, {
  detached: true,
  stdio: ['ignore', 'inherit', 'inherit'],
  env: {...process.env, [mark]: '1', TMPDIR: folder},
});

let exitCode = 1;
let isEnding = false;
child.on('error', (error) => {
  console.error(`${command} cannot be started: ${error.message}`);
  finish();
});
child.on('exit', (code) => {
  exitCode = code ?? 1;
  finish();
});
process.stdin.on('end', finish).on('error', finish).resume();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, finish);

function finish() {
  if (isEnding) return;
  isEnding = true;
  void end();
}

async function end() {
  signalAll('SIGTERM');
  for (let waited = 0; alive() && waited < GRACE; waited += 50) await wait(50);
  for (let waited = 0; alive() && waited < GRACE; waited += 50) {
    signalAll('SIGKILL');
    await wait(50);
  }
  rmSync(folder, {recursive: true, force: true, maxRetries: 5});
  process.exit(exitCode);
}

function signalAll(signal) {
  for (const id of held()) {
    try {
      process.kill(id, signal);
    } catch {
      // It ended in between.
    }
  }
}

function alive() {
  return held().some((id) => {
    try {
      return process.kill(id, 0);
    } catch {
      return false;
    }
  });
}

/** The command's process group and, where the system tells, those that left it (browsers lead groups of their own). */
function held() {
  if (child.pid === undefined) return [];
  if (process.platform !== 'linux') return [-child.pid];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && isMarked(name))
    .map(Number);
}

function isMarked(id) {
  if (Number(id) === process.pid) return false;
  try {
    return readFileSync(`/proc/${id}/environ`, 'utf8').split('\0').includes(`${mark}=1`);
  } catch {
    return false;
  }
}
