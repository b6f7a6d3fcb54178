import {createHash} from 'node:crypto';

import type {Review} from '../../protocol/reviews.js';
import {firstReviewsDocument, nextReviewsDocument, type Page} from '../documents/reviews.js';
import {PAGE_SIZE, reviewsBytes} from '../documents/sizes.js';
import type {Proving} from '../log/served-reviews.js';
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
 *
 * With a log, a page is named by its content as well, and an older version of it stays for a while: so a first document,
 * whose head knows what each review was then, always leads to the pages that were written with it.
 */
export const writeReviewFiles = (
  store: Store,
  folder: OutputFolder,
  subject: StoredSubject,
  proving: Proving,
): void => {
  const {count, longest} = measure(store, subject.number);
  const size = sizeFor(longest, reviewsBytes(proving.keys !== undefined));
  const last = Math.max(0, Math.ceil(count / size) - 1);
  const newest: Review[] = [];
  const names: string[] = [];
  for (const page of pagesFromOldest(store, subject.number, size)) {
    const number = names.length;
    const older = names.at(-1) ?? null;
    const named = proving.keys?.log ? namedByContent : namedByNumber(last);
    names.push(
      named(folder, subject, number, (prev) =>
        nextReviewsDocument(
          ...([
            store,
            subject,
            {reviews: page, sort: {current: 'newest'}, next: older, prev},
            proving,
          ] as const),
          '../../../',
        ),
      ),
    );
    if (number > last - FIRST_PAGES) newest.unshift(...page);
  }
  const isNewestFull = count % size === 0;
  const shown = isNewestFull ? newest.slice(0, size) : newest;
  const before = names[isNewestFull ? last - 1 : last - FIRST_PAGES];
  const first: Page = {
    reviews: shown,
    sort: {current: 'newest'},
    next: before === undefined ? null : `${subject.hash}/p/${before}`,
    prev: null,
  };
  folder.write(`reviews/${subject.hash}.json`, firstReviewsDocument(store, subject, first, proving));
};

/** Writes a page under a name; given the page by the name of the newer one. Returns its name. */
type WritePage = (
  folder: OutputFolder,
  subject: StoredSubject,
  number: number,
  page: (prev: string | null) => object,
) => string;

const namedByNumber =
  (last: number): WritePage =>
  (folder, {hash}, number, page) => {
    const name = `${number}.json`;
    folder.write(`reviews/${hash}/p/${name}`, page(number < last ? `${number + 1}.json` : null));
    return name;
  };

const namedByContent: WritePage = (folder, {hash}, number, page) => {
  const text = JSON.stringify(page(null));
  const tag = createHash('sha256').update(text).digest('base64url').slice(0, 16);
  const name = `${number}.${tag}.json`;
  folder.writeText(`reviews/${hash}/p/${name}`, text);
  return name;
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

const sizeFor = (longest: number, most: number): number =>
  sizes.find((size) => size * FIRST_PAGES * longest <= most) ?? 1;
