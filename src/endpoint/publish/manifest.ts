import type {Store} from '../store/store.js';
import {isPublished, MANIFEST} from './our-files.js';
import type {OutputFolder} from './output-folder.js';

/** The files that were published into a folder before. */
export const readManifest = (folder: OutputFolder): string[] => {
  try {
    const files: unknown = JSON.parse(folder.read(MANIFEST) ?? '[]');
    return Array.isArray(files) ? files.filter((file) => typeof file === 'string' && isPublished(file)) : [];
  } catch {
    return [];
  }
};

// Milliseconds for which what an earlier publication referred to stays: somebody may have read that just before, or a cache
// may hold it.
const GRACE = 86_400_000;

const isPartial = (file: string): boolean => /^log\/.*\.p\//.test(file);
const subjectOfPage = (file: string): string | undefined =>
  /^reviews\/([0-9a-f]{64})\/p\/\d+\.[\w-]{16}\.json$/.exec(file)?.[1];

/**
 * Whether a file of an earlier publication stays, though this one does not refer to it: all that is whole in a log for ever;
 * what an earlier head or first document led to for a day, unless there was something in it that nobody is to read any more.
 *
 * @param now - Milliseconds since 1970.
 */
export const staysFor = (store: Store, folder: OutputFolder, file: string, now: number): boolean => {
  const subject = subjectOfPage(file);
  if (subject === undefined && !isPartial(file)) return file.startsWith('log/');
  if (subject !== undefined && hasWithheldSince(store, subject, now - GRACE)) return false;
  return (folder.writtenAt(file) ?? 0) > now - GRACE;
};

const hasWithheldSince = (store: Store, hash: string, since: number): boolean =>
  store
    .prepare(`SELECT 1 FROM submissions JOIN subjects ON subjects.number = submissions.subject
      WHERE hash = ? AND kind = 'review' AND state = 'withheld' AND decided > ? LIMIT 1`)
    .get(hash, since) !== undefined;

/** Notes which files are ours. */
export const writeManifest = (folder: OutputFolder, files: Iterable<string>): void => {
  const text = `${JSON.stringify([...new Set(files)].sort(), undefined, 1)}\n`;
  if (folder.read(MANIFEST) !== text) folder.replace(MANIFEST, text);
};
