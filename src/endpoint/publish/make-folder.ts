import {mkdirSync, statSync} from 'node:fs';
import {dirname, resolve} from 'node:path';

/**
 * Makes a folder and those above it, one at a time: Node's own recursive way never ends where a file system refuses with
 * ENOENT, as /proc does (nodejs/node, `fs.mkdir` with `recursive`).
 *
 * @throws {Error} What the file system says.
 */
export const makeFolder = (path: string): void => {
  const folder = resolve(path);
  if (statSync(folder, {throwIfNoEntry: false})?.isDirectory()) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Somebody else may have made it in between.
    if (!statSync(folder, {throwIfNoEntry: false})?.isDirectory()) throw error;
  }
};
