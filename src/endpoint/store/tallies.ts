import type {ReviewColumns} from './review-columns.js';
import type {Store} from './store.js';

// Distinct tallies to hold before they are written; an import of one subject has some hundred in all.
const MOST_HELD = 20_000;

/** What stands in a tally for a review without a rating. */
export const NO_STARS = -1;

const statements = {
  star: {
    add: `INSERT INTO star_tallies (subject, month, stars, how, reviews, written) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET reviews = reviews + excluded.reviews, written = written + excluded.written`,
    clear:
      'DELETE FROM star_tallies WHERE subject = ? AND month = ? AND stars = ? AND how = ? AND reviews = 0',
  },
  context: {
    add: `INSERT INTO context_tallies (subject, name, value, stars, reviews) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET reviews = reviews + excluded.reviews`,
    clear:
      'DELETE FROM context_tallies WHERE subject = ? AND name = ? AND value = ? AND stars = ? AND reviews = 0',
  },
} as const;

/** What is counted about a review. */
export type Tallied = Pick<ReviewColumns, 'stars' | 'month' | 'how' | 'written' | 'contexts'>;

interface Change {
  readonly sql: 'star' | 'context';
  readonly where: readonly (string | number)[];
  reviews: number;
  written: number;
}

/**
 * Counts of reviews by month, stars, way of collection and author context, changed by differences. They are held in
 * memory while many reviews are written, and written by {@link flush}.
 */
export class Tallies {
  readonly #store: Store;
  readonly #changes = new Map<string, Change>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** Counts a review in (`1`) or out (`-1`). */
  count(subject: number, columns: Tallied, sign: 1 | -1): void {
    const stars = columns.stars ?? NO_STARS;
    this.#change('star', [subject, columns.month, stars, columns.how], sign, sign * columns.written);
    for (const [name, value] of columns.contexts)
      this.#change('context', [subject, name, value, stars], sign, 0);
    if (this.#changes.size >= MOST_HELD) this.flush();
  }

  /** Writes what is held. Belongs inside the transaction that wrote the reviews. */
  flush(): void {
    for (const {sql, where, reviews, written} of this.#changes.values()) {
      if (reviews === 0 && written === 0) continue;
      const {add, clear} = statements[sql];
      this.#store.prepare(add).run(...where, reviews, ...(sql === 'star' ? [written] : []));
      if (reviews <= 0) this.#store.prepare(clear).run(...where);
    }
    this.#changes.clear();
  }

  #change(sql: Change['sql'], where: Change['where'], reviews: number, written: number): void {
    const key = JSON.stringify([sql, ...where]);
    const change = this.#changes.get(key);
    if (!change) this.#changes.set(key, {sql, where, reviews, written});
    else {
      change.reviews += reviews;
      change.written += written;
    }
  }
}
