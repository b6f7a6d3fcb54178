import {rmSync} from 'node:fs';
import {join, relative} from 'node:path';
import {afterRepetition, type Counts, readCounts, readFailedFiles} from '../counts.js';
import type {Engine} from '../engines.js';
import {root, runNode} from './tool.js';

const hook = ['--import', './test/support/typescript.mjs'];
const testDeadline = 120_000;
// Whole pages, three engines, two files at a time: most of it is waiting for what a page does not do.
const siteDeadline = 30 * 60_000;
const sitesAtOnce = 2;

/** Beyond so many it is no accident. */
const mostRepeated = 4;

interface NodeTests {
  readonly engines?: readonly Engine[];
  readonly kind?: 'node' | 'site' | 'hosts';
  readonly hosts?: readonly string[];
}

/**
 * Runs files with node:test, in processes of their own, and gives what was counted. On a busy machine whole pages and processes
 * may be late: a few files that did not pass are run once more, one at a time, and it says so.
 */
export async function runNodeTests(
  files: readonly string[],
  folder: string,
  options: NodeTests = {},
): Promise<Counts> {
  const {counts, failedFiles} = await runOnce(files, folder, options, sitesAtOnce);
  if (failedFiles.length === 0 || failedFiles.length > mostRepeated) return counts;
  console.log(`  Once more, one at a time: ${failedFiles.map((file) => relative(root, file)).join(', ')}`);
  const again = await runOnce(failedFiles, folder, options, 1);
  if (again.counts.failed === 0) console.log('  They failed beside others and passed alone.');
  return afterRepetition(counts, again.counts);
}

async function runOnce(
  files: readonly string[],
  folder: string,
  {engines, kind = 'node', hosts = []}: NodeTests,
  concurrency: number,
): Promise<{readonly counts: Counts; readonly failedFiles: readonly string[]}> {
  const countsFile = join(folder, `${kind}.json`);
  rmSync(countsFile, {force: true});
  const args = [
    ...hook,
    '--test',
    '--test-reporter=./test/support/node-reporter.mjs',
    '--test-reporter-destination=stdout',
    `--test-timeout=${testDeadline}`,
    ...(kind === 'node' && concurrency > 1 ? [] : [`--test-concurrency=${concurrency}`]),
    ...files,
  ];
  const env = {
    ...names(engines),
    ...(hosts.length > 0 ? {CANDOR_HOSTS: hosts.join(',')} : {}),
    CANDOR_COUNTS: countsFile,
  };
  const {code} = await runNode(args, env, kind === 'node' ? undefined : siteDeadline);
  return {counts: readCounts(countsFile, code), failedFiles: readFailedFiles(countsFile)};
}

/** Runs files with @web/test-runner in every engine given, and gives the sum of what was counted in each. */
export async function runBrowserTests(
  files: readonly string[],
  folder: string,
  engines: readonly Engine[],
): Promise<Counts> {
  const countsFile = join(folder, 'browser.json');
  const runner = join(root, 'node_modules/@web/test-runner/dist/bin.js');
  const env = {...names(engines), CANDOR_FILES: files.join('\n'), CANDOR_COUNTS: countsFile};
  const {code} = await runNode([...hook, runner, '--config', 'test/web-test-runner.config.mjs'], env);
  return readCounts(countsFile, code);
}

function names(engines: readonly Engine[] | undefined): Record<string, string> {
  return engines ? {CANDOR_ENGINES: engines.map((engine) => engine.name).join(',')} : {};
}
