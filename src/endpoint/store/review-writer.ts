import {CandorError} from '../../protocol/errors.js';
import {limits} from '../../protocol/limits.js';
import type {Review} from '../../protocol/reviews.js';
import {contentId} from './content-id.js';
import {rankOf} from './rank.js';
import {columnsOf, type ReviewColumns} from './review-columns.js';
import type {Store} from './store.js';
import {Tallies} from './tallies.js';
import {hasVotes, withoutVotes, withVotes} from './votes.js';

/** What one review may weigh as JSON, so that a page of several stays within a document's limit. */
export const MOST_REVIEW_BYTES = limits.documentBytes / 4;

/** Bytes an id may have: cursors carry it in an address. */
export const MOST_ID_BYTES = 512;

const columnNames =
  'subject, id, stars, whole, month, how, language, written, verified, media, ' +
  'newest, oldest, highest, lowest, helpful, tie, bytes, document, folded';

// What its author said, without what others add: that is not signed with it (protocol §6).
const signed = (document: string): string =>
  `json_remove(${document}, '$.helpful', '$.replies', '$.translations')`;

const insert = `INSERT INTO reviews (${columnNames}, number, changed) VALUES (${'?, '.repeat(20)}?)
  ON CONFLICT (subject, id) DO UPDATE SET (${columnNames}) = (${columnNames.replace(/\w+/g, 'excluded.$&')}),
    changed = iif(${signed('document')} = ${signed('excluded.document')}, changed, excluded.changed)`;

// What belongs to a review beside its row.
const listings = ['contexts', 'aspects'] as const;

type OldReview = Pick<ReviewColumns, 'stars' | 'month' | 'how' | 'written'> & {readonly number: number};

/** Writes reviews, and keeps what is counted about them right. For use inside one transaction, ended by {@link flush}. */
export class ReviewWriter {
  readonly #store: Store;
  readonly #tallies: Tallies;
  readonly #hasVotes: boolean;
  readonly #hasWithheld: boolean;
  readonly #now: number;
  #lastNumber: number;

  /** @param now - Milliseconds since 1970. */
  constructor(store: Store, now = Date.now()) {
    this.#store = store;
    this.#now = Math.floor(now / 1000);
    this.#tallies = new Tallies(store);
    this.#hasVotes = hasVotes(store);
    this.#hasWithheld =
      store.prepare("SELECT 1 FROM submissions WHERE state = 'withheld' LIMIT 1").get() !== undefined;
    this.#lastNumber = Number(store.prepare('SELECT max(number) AS number FROM reviews').get()?.number ?? 0);
    // On disk where it grows: a file of a million ratings without ids is counted here.
    store.run(
      'CREATE TEMP TABLE IF NOT EXISTS said (subject, id, times, PRIMARY KEY (subject, id)) WITHOUT ROWID',
    );
    store.run('DELETE FROM temp.said');
  }

  /**
   * Stores a review: a new one, or in place of the one with its id. Votes that were counted here come on top of its own.
   *
   * @param subject - The subject's number in the store.
   * @returns Whether it is new.
   * @throws {CandorError} `too-large` for a review that no page could carry, `refused` for one that is withheld; nothing is
   *   written then.
   */
  put(subject: number, given: Review): 'added' | 'updated' {
    const named = {...given, id: given.id?.toWellFormed() ?? this.#idOf(subject, given)};
    const review = this.#hasVotes ? withVotes(this.#store, subject, named) : named;
    if (this.#hasWithheld) this.#checkIsWanted(subject, review.id);
    const document = JSON.stringify(review);
    const bytes = Buffer.byteLength(document);
    if (bytes > MOST_REVIEW_BYTES) throw tooLarge(`more than ${MOST_REVIEW_BYTES} bytes`);
    if (Buffer.byteLength(review.id) > MOST_ID_BYTES)
      throw tooLarge(`its id has more than ${MOST_ID_BYTES} bytes`);

    const old = this.#forget(subject, review.id);
    const number = old ?? ++this.#lastNumber;
    this.#insert(subject, number, review, document, bytes);
    return old === undefined ? 'added' : 'updated';
  }

  /**
   * Takes a review out.
   *
   * @returns It as it was given, without the votes counted here; `undefined` where there is none.
   */
  remove(subject: number, id: string): Review | undefined {
    const row = this.#store
      .prepare('SELECT document FROM reviews WHERE subject = ? AND id = ?')
      .get(subject, id);
    const number = this.#forget(subject, id);
    if (!row || number === undefined) return undefined;
    this.#store.prepare('DELETE FROM reviews WHERE number = ?').run(number);
    return withoutVotes(this.#store, subject, JSON.parse(String(row.document)) as Review);
  }

  /** Writes the counts. */
  flush(): void {
    this.#tallies.flush();
  }

  #insert(
    subject: number,
    number: number,
    review: Review & {id: string},
    document: string,
    bytes: number,
  ): void {
    const columns = columnsOf(review);
    const rank = rankOf(review, number);
    const {stars, whole, month, how, language, written, verified, media, folded, contexts} = columns;
    this.#store
      .prepare(insert)
      .run(
        ...[subject, review.id, stars, whole, month, how, language, written, verified, media],
        ...[rank.newest, rank.oldest, rank.highest, rank.lowest, rank.helpful, rank.tie],
        ...[bytes, document, folded, number, this.#now],
      );
    const context = this.#store.prepare(
      'INSERT INTO contexts (subject, name, value, review) VALUES (?, ?, ?, ?)',
    );
    for (const [name, value] of contexts) context.run(subject, name, value, number);
    const aspect = this.#store.prepare('INSERT INTO aspects (subject, name, review) VALUES (?, ?, ?)');
    for (const name of columns.aspects) aspect.run(subject, name, number);
    this.#tallies.count(subject, columns, 1);
  }

  /** Counts out the review that stands there, if one does, and gives its number. */
  #forget(subject: number, id: string): number | undefined {
    const old = this.#store
      .prepare('SELECT number, stars, month, how, written FROM reviews WHERE subject = ? AND id = ?')
      .get(subject, id) as OldReview | undefined;
    if (!old) return undefined;
    const contexts = this.#store
      .prepare('SELECT name, value FROM contexts WHERE review = ?')
      .all(old.number)
      .map(({name, value}) => [String(name), String(value)] as const);
    this.#tallies.count(subject, {...old, contexts}, -1);
    for (const table of listings)
      this.#store.prepare(`DELETE FROM ${table} WHERE review = ?`).run(old.number);
    return old.number;
  }

  // Else importing a file once more would publish what was taken down.
  #checkIsWanted(subject: number, id: string): void {
    const withheld = this.#store
      .prepare(`SELECT reason FROM submissions
        WHERE subject = ? AND review = ? AND kind = 'review' AND state = 'withheld'`)
      .get(subject, id);
    if (!withheld) return;
    const detail = `it was taken down here (${withheld.reason}); restore it first`;
    throw new CandorError('refused', {detail});
  }

  #idOf(subject: number, review: Review): string {
    const id = contentId(review, 1);
    const said = this.#store
      .prepare(`INSERT INTO temp.said VALUES (?, ?, 1)
        ON CONFLICT DO UPDATE SET times = times + 1 RETURNING times`)
      .get(subject, id);
    const times = Number(said?.times);
    return times === 1 ? id : contentId(review, times);
  }
}

const tooLarge = (detail: string): CandorError => new CandorError('too-large', {detail});
