import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, before, describe, it} from 'node:test';

import {readArguments} from './run/arguments.js';
import {isBuilt} from './run/build-state.js';
import {testFiles} from './run/test-files.js';

describe('the words after npm test --', () => {
  it('ask for everything when there are none', () => {
    const {groups, engines, filters, whole} = readArguments([], '');
    assert.deepEqual(groups, ['node', 'browser', 'site', 'hosts']);
    assert.deepEqual(engines, ['chromium', 'firefox', 'webkit']);
    assert.deepEqual(filters, []);
    assert.equal(whole, true);
  });

  it('narrow groups, engines and files', () => {
    const request = readArguments(['--only', 'site,node', '--engine', 'firefox', 'scale'], 'chromium');
    assert.deepEqual(request, {
      groups: ['node', 'site'],
      engines: ['firefox'],
      hosts: [],
      filters: ['scale'],
      whole: false,
    });
    assert.deepEqual(readArguments([], 'webkit').engines, ['webkit']);
    assert.deepEqual(readArguments(['--host', 'plain,vue-3', '--host', 'solid']).hosts, [
      'plain',
      'vue-3',
      'solid',
    ]);
  });

  it('are refused where they mean nothing', () => {
    assert.throws(
      () => readArguments(['--only', 'unit']),
      /--only takes node, browser, site, hosts; not "unit"/,
    );
    assert.throws(() => readArguments(['--engine', 'opera']), /no engine "opera"/);
    assert.throws(() => readArguments(['--fast']), /--fast/);
  });
});

describe('the files of a project', () => {
  let folder: string;
  const write = (path: string, time: number): void => {
    const file = join(folder, path);
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, '');
    utimesSync(file, time, time);
  };
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'candor-files-'));
  });
  after(() => rmSync(folder, {recursive: true}));

  it('are sorted into the groups they run in', () => {
    for (const name of [
      'layers.test.ts',
      'protocol/scale.test.ts',
      'elements/a/a.browser.ts',
      'site/a.test.ts',
      'support/site/b.test.ts',
      'support/x.ts',
      'hosts/hosts.test.ts',
      'hosts/a/node_modules/b/b.test.ts',
    ]) {
      write(`test/${name}`, 1000);
    }
    assert.deepEqual(testFiles(folder, []), {
      node: ['test/layers.test.ts', 'test/protocol/scale.test.ts'],
      browser: ['test/elements/a/a.browser.ts'],
      site: ['test/site/a.test.ts', 'test/support/site/b.test.ts'],
      hosts: ['test/hosts/hosts.test.ts'],
    });
    assert.deepEqual(testFiles(folder, ['scale', 'elements/']), {
      node: ['test/protocol/scale.test.ts'],
      browser: ['test/elements/a/a.browser.ts'],
      site: [],
      hosts: [],
    });
  });

  it('are built unless something is younger than the build', () => {
    write('src/protocol/a.ts', 1000);
    assert.equal(isBuilt(folder), false);
    write('dist/protocol/a.js', 2000);
    assert.equal(isBuilt(folder), true);
    write('src/protocol/b.ts', 3000);
    assert.equal(isBuilt(folder), false);
  });
});
