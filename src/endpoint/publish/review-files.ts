import type {Review} from '../../protocol/reviews.js';
import {firstReviewsDocument, nextReviewsDocument, type Page} from '../documents/reviews.js';
import {MOST_REVIEWS_BYTES, PAGE_SIZE} from '../documents/sizes.js';
import type {Store} from '../store/store.js';
import type {StoredSubject} from '../store/subjects.js';
import type {OutputFolder} from './output-folder.js';

// The first document holds the newest page and, where that has just begun, the one before it: almost two pages.
const FIRST_PAGES = 2;

// Few sizes, so that one long review more does not move every page.
const sizes = [PAGE_SIZE, 10, 5, 2, 1];

/**
 * Writes the reviews of a subject as files: numbered pages, counted from the oldest, each of one fixed size but the newest;
 * and a first document that repeats the newest reviews and tells all else. A new review rewrites the newest page and the
 * first document, nothing more.
 */
export const writeReviewFiles = (
  store: Store,
  folder: OutputFolder,
  subject: StoredSubject,
  now: number,
): void => {
  const {count, longest} = measure(store, subject.number);
  const size = sizeFor(longest);
  const last = Math.max(0, Math.ceil(count / size) - 1);
  const newest: Review[] = [];
  let number = 0;
  for (const page of pagesFromOldest(store, subject.number, size)) {
    writePage(folder, subject, number, last, page);
    if (number > last - FIRST_PAGES) newest.unshift(...page);
    number++;
  }
  const isNewestFull = count % size === 0;
  const shown = isNewestFull ? newest.slice(0, size) : newest;
  const before = isNewestFull ? last - 1 : last - FIRST_PAGES;
  const first: Page = {
    reviews: shown,
    sort: {current: 'newest'},
    next: before >= 0 ? `${subject.hash}/p/${before}.json` : null,
    prev: null,
  };
  folder.write(`reviews/${subject.hash}.json`, firstReviewsDocument(store, subject, first, now));
};

const writePage = (
  folder: OutputFolder,
  subject: StoredSubject,
  number: number,
  last: number,
  reviews: readonly Review[],
): void => {
  const page: Page = {
    reviews,
    sort: {current: 'newest'},
    next: number > 0 ? `${number - 1}.json` : null,
    prev: number < last ? `${number + 1}.json` : null,
  };
  folder.write(`reviews/${subject.hash}/p/${number}.json`, nextReviewsDocument(subject, page, '../../../'));
};

/** The reviews of a subject in pages, the oldest page first, each newest first. */
function* pagesFromOldest(store: Store, subject: number, size: number): Generator<Review[]> {
  const rows = store
    .prepare('SELECT document FROM reviews WHERE subject = ? ORDER BY newest DESC, tie DESC')
    .iterate(subject);
  let page: Review[] = [];
  for (const {document} of rows) {
    page.unshift(JSON.parse(String(document)) as Review);
    if (page.length < size) continue;
    yield page;
    page = [];
  }
  if (page.length) yield page;
}

const measure = (store: Store, subject: number): {count: number; longest: number} => {
  const row = store
    .prepare('SELECT count(*) AS count, max(bytes) AS longest FROM reviews WHERE subject = ?')
    .get(subject);
  return {count: Number(row?.count), longest: Number(row?.longest ?? 0)};
};

const sizeFor = (longest: number): number =>
  sizes.find((size) => size * FIRST_PAGES * longest <= MOST_REVIEWS_BYTES) ?? 1;
