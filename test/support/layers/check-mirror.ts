import {posix} from 'node:path';

/** What the tests have beside the rooms: tools, and tests of whole pages and of what these are made with. */
const besides = ['support', 'site', 'hosts'];

/**
 * Tests that stand where there is no room of that name, one sentence each: `test/` mirrors `src/`. A folder `support` anywhere
 * holds what the tests around it share.
 *
 * @param tests paths from the project's root, as `test/protocol/scale.test.ts`
 * @param sources paths from the project's root, as `src/protocol/scale.ts`
 */
export function checkMirror(tests: readonly string[], sources: readonly string[]): string[] {
  const folders = new Set(sources.flatMap((path) => foldersAbove(path)));
  return tests.flatMap((path) => {
    const [, first = '', ...inner] = posix.dirname(path).split('/');
    if (first === '' || besides.includes(first)) return [];
    const end = inner.indexOf('support');
    const mirrored = ['src', first, ...(end < 0 ? inner : inner.slice(0, end))].join('/');
    return folders.has(mirrored) ? [] : [`${path}: there is no ${mirrored}/`];
  });
}

function foldersAbove(path: string): string[] {
  const parts = posix.dirname(path).split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
