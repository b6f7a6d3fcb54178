import type {SubjectRating, SubjectsDocument} from '../../protocol/reviews.js';
import {fitting, MOST_LIST_BYTES, MOST_SUBJECTS} from '../documents/sizes.js';
import {subjectRating, subjectsDocument} from '../documents/subjects.js';
import type {Store} from '../store/store.js';
import {findSubject, hashOfSubject, subjectsAfter} from '../store/subjects.js';
import {problem} from './problem.js';

// A client splits its questions below 6 KB of address (protocol §3).
const MOST_ASKED = 200;

/**
 * The answer to `subjects.json{?subject*}`: the ratings of those asked for, as far as they are known; or of all, page by
 * page.
 *
 * @throws {CandorError} `invalid`
 */
export const answerSubjects = (store: Store, params: URLSearchParams, now: number): SubjectsDocument => {
  const asked = [...new Set(params.getAll('subject').filter(Boolean).map(hashOfSubject))];
  if (asked.length === 0) return pageOfAll(store, params.get('after') ?? '', now);
  if (asked.length > MOST_ASKED)
    throw problem('invalid', `at most ${MOST_ASKED} subjects can be asked for at once`);
  const known = asked.map((hash) => findSubject(store, hash)).filter((subject) => subject !== undefined);
  const ratings = known.map((subject) => subjectRating(store, subject, '', now));
  return subjectsDocument(fitting(ratings, MOST_LIST_BYTES));
};

const pageOfAll = (store: Store, after: string, now: number): SubjectsDocument => {
  if (!/^(?:[0-9a-f]{64})?$/.test(after))
    throw problem('invalid', 'after is not one that this endpoint gave');
  const ratings: SubjectRating[] = [];
  const hashes: string[] = [];
  for (const subject of subjectsAfter(store, after)) {
    ratings.push(subjectRating(store, subject, '', now));
    hashes.push(subject.hash);
    if (ratings.length > MOST_SUBJECTS) break;
  }
  const page = fitting(ratings.slice(0, MOST_SUBJECTS), MOST_LIST_BYTES);
  const last = page.length < ratings.length ? hashes[page.length - 1] : undefined;
  return subjectsDocument(page, last ? `subjects.json?after=${last}` : null);
};
