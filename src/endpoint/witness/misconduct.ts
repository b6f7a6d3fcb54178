import {createHash} from 'node:crypto';
import {readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

import type {Failure} from '../../proof/facts.js';
import {makeFolder} from '../publish/make-folder.js';

/** Something a log has done that it must not do, with what shows it to anybody. */
export interface Misconduct {
  readonly reason: Failure;
  readonly origin: string;
  /** One sentence. */
  readonly detail: string;
  /** The note that was signed by this witness before, where there was one. */
  readonly earlier?: string | undefined;
  /** The note that it refuses. */
  readonly later: string;
  /** A head (`trust-head+jwt`) that its publisher has signed and must not serve any more. */
  readonly head?: string | undefined;
}

// Whoever has a log's key can make as many as they like; the first ones say all.
const MOST_FILES = 1000;

/**
 * Keeps the notes that show what a log did, as files that any program for signed notes reads. The same notes give the same
 * files: whoever sends them again fills nothing.
 *
 * @param folder - Made where it is missing.
 * @returns Where they are; nothing where there are a thousand files already.
 */
export const keepEvidence = (
  folder: string,
  {reason, origin, earlier, later, head}: Misconduct,
): string[] => {
  makeFolder(folder);
  if (readdirSync(folder).length >= MOST_FILES) return [];
  const id = createHash('sha256')
    .update([origin, earlier, later, head].join('\n'))
    .digest('hex')
    .slice(0, 16);
  const files = {'earlier.note': earlier, 'later.note': later, 'head.jws': head};
  return Object.entries(files).flatMap(([name, text]) => {
    if (text === undefined) return [];
    const path = join(folder, `${reason}-${id}-${name}`);
    writeFileSync(path, text, {flush: true});
    return [path];
  });
};
