import {limits} from '../../protocol/limits.js';
import type {SubjectRating} from '../../protocol/reviews.js';
import {MOST_LIST_BYTES, MOST_SUBJECTS} from '../documents/sizes.js';
import {subjectRating, subjectsDocument} from '../documents/subjects.js';
import type {Store} from '../store/store.js';
import {countSubjects, subjectsAfter} from '../store/subjects.js';
import type {OutputFolder} from './output-folder.js';

// 16^4 files; beyond, a catalogue has 30 million subjects.
const LONGEST_PREFIX = 4;

/**
 * Writes the ratings of all subjects: as one document where they fit, else in shards by the beginning of the subject's hash.
 *
 * @returns The template that finds them, from the endpoint's root.
 */
export const writeSubjectFiles = (store: Store, folder: OutputFolder, now: number): string => {
  const whole = countSubjects(store) <= MOST_SUBJECTS ? [...ratings(store, '', now)] : undefined;
  if (whole && fits(whole)) {
    folder.write('subjects.json', subjectsDocument(whole));
    return 'subjects.json';
  }
  for (let length = 2; ; length++) {
    if (length < LONGEST_PREFIX && !allFit(store, length, now)) continue;
    for (const prefix of prefixes(length))
      folder.write(
        `subjects/${prefix}.json`,
        subjectsDocument([...ratings(store, prefix, now)].slice(0, limits.items)),
      );
    return `subjects/{subjectHash:${length}}.json`;
  }
};

function* ratings(store: Store, prefix: string, now: number): Generator<SubjectRating> {
  for (const subject of subjectsAfter(store, prefix)) {
    if (!subject.hash.startsWith(prefix)) return;
    yield subjectRating(store, subject, prefix ? '../' : '', now);
  }
}

// Empty shards are written too: no file would look like an endpoint that is broken.
function* prefixes(length: number): Generator<string> {
  for (let number = 0; number < 16 ** length; number++) yield number.toString(16).padStart(length, '0');
}

const allFit = (store: Store, length: number, now: number): boolean => {
  for (const prefix of prefixes(length)) if (!fits([...ratings(store, prefix, now)])) return false;
  return true;
};

const fits = (shard: readonly SubjectRating[]): boolean =>
  shard.length <= MOST_SUBJECTS && Buffer.byteLength(JSON.stringify(shard)) <= MOST_LIST_BYTES;
