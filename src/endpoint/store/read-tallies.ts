import type {CollectionWay} from '../../protocol/things.js';
import {collectionWays} from '../../protocol/things.js';
import type {Store} from './store.js';
import {NO_STARS} from './tallies.js';

/** What is counted about a subject's reviews, or about those of its last months. */
export interface StarTally {
  readonly reviews: number;
  /** Reviews with a rating, and the exact sum of their stars. */
  readonly ratings: number;
  readonly stars: number;
  /** Reviews with a text. */
  readonly written: number;
  /** The lowest number of stars that was given. */
  readonly lowest: number | undefined;
  /** How many round to each whole star, one first. */
  readonly whole: readonly number[];
}

/** How often one value of an author context was named. */
export interface ContextTally {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly reviews: number;
  readonly ratings: number;
  readonly stars: number;
}

/** Counts the reviews of a subject. */
export const readStars = (store: Store, subject: number, sinceMonth = ''): StarTally => {
  const rows = store
    .prepare(`SELECT stars, sum(reviews) AS reviews, sum(written) AS written FROM star_tallies
      WHERE subject = ? AND month >= ? GROUP BY stars ORDER BY stars`)
    .all(subject, sinceMonth)
    .map((row) => ({stars: Number(row.stars), reviews: Number(row.reviews), written: Number(row.written)}));
  const rated = rows.filter(({stars}) => stars !== NO_STARS);
  const whole = [0, 0, 0, 0, 0];
  for (const {stars, reviews} of rated) {
    const index = Math.max(1, Math.round(stars)) - 1;
    whole[index] = (whole[index] ?? 0) + reviews;
  }
  return {
    reviews: sum(rows.map(({reviews}) => reviews)),
    ratings: sum(rated.map(({reviews}) => reviews)),
    stars: sum(rated.map(({stars, reviews}) => stars * reviews)),
    written: sum(rows.map(({written}) => written)),
    lowest: rated[0]?.stars,
    whole,
  };
};

/** Counts the author contexts of a subject, each value on its own, most frequent first. */
export const readContexts = (store: Store, subject: number): ContextTally[] =>
  store
    .prepare(`SELECT name, coalesce(label, name) AS label, value, sum(reviews) AS reviews,
        sum(iif(stars = ${NO_STARS}, 0, reviews)) AS ratings, sum(iif(stars = ${NO_STARS}, 0, stars * reviews)) AS stars
      FROM context_tallies LEFT JOIN context_labels USING (name)
      WHERE subject = ? GROUP BY name, value ORDER BY reviews DESC, value`)
    .all(subject) as unknown as ContextTally[];

/** The ways in which the reviews held were collected. */
export const readWays = (store: Store): CollectionWay[] => {
  const used = store.prepare('SELECT 1 FROM star_tallies WHERE how = ? LIMIT 1');
  return collectionWays.filter((how) => used.get(how) !== undefined);
};

/** Gives an author context a name to be shown under. */
export const putContextLabel = (store: Store, name: string, label: string): void => {
  store
    .prepare('INSERT INTO context_labels VALUES (?, ?) ON CONFLICT DO UPDATE SET label = excluded.label')
    .run(name, label);
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
