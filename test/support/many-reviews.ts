import {readFileSync} from 'node:fs';

import {rowsOf} from './csv.js';
import {dataFolder} from './data.js';

/** What somebody said of something. */
export interface Said {
  readonly stars: number;
  readonly title: string;
  readonly text: string;
  readonly age: number;
  readonly helpful: number;
}

/** How many reviews are made, of how many things, from which beginning of chance. */
export interface ManyReviews {
  readonly count: number;
  readonly subjects: number;
  readonly seed: number;
  /** The number in the id of the first. */
  readonly first?: number | undefined;
  /** Milliseconds since 1970; the newest review is of the day before. */
  readonly now: number;
}

const header = 'id,product,product name,author,rating,title,review,age,helpful,date';

// Three years.
const DAYS = 1095;
const DAY = 86_400_000;

/**
 * What real people said; words of no meaning, in texts of like length, where there is no such file.
 *
 * @param file - A CSV; the real reviews, unless said otherwise.
 */
export const whatIsSaid = (file = dataFolder('reviews/clothing-reviews.csv') ?? ''): Said[] =>
  file === '' ? madeUp(1000) : readReal(readFileSync(file, 'utf8'));

const readReal = (csv: string): Said[] =>
  rowsOf(csv.replace(/^\ufeff/, '')).map((row) => ({
    stars: Number(row.Rating),
    title: row.Title ?? '',
    text: row['Review Text'] ?? '',
    age: Number(row.Age),
    helpful: Number(row['Positive Feedback Count']),
  }));

const madeUp = (count: number): Said[] => {
  const random = randomFrom(1);
  const upTo = (most: number): number => Math.floor(random() * most);
  const word = (): string =>
    Array.from({length: 2 + upTo(7)}, () => 'eetaoinsrhldcum'.charAt(upTo(15))).join('');
  const words = Array.from({length: 3000}, word);
  const sentence = (length: number): string =>
    Array.from({length}, () => words[Math.floor(random() ** 2 * words.length)]).join(' ');
  return Array.from({length: count}, () => ({
    stars: 5 - Math.floor(random() ** 2 * 5),
    title: sentence(1 + upTo(5)),
    text: sentence(5 + upTo(90)),
    age: 18 + upTo(60),
    helpful: upTo(5),
  }));
};

/**
 * Reviews as rows of a CSV, header first: the same for the same seed, here and everywhere. As in a shop, few things have
 * many reviews and many have few, and each row is of a random day.
 */
export function* manyReviews(said: readonly Said[], many: ManyReviews): Generator<string> {
  const {count, subjects, seed, now, first = 0} = many;
  const random = randomFrom(seed);
  yield `${header}\n`;
  for (let at = 0; at < count; at++) {
    const {stars, title, text, age, helpful} = said[Math.floor(random() * said.length)] as Said;
    const product = Math.floor(random() ** 2 * subjects);
    const date = new Date(now - DAY * (1 + Math.floor(random() * DAYS))).toISOString().slice(0, 10);
    const author = `Customer ${Math.floor(random() * 1e6)}`;
    const cells = [
      `r${first + at}`,
      product,
      `Product ${product}`,
      author,
      stars,
      title,
      text,
      age,
      helpful,
      date,
    ];
    yield `${cells.map(quoted).join(',')}\n`;
  }
}

const quoted = (cell: string | number): string => `"${String(cell).replaceAll('"', '""')}"`;

/** Chance that repeats itself: mulberry32, numbers from 0 to below 1. */
const randomFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};
