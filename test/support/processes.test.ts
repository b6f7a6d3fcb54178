import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';

import {hold} from './processes.js';

const windows = process.platform === 'win32' && 'process groups are another thing on Windows';
const leavesItsGroup = process.platform === 'linux' && 'a process that left its group is found on Linux';

describe('a held command', {skip: windows}, () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'candor-processes-'));
    // Says who it and its child are and where temporary files go, and then stays. The child leads a group of its own.
    writeFileSync(
      join(folder, 'parent.mjs'),
      `import {spawn} from 'node:child_process';
      import {renameSync, writeFileSync} from 'node:fs';
      const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {detached: ${Boolean(leavesItsGroup)}, stdio: 'ignore'});
      writeFileSync(process.argv[2] + '.part', JSON.stringify({ids: [process.pid, child.pid], folder: process.env.TMPDIR}));
      renameSync(process.argv[2] + '.part', process.argv[2]);
      setInterval(() => {}, 1000);`,
    );
  });
  after(() => rmSync(folder, {recursive: true}));

  interface Word {
    readonly ids: readonly number[];
    readonly folder: string;
  }

  async function wordIn(file: string): Promise<Word> {
    while (!existsSync(file)) await wait(20);
    return JSON.parse(readFileSync(file, 'utf8'));
  }

  async function allGone({ids, folder}: Word): Promise<boolean> {
    for (let tries = 0; tries < 300; tries += 1) {
      if (!ids.some(isRunning) && !existsSync(folder)) return true;
      await wait(50);
    }
    return false;
  }

  it('gives its exit code', async () => {
    const {ended} = hold({command: process.execPath, args: ['-e', 'process.exit(3)']});
    assert.deepEqual(await ended, {code: 3, late: false});
  });

  it('fails where there is no such command', async () => {
    const {ended} = hold({command: join(folder, 'nothing-here'), output: 'ignore'});
    assert.equal((await ended).code, 1);
  });

  it('ends with all it started when it is stopped', async () => {
    const file = join(folder, 'stopped.json');
    const held = hold({command: process.execPath, args: [join(folder, 'parent.mjs'), file]});
    const word = await wordIn(file);
    assert.ok(word.ids.every(isRunning) && existsSync(word.folder));
    await held.stop();
    assert.ok(!word.ids.some(isRunning) && !existsSync(word.folder));
  });

  it('ends with all it started at its deadline', async () => {
    const {ended} = hold({
      command: process.execPath,
      args: ['-e', 'setInterval(() => {}, 1000)'],
      deadline: 100,
    });
    assert.equal((await ended).late, true);
  });

  it('ends with all it started when its holder is killed', async () => {
    const file = join(folder, 'killed.json');
    const holder = join(folder, 'holder.mjs');
    const support = (name: string): string => JSON.stringify(new URL(name, import.meta.url).href);
    writeFileSync(
      holder,
      `await import(${support('typescript.mjs')});
      const {hold} = await import(${support('processes.ts')});
      hold({command: process.execPath, args: [${JSON.stringify(join(folder, 'parent.mjs'))}, ${JSON.stringify(file)}]});`,
    );
    const child = spawn(process.execPath, [holder], {
      stdio: 'ignore',
      cwd: fileURLToPath(new URL('.', import.meta.url)),
    });
    const word = await wordIn(file);
    child.kill('SIGKILL');
    assert.ok(await allGone(word));
  });
});

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    // A process that ended but was not yet asked for its exit code is a line in a table, nothing more.
    return process.platform !== 'linux' || !/^State:\s*Z/m.test(readFileSync(`/proc/${id}/status`, 'utf8'));
  } catch {
    return false;
  }
}
