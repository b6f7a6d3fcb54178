import {copyFileSync, existsSync, mkdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/** What {@link copyFiles} did, by name. */
export interface Copied {
  readonly copied: readonly string[];
  /** Those that were there already, byte for byte. */
  readonly there: readonly string[];
}

/**
 * Copies files that never change once they have their name: pages hold their hashes, and browsers keep them.
 *
 * @throws {Error} Where a file of the same name is another one: then nothing is copied.
 */
export const copyFiles = (from: string, to: string, names: readonly string[]): Copied => {
  const isThere = (name: string): boolean => existsSync(join(to, name));
  const isSame = (name: string): boolean =>
    readFileSync(join(from, name)).equals(readFileSync(join(to, name)));
  const there = names.filter(isThere);
  const others = there.filter((name) => !isSame(name));
  if (others.length > 0) {
    const more = others.length > 1 ? ` (and ${others.length - 1} more)` : '';
    throw new Error(
      `nothing was copied: ${to} has another file by the name of ${others[0]}${more}; files of one version never change, so name a new folder, or remove it yourself`,
    );
  }
  mkdirSync(to, {recursive: true});
  const copied = names.filter((name) => !isThere(name));
  for (const name of copied) copyFileSync(join(from, name), join(to, name));
  return {copied, there};
};
