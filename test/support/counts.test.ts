import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {TestSession} from '@web/test-runner';

import {browserReporter} from './browser-report.js';
import {afterRepetition, type Counts, closingLine, readCounts, readFailedFiles} from './counts.js';
import {hold} from './processes.js';
import {root} from './run/tool.js';

describe('counts', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'candor-counts-'));
  });
  after(() => rmSync(folder, {recursive: true}));

  it('know the files that did not pass, and what became of them when they ran alone', () => {
    const file = join(folder, 'failed.json');
    writeFileSync(file, JSON.stringify({passed: 7, failed: 2, skipped: 1, failedFiles: ['/a.test.ts', 3]}));
    assert.deepEqual(readFailedFiles(file), ['/a.test.ts']);
    assert.deepEqual(readFailedFiles(join(folder, 'none.json')), []);
    const first = readCounts(file, 1);
    assert.deepEqual(afterRepetition(first, {passed: 3, failed: 0, skipped: 0}), {
      passed: 9,
      failed: 0,
      skipped: 1,
    });
    assert.deepEqual(afterRepetition(first, {passed: 2, failed: 1, skipped: 0}), {
      passed: 8,
      failed: 1,
      skipped: 1,
    });
    assert.deepEqual(afterRepetition(first, {passed: 0, failed: 5, skipped: 0}), {
      passed: 7,
      failed: 5,
      skipped: 1,
    });
  });

  it('end in one line', () => {
    assert.equal(closingLine({passed: 3, failed: 0, skipped: 0}), '3 passed, 0 failed');
    assert.equal(closingLine({passed: 3, failed: 1, skipped: 2}), '3 passed, 1 failed, 2 skipped');
  });

  it('are one failure at least where the runner failed', () => {
    const file = join(folder, 'given.json');
    writeFileSync(file, '{"passed":2,"failed":0,"skipped":1}');
    assert.deepEqual(readCounts(file, 0), {passed: 2, failed: 0, skipped: 1});
    assert.deepEqual(readCounts(file, 1), {passed: 2, failed: 1, skipped: 1});
    writeFileSync(file, '{"passed":2,"failed":3,"skipped":1}');
    assert.equal(readCounts(file, 1).failed, 3);
  });

  it('are one failure where the runner wrote none, whatever its exit code', () => {
    const file = join(folder, 'broken.json');
    assert.equal(readCounts(join(folder, 'none.json'), 0).failed, 1);
    for (const text of ['', '{"passed":', 'null', '{"passed":"2","failed":0,"skipped":0}']) {
      writeFileSync(file, text);
      assert.equal(readCounts(file, 0).failed, 1);
    }
  });

  /** Runs node:test on a file of this text, as `npm test` does. */
  async function nodeTests(name: string, text: string): Promise<{counts: Counts; output: string}> {
    const file = join(folder, `${name}.test.mjs`);
    const countsFile = join(folder, `${name}.json`);
    writeFileSync(file, `import {before, describe, it} from 'node:test';\n${text}`);
    const reporter = [
      '--test-reporter=./test/support/node-reporter.mjs',
      '--test-reporter-destination=stdout',
    ];
    const held = hold({
      command: process.execPath,
      args: ['--import', './test/support/typescript.mjs', '--test', ...reporter, file],
      // This test runs in node:test itself, which would take the inner run for a part of its own.
      env: {CANDOR_COUNTS: countsFile, NODE_TEST_CONTEXT: undefined},
      cwd: root,
      output: 'pipe',
    });
    let output = '';
    held.process.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
    const {code} = await held.ended;
    return {counts: readCounts(countsFile, code), output};
  }

  it('of node:test: tests, not the suites and tests around them', async () => {
    const {counts, output} = await nodeTests(
      'mixed',
      `describe('outer', () => { it('good', () => {}); it('bad', () => { throw new Error('the reason'); }); });
      it('around', async (t) => { await t.test('inside', () => { throw new Error('inside'); }); });
      it('left out', {skip: 'why not'}, () => {});
      it.todo('later');`,
    );
    assert.deepEqual(counts, {passed: 1, failed: 2, skipped: 2});
    assert.match(output, /FAILED .*mixed\.test\.mjs:\d+ bad\n\s+Error: the reason/);
    assert.match(output, /skipped: left out \(why not\)/);
  });

  it('of node:test: a hook that fails, a file that does not load, an error after the tests', async () => {
    const hook = await nodeTests(
      'hook',
      "describe('h', () => { before(() => { throw new Error('hook'); }); it('a', () => {}); });",
    );
    assert.ok(hook.counts.failed > 0);
    const missing = await nodeTests('missing', "import './not-here.mjs'; it('a', () => {});");
    assert.deepEqual(missing.counts, {passed: 0, failed: 1, skipped: 0});
    const late = await nodeTests(
      'late',
      "it('a', () => {}); setTimeout(() => { throw new Error('too late'); }, 20);",
    );
    assert.deepEqual(late.counts, {passed: 1, failed: 1, skipped: 0});
    assert.match(late.output, /too late/);
  });

  it('of browser tests: each engine for itself', () => {
    const file = join(folder, 'browsers.json');
    const lines: string[] = [];
    const reporter = browserReporter({countsFile: file, print: (line) => lines.push(line)});
    const test = (passed: boolean, skipped = false) => ({name: 'a', passed, skipped});
    const session = (name: string, passed: boolean, tests?: ReturnType<typeof test>[]) => ({
      browser: {name},
      passed,
      testResults: tests && {name: '', tests: [], suites: [{name: 's', suites: [], tests}]},
    });
    const sessions = [
      session('Chromium', true, [test(true), test(true), test(false, true)]),
      session('Chromium', false),
      session('WebKit', false, [test(true), test(false)]),
      // All tests passed, and then the page threw.
      session('WebKit', false, [test(true)]),
    ];
    reporter.stop?.({sessions: sessions as unknown as TestSession[]});
    assert.deepEqual(lines, [
      '  Chromium: 2 passed, 1 failed, 1 skipped',
      '  WebKit: 2 passed, 2 failed, 0 skipped',
    ]);
    assert.deepEqual(readCounts(file, 1), {passed: 4, failed: 3, skipped: 1});
  });
});
