import {createHash} from 'node:crypto';

import {announcedKeys} from '../keys/announced-keys.js';
import {headOf, type Proving} from '../log/served-reviews.js';
import type {Store} from '../store/store.js';
import type {StoredSubject} from '../store/subjects.js';
import {SUBJECT_STATES} from './our-files.js';
import type {OutputFolder} from './output-folder.js';

// Changes where the documents that are made of the same become others.
const FORM = 1;

/** What the files of a subject were made of, as a hash; and their names. */
interface SubjectState {
  readonly made: string;
  readonly files: readonly string[];
}

/**
 * Passes over the subjects whose files in a folder are made of what they would be made of now: publishing one more review
 * does not read a million others. For endpoints with a log, whose store notes what changes.
 */
export class SubjectStates {
  readonly #store: Store;
  readonly #folder: OutputFolder;
  readonly #proving: Proving;
  readonly #before: ReadonlyMap<string, SubjectState>;
  readonly #now = new Map<string, SubjectState>();

  constructor(store: Store, folder: OutputFolder, proving: Proving) {
    this.#store = store;
    this.#folder = folder;
    this.#proving = proving;
    this.#before = proving.keys?.log ? read(folder) : new Map();
  }

  /** Writes the files of a subject, unless they stand there. */
  write(subject: StoredSubject, write: () => void): void {
    if (!this.#proving.keys?.log) {
      write();
      return;
    }
    const made = this.#madeOf(subject);
    const known = this.#before.get(subject.hash);
    const isThere = known?.made === made && known.files.every((file) => this.#folder.keepIfThere(file));
    if (isThere) this.#now.set(subject.hash, known);
    else this.#now.set(subject.hash, {made, files: this.#folder.namesOf(write)});
  }

  /** Notes what was written. Last: what it says must stand there. */
  save(): void {
    if (!this.#proving.keys?.log) return;
    const text = JSON.stringify(Object.fromEntries(this.#now));
    if (this.#folder.read(SUBJECT_STATES) !== text) this.#folder.replace(SUBJECT_STATES, text);
  }

  #madeOf(subject: StoredSubject): string {
    const {keys, now} = this.#proving;
    const versions = this.#store
      .prepare('SELECT subject, version FROM subject_versions WHERE subject IN (0, ?)')
      .all(subject.number)
      .map(({subject: of, version}) => `${of === 0 ? 'all' : 'own'} ${version}`)
      .sort();
    // The last twelve months are counted in whole months.
    const month = new Date(now).toISOString().slice(0, 7);
    const head = headOf(this.#store, subject, this.#proving);
    const parts = [FORM, versions, month, head, keys && announcedKeys(keys), keys?.url];
    return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
  }
}

const read = (folder: OutputFolder): ReadonlyMap<string, SubjectState> => {
  try {
    const states = JSON.parse(folder.read(SUBJECT_STATES) ?? '{}') as Record<string, SubjectState>;
    return new Map(
      Object.entries(states).filter(
        ([hash, {made, files}]) =>
          typeof made === 'string' &&
          Array.isArray(files) &&
          files.every((file) => String(file).startsWith(`reviews/${hash}`) && !String(file).includes('..')),
      ),
    );
  } catch {
    return new Map();
  }
};
