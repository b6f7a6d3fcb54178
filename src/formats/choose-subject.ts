import {normalizeSubject} from '../protocol/subject.js';
import type {RatedSubject} from './schema-org.js';

/** What is asked for among several rated subjects. */
export interface SubjectChoice {
  /** The subject's URI, where one is asked for. */
  readonly subject?: string | undefined;
  /** The page that asks: its canonical address. */
  readonly page?: string | undefined;
  /** The page that was read. */
  readonly url?: string | undefined;
}

/**
 * One of the rated subjects of a page: the one asked for; else the one the page is about; else the one with reviews.
 * Ratings of different subjects are never mixed.
 *
 * @returns `undefined` where the one asked for is not there.
 */
export const chooseSubject = (
  subjects: readonly RatedSubject[],
  {subject, page, url}: SubjectChoice,
): RatedSubject | undefined => {
  if (!subject) return best(named(subjects, page)) ?? best(named(subjects, url)) ?? best(subjects);
  const nameless = subjects.filter(({uris}) => uris.length === 0);
  const isAlone = subjects.length === 1;
  const isThisPage = url !== undefined && normalizeSubject(url) === normalizeSubject(subject);
  return best(named(subjects, subject)) ?? (isAlone || isThisPage ? best(nameless) : undefined);
};

// Several subjects of one page differ by fragment alone, which the normal form leaves out.
const named = (subjects: readonly RatedSubject[], uri: string | undefined): RatedSubject[] => {
  if (!uri) return [];
  const exactly = subjects.filter(({uris}) => uris.includes(uri));
  const normal = normalizeSubject(uri);
  return exactly.length > 0
    ? exactly
    : subjects.filter(({uris}) => uris.some((own) => normalizeSubject(own) === normal));
};

const isPublisher = ({document}: RatedSubject): boolean =>
  document.subject.type === 'Organization' || document.subject.type === 'WebSite';

const weight = (subject: RatedSubject): number =>
  (subject.document.reviews.length > 0 ? 4 : 0) +
  (isPublisher(subject) ? 0 : 2) +
  (subject.document.aggregateRating ? 1 : 0);

// The first of the weightiest: sorting is stable.
const best = (subjects: readonly RatedSubject[]): RatedSubject | undefined =>
  [...subjects].sort((a, b) => weight(b) - weight(a))[0];
