import assert from 'node:assert/strict';
import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, readdirSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {join} from 'node:path';
import {after, it} from 'node:test';

import {openBrowser} from '../support/browser.js';
import {project} from '../support/builds.js';
import {findEngines} from '../support/engines.js';
import {settle} from '../support/settle.js';
import {waitFor} from '../support/wait-for.js';
import {temporaryFolder} from './support/folder.js';

const folder = temporaryFolder();
const started = new Set<ChildProcess>();
after(() => {
  for (const child of started) child.kill('SIGKILL');
});

interface Started {
  readonly child: ChildProcess;
  readonly origin: string;
  /** All it said so far. */
  said(): string;
}

/** Starts the demo as `npm start` does and waits for the last line of its welcome. */
const start = async (...words: string[]): Promise<Started> => {
  const child = spawn(process.execPath, ['demo/start.mjs', ...words], {cwd: project, stdio: 'pipe'});
  started.add(child);
  const ended = once(child, 'exit').then(() => started.delete(child));
  let said = '';
  const welcomed = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (said.includes('Ctrl-C')) resolve();
      });
    }
  });
  await Promise.race([welcomed, ended]);
  const [origin] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
  if (!origin) throw new Error(`It did not start: ${said}`);
  return {child, origin, said: () => said};
};

/** Ends it as Ctrl-C does. */
const interrupt = async ({child}: Started): Promise<{code: unknown; milliseconds: number}> => {
  const before = performance.now();
  const exit = once(child, 'exit');
  child.kill('SIGINT');
  const [code] = await exit;
  return {code, milliseconds: performance.now() - before};
};

/** Takes a port, or finds it taken. */
const take = async (port: number): Promise<{close(): Promise<void>}> => {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {close: () => new Promise((resolve) => server.close(() => resolve()))};
};

const portOf = (origin: string): number => Number(new URL(origin).port);

it('prints its address, answers, writes into its folder alone, and ends with Ctrl-C', async () => {
  const data = join(folder, 'made', 'data');
  const before = readdirSync(project).sort();
  const demo = await start('--port', '0', '--data', data);
  for (const [path, type] of [
    ['/', 'text/html'],
    ['/product.html', 'text/html'],
    ['/p/moka-pot', 'text/html'],
    ['/.well-known/trust-data.json', 'application/json'],
    ['/candor/candor.js', 'text/javascript'],
  ] as const) {
    const response = await fetch(demo.origin + path);
    assert.equal(response.status, 200, path);
    assert.ok(response.headers.get('Content-Type')?.startsWith(type), path);
  }
  assert.ok(demo.said().includes(data), demo.said());
  assert.ok(existsSync(join(data, 'demo.sqlite')));
  assert.deepEqual(readdirSync(project).sort(), before);

  // A question that never ends must not hold it up.
  const endless = fetch(`${demo.origin}/slow/trust-data.json`).catch(() => undefined);
  const {code, milliseconds} = await interrupt(demo);
  assert.equal(code, 0);
  assert.ok(milliseconds < 3000, `${milliseconds} ms`);
  await endless;
  await (await take(portOf(demo.origin))).close();
  assert.deepEqual(
    readdirSync(data).filter((name) => /-wal$|-shm$/.test(name)),
    [],
    'The database was not closed.',
  );
});

it('takes another port where its own is taken, and says so', async () => {
  const first = await start('--port', '0', '--data', join(folder, 'first'));
  const port = portOf(first.origin);
  const second = await start('--port', String(port), '--data', join(folder, 'second'));
  assert.notEqual(second.origin, first.origin);
  assert.match(second.said(), new RegExp(`Port ${port} is taken; using ${portOf(second.origin)} instead`));
  assert.equal((await fetch(second.origin)).status, 200);
  await interrupt(second);
  await interrupt(first);
});

it('starts a second time on the data it has', async () => {
  const data = join(folder, 'twice');
  for (let time = 0; time < 2; time += 1) {
    const demo = await start('--port', '0', '--data', data);
    const {subjects} = (await (await fetch(`${demo.origin}/subjects.json`)).json()) as {subjects: unknown[]};
    assert.equal(subjects.length, 20);
    await interrupt(demo);
  }
});

it('ends with one sentence where it cannot start', async () => {
  writeFileSync(join(folder, 'file'), 'not a folder');
  const bad: readonly (readonly [words: readonly string[], sentence: RegExp])[] = [
    [['--port', 'x'], /--port x is no port/],
    [['--reviews', join(folder, 'missing.csv')], /missing\.csv/],
    [['--data', join(folder, 'file', 'inside')], /cannot be made/],
    [['--colour', 'red'], /--colour/],
  ];
  for (const [words, sentence] of bad) {
    const child = spawn(process.execPath, ['demo/start.mjs', '--port', '0', ...words], {
      cwd: project,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    const [code] = await once(child, 'close');
    assert.equal(code, 1, words.join(' '));
    assert.match(said, sentence);
    assert.doesNotMatch(said, /\n\s+at /, 'A stack is for nobody here.');
  }
});

it('shows a file of one’s own', {skip: findEngines(['chromium']).length === 0}, async () => {
  const file = join(folder, 'my own.csv');
  const rows = Array.from({length: 13}, (_, at) => `${(at % 5) + 1},Text number ${at}`);
  writeFileSync(file, ['rating,text', ...rows, ''].join('\n'));
  const demo = await start('--port', '0', '--data', join(folder, 'unused'), '--reviews', file);
  const browser = await openBrowser('chromium');
  try {
    const page = await browser.newPage();
    await page.goto(`${demo.origin}/`);
    await settle(page);
    const count = await waitFor(page, readCount, []);
    assert.equal(await page.evaluate(() => location.pathname), '/own.html');
    assert.equal(count, 'Showing 10 of 13');
    assert.equal(existsSync(join(folder, 'unused')), false);
    assert.match(demo.said(), /one subject, 13 reviews/);
  } finally {
    await browser.close();
    await interrupt(demo);
  }
});

/** Runs in the page. */
function readCount(): string | undefined {
  const root = document.querySelector('candor-reviews')?.shadowRoot;
  return root?.querySelector('[part~="showing"] strong')?.textContent?.trim();
}
