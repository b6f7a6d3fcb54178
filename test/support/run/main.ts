import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {type Counts, closingLine, nothing, oneFailed, onePassed, sum} from '../counts.js';
import {haveEngines, wayToGet} from '../engine-install.js';
import type {Engine} from '../engines.js';
import {stopAll} from '../processes.js';
import {type Request, readArguments} from './arguments.js';
import {isBuilt as isUpToDate} from './build-state.js';
import {runBrowserTests, runNodeTests} from './runners.js';
import {step} from './step.js';
import {testFiles} from './test-files.js';
import {root, runScript, runTool} from './tool.js';

// Those that drive whole pages of what was built.
const pageTests = [
  ['site', 'Site tests'],
  ['hosts', 'Host tests'],
] as const;

/** Runs what `words` ask for, prints the closing line last, and gives the exit code. */
export async function main(words: readonly string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'candor-test-'));
  endOnSignals(folder);
  try {
    const counts = sum(await runSteps(readArguments(words), folder));
    console.log(closingLine(counts));
    return counts.failed === 0 ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.log(closingLine(oneFailed));
    return 2;
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

async function runSteps(request: Request, folder: string): Promise<Counts[]> {
  const files = testFiles(root, request.filters);
  const has = (group: keyof typeof files): boolean =>
    request.groups.includes(group) && files[group].length > 0;
  if (!request.groups.some(has)) throw new Error('No test file has such a name.');
  const counts: Counts[] = [];
  const run = async (title: string, action: () => Promise<Counts>): Promise<Counts> => {
    const result = await step(title, action);
    counts.push(result);
    return result;
  };

  const needsBuild = request.whole || has('site') || has('hosts');
  const isBuilt = needsBuild && (await run('Build', build)).failed === 0;
  if (request.whole) {
    await run('Type check', typeCheck);
    await run('Lint', lint);
  }
  if (has('node')) await run('Node tests', () => runNodeTests(files.node, folder));
  if (!has('browser') && !has('site') && !has('hosts')) return counts;

  let engines: readonly Engine[] = [];
  await run('Browsers', async () => {
    engines = await findBrowsers(request);
    return engines.length > 0 ? nothing : oneFailed;
  });
  if (engines.length === 0) return counts;
  if (has('browser')) await run('Browser tests', () => runBrowserTests(files.browser, folder, engines));
  for (const [kind, title] of pageTests) {
    if (!has(kind)) continue;
    const options = {engines, kind, hosts: request.hosts};
    if (isBuilt) await run(title, () => runNodeTests(files[kind], folder, options));
    else console.log(`\n${title}\n  not run: they need the build`);
  }
  return counts;
}

async function build(): Promise<Counts> {
  if (isUpToDate(root)) console.log('  dist/ is up to date');
  else if (!(await runScript('build'))) return oneFailed;
  return nothing;
}

async function typeCheck(): Promise<Counts> {
  const source = await runTool('tsc', ['-p', 'tsconfig.json', '--noEmit']);
  const tests = await runTool('tsc', ['-p', 'test', '--noEmit']);
  return source && tests ? onePassed : oneFailed;
}

async function lint(): Promise<Counts> {
  const colors = process.stdout.isTTY ? [] : ['--colors=off'];
  return (await runTool('biome', ['ci', ...colors, '.'])) ? onePassed : oneFailed;
}

async function findBrowsers(request: Request): Promise<Engine[]> {
  const engines = await haveEngines(request.engines, (line) => console.log(`  ${line}`));
  for (const {name, path} of engines) console.log(`  ${name}: ${path}`);
  for (const name of request.engines) {
    if (!engines.some((engine) => engine.name === name)) console.log(`  ${wayToGet(name)}`);
  }
  if (engines.length === 0) console.log('  No engine can run, so nothing was tested in a browser.');
  return engines;
}

function endOnSignals(folder: string): void {
  const codes = {SIGHUP: 129, SIGINT: 130, SIGTERM: 143} as const;
  for (const [signal, code] of Object.entries(codes)) {
    process.once(signal, async () => {
      await stopAll();
      rmSync(folder, {recursive: true, force: true});
      process.exit(code);
    });
  }
}
