import type {ReviewState} from '../../proof/events.js';
import type {WithholdingReason} from '../../protocol/reviews.js';
import type {Store} from '../store/store.js';

/** What the log last said of a review. */
export interface LoggedReview {
  readonly state: ReviewState;
  readonly reason: WithholdingReason | undefined;
  /** The event that names its `doc`: its number in the subject's chain, and in the log. */
  readonly seq: number;
  readonly index: number;
  /** As whole stars. */
  readonly stars: number | undefined;
  readonly doc: string;
  /** Missing once it was erased. */
  readonly salt: Uint8Array | undefined;
  /** What was signed; missing where it is not signed. */
  readonly jws: string | undefined;
  /** The hash of what it says, to see whether that changed. */
  readonly said: Uint8Array | undefined;
  /** The same of its replies. */
  readonly replies: readonly string[];
}

const columns = 'state, reason, seq, position, stars, doc, salt, jws, said, replies';

/** What the log last said of a review, if it ever did. */
export const readLogged = (store: Store, subject: number, review: string): LoggedReview | undefined => {
  const row = store
    .prepare(`SELECT ${columns} FROM log_reviews WHERE subject = ? AND review = ?`)
    .get(subject, review);
  return row && fromRow(row as unknown as Row);
};

/** Notes what the log says of a review now. */
export const putLogged = (store: Store, subject: number, review: string, logged: LoggedReview): void => {
  const {state, reason, seq, index, stars, doc, salt, jws, said, replies} = logged;
  store
    .prepare(`INSERT INTO log_reviews (subject, review, ${columns}) VALUES (${'?, '.repeat(11)}?)
      ON CONFLICT (subject, review) DO UPDATE
        SET (${columns}) = (${columns.replace(/\w+/g, 'excluded.$&')})`)
    .run(
      ...[subject, review, state, reason ?? null, seq, index, stars ?? null, doc],
      ...[salt ?? null, jws ?? null, said ?? null, JSON.stringify(replies)],
    );
};

/**
 * Forgets by what a review could be recognized: its salt, its signature, the hashes of its words. Its events stay, and with
 * them every proof; nobody can tell any more what they were about (protocol §7).
 */
export const forgetLogged = (store: Store, subject: number, review: string): void => {
  store
    .prepare(`UPDATE log_reviews SET salt = NULL, jws = NULL, said = NULL, replies = '[]'
      WHERE subject = ? AND review = ?`)
    .run(subject, review);
};

interface Row {
  readonly state: ReviewState;
  readonly reason: WithholdingReason | null;
  readonly seq: number;
  readonly position: number;
  readonly stars: number | null;
  readonly doc: string;
  readonly salt: Uint8Array | null;
  readonly jws: string | null;
  readonly said: Uint8Array | null;
  readonly replies: string;
}

const fromRow = (row: Row): LoggedReview => ({
  state: row.state,
  reason: row.reason ?? undefined,
  seq: row.seq,
  index: row.position,
  stars: row.stars ?? undefined,
  doc: row.doc,
  salt: row.salt ?? undefined,
  jws: row.jws ?? undefined,
  said: row.said ?? undefined,
  replies: JSON.parse(row.replies) as string[],
});
