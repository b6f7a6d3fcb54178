import {join} from 'node:path';
import {type Counts, readCounts} from '../counts.js';
import type {Engine} from '../engines.js';
import {root, runNode} from './tool.js';

const hook = ['--import', './test/support/typescript.mjs'];
const testDeadline = 120_000;
// Whole pages, three engines, two files at a time: most of it is waiting for what a page does not do.
const siteDeadline = 30 * 60_000;
const sitesAtOnce = 2;

/** Runs files with node:test, in processes of their own, and gives what was counted. */
export async function runNodeTests(
  files: readonly string[],
  folder: string,
  options: {engines?: readonly Engine[]; kind?: 'node' | 'site' | 'hosts'; hosts?: readonly string[]} = {},
): Promise<Counts> {
  const {engines, kind = 'node', hosts = []} = options;
  const countsFile = join(folder, `${kind}.json`);
  const args = [
    ...hook,
    '--test',
    '--test-reporter=./test/support/node-reporter.mjs',
    '--test-reporter-destination=stdout',
    `--test-timeout=${testDeadline}`,
    ...(kind === 'node' ? [] : [`--test-concurrency=${sitesAtOnce}`]),
    ...files,
  ];
  const env = {
    ...names(engines),
    ...(hosts.length > 0 ? {CANDOR_HOSTS: hosts.join(',')} : {}),
    CANDOR_COUNTS: countsFile,
  };
  const {code} = await runNode(args, env, kind === 'node' ? undefined : siteDeadline);
  return readCounts(countsFile, code);
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
