import type {Review, WithholdingReason} from '../../protocol/reviews.js';
import type {Agreement, ReviewChange, ReviewReport} from '../../protocol/writing.js';
import type {Store} from './store.js';

/** What was sent, by kind: a review as it would be published, or what was asked for. */
export interface Sent {
  readonly review: Review;
  readonly report: ReviewReport;
  readonly change: ReviewChange;
}

export type SubmissionKind = keyof Sent;

/** A review is pending, then published or withheld; a report or a wish is pending, then done. */
export type SubmissionState = 'pending' | 'published' | 'withheld' | 'done';

/** Something that was sent, as it is stored. */
export interface Submission<K extends SubmissionKind = SubmissionKind> {
  readonly number: number;
  readonly ref: string;
  /** The subject's number in the store. */
  readonly subject: number;
  readonly kind: K;
  /** The id of the review that it is, or is about. */
  readonly review: string;
  readonly state: SubmissionState;
  readonly reason: WithholdingReason | undefined;
  readonly note: string | undefined;
  /** A review with an invitation; a wish with a receipt. */
  readonly verified: boolean;
  /** Milliseconds since 1970. */
  readonly received: number;
  readonly decided: number | undefined;
  readonly document: Sent[K];
}

/** What a new submission needs. */
export interface NewSubmission<K extends SubmissionKind> {
  readonly ref: string;
  /** The SHA-256 of the receipt. */
  readonly receipt?: string | undefined;
  readonly subject: number;
  readonly kind: K;
  readonly review: string;
  readonly state?: SubmissionState | undefined;
  readonly verified: boolean;
  readonly received: number;
  readonly said?: string | undefined;
  readonly agreement?: Agreement | undefined;
  /** As its author signed it. */
  readonly jws?: string | undefined;
  readonly document: Sent[K];
}

/** What was decided about a submission. */
export interface Decision {
  readonly state: SubmissionState;
  readonly reason?: WithholdingReason | undefined;
  readonly note?: string | undefined;
  readonly document?: Sent[SubmissionKind] | undefined;
}

const columns =
  'number, ref, subject, kind, review, state, reason, note, verified, received, decided, document';

/** Stores something that was sent. */
export const addSubmission = <K extends SubmissionKind>(store: Store, sent: NewSubmission<K>): void => {
  const {ref, receipt, subject, kind, review, state = 'pending', verified, received, said} = sent;
  store
    .prepare(`INSERT INTO submissions
      (ref, receipt, subject, kind, review, state, verified, received, said, agreement, document, jws)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
    .run(
      ...[ref, receipt ?? null, subject, kind, review, state, Number(verified), received, said ?? null],
      ...[sent.agreement ? JSON.stringify(sent.agreement) : null, JSON.stringify(sent.document)],
      sent.jws ?? null,
    );
};

/** Writes what was decided; a document that is left out stays as it was. */
export const decide = (store: Store, {number}: Submission, decision: Decision, now: number): void => {
  const {state, reason, note, document} = decision;
  store
    .prepare(`UPDATE submissions SET state = ?, reason = ?, note = ?, decided = ?, document = coalesce(?, document)
      WHERE number = ?`)
    .run(state, reason ?? null, note ?? null, now, document ? JSON.stringify(document) : null, number);
};

/** A submission by its reference. */
export const findSubmission = (store: Store, ref: string): Submission | undefined =>
  first(store, 'ref = ?', ref);

/** The submission that became, or would become, a review. */
export const submissionOf = (
  store: Store,
  subject: number,
  review: string,
): Submission<'review'> | undefined =>
  first(store, "subject = ? AND review = ? AND kind = 'review'", subject, review) as
    | Submission<'review'>
    | undefined;

/** The review that a receipt was given for, by the SHA-256 of the receipt. */
export const submissionByReceipt = (store: Store, receipt: string): Submission<'review'> | undefined =>
  first(store, "receipt = ? AND kind = 'review'", receipt) as Submission<'review'> | undefined;

/** Notes the receipt that was given for a submission, by its SHA-256. */
export const putReceipt = (store: Store, ref: string, receipt: string): void =>
  void store.prepare('UPDATE submissions SET receipt = ? WHERE ref = ?').run(receipt, ref);

/** When a review was received, and as its author signed it, where it was sent here; milliseconds since 1970. */
export const sendingOf = (
  store: Store,
  subject: number,
  review: string,
): {readonly received: number; readonly jws: string | undefined} | undefined => {
  const row = store
    .prepare(
      "SELECT received, jws FROM submissions WHERE subject = ? AND review = ? AND kind = 'review' LIMIT 1",
    )
    .get(subject, review);
  return row && {received: Number(row.received), jws: row.jws === null ? undefined : String(row.jws)};
};

/** Forgets what the author signed: the words of the review are others now. */
export const forgetSigned = (store: Store, {number}: Submission): void =>
  void store.prepare('UPDATE submissions SET jws = NULL WHERE number = ?').run(number);

/** Whether a review was erased: of what was sent, its name alone is left. */
export const isErased = ({kind, document}: Submission): boolean =>
  kind === 'review' && Object.keys(document).every((member) => member === 'id');

/** Submissions in one state, in the order they came, behind the one with the number `after`. */
export const submissionsIn = (
  store: Store,
  state: SubmissionState,
  limit: number,
  after: number,
): Submission[] =>
  store
    .prepare(`SELECT ${columns} FROM submissions WHERE state = ? AND number > ? ORDER BY number LIMIT ?`)
    .all(state, after, limit)
    .map((row) => fromRow(row as unknown as Row));

const first = (store: Store, where: string, ...values: Array<string | number>): Submission | undefined => {
  const row = store.prepare(`SELECT ${columns} FROM submissions WHERE ${where} LIMIT 1`).get(...values);
  return row && fromRow(row as unknown as Row);
};

interface Row {
  readonly number: number;
  readonly ref: string;
  readonly subject: number;
  readonly kind: SubmissionKind;
  readonly review: string;
  readonly state: SubmissionState;
  readonly reason: WithholdingReason | null;
  readonly note: string | null;
  readonly verified: number;
  readonly received: number;
  readonly decided: number | null;
  readonly document: string;
}

const fromRow = (row: Row): Submission => ({
  ...row,
  reason: row.reason ?? undefined,
  note: row.note ?? undefined,
  decided: row.decided ?? undefined,
  verified: row.verified === 1,
  document: JSON.parse(row.document) as Sent[SubmissionKind],
});
