import {existsSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A folder of the real data that tests use where it is there: the environment variable `CANDOR_DATA`, else `../shared/data`
 * beside the project. Where it is absent this says so, once for each call, and gives `undefined`: skip, or use a set of the
 * project's own.
 *
 * @param part a folder or file inside of it, e.g. `jsonld`.
 */
export function dataFolder(
  part = '',
  place: string = process.env.CANDOR_DATA ?? '../shared/data',
): string | undefined {
  const path = join(resolve(root, place), part);
  if (existsSync(path)) return path;
  console.log(`  no data at ${path}: CANDOR_DATA can name another place`);
  return undefined;
}
