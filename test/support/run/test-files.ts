import {globSync} from 'node:fs';

import type {Group} from './arguments.js';

// Site tests drive whole pages in real browsers; those under support/ test what the others stand on.
const siteFolders = ['test/site/', 'test/support/site/'];
// What frameworks and content management systems make of the elements; their own packages lie there too.
const hostFolder = 'test/hosts/';

/** The test files of each group, as paths from the project's root, narrowed to those with one of `filters` in their path. */
export function testFiles(root: string, filters: readonly string[]): Record<Group, string[]> {
  const named = (pattern: string): string[] =>
    globSync(pattern, {cwd: root, exclude: ['**/node_modules/**']})
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => filters.length === 0 || filters.some((part) => path.includes(part)))
      .sort();
  const isSite = (path: string): boolean => siteFolders.some((folder) => path.startsWith(folder));
  const isHost = (path: string): boolean => path.startsWith(hostFolder);
  const tests = named('test/**/*.test.ts');
  return {
    node: tests.filter((path) => !isSite(path) && !isHost(path)),
    browser: named('test/**/*.browser.ts'),
    site: tests.filter(isSite),
    hosts: tests.filter(isHost),
  };
}
