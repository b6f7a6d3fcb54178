import type {WithholdingReason} from '../../protocol/reviews.js';
import type {Store} from './store.js';

/** What became of the reviews of a subject that were decided about here. Those published are counted with all others. */
export interface SubmissionCounts {
  /** Whether any review was sent, or taken down, here. */
  readonly isAny: boolean;
  readonly pending: number;
  /** By reason; those under `other` by their words as well. */
  readonly withheld: ReadonlyArray<{
    readonly reason: WithholdingReason;
    readonly count: number;
    readonly text?: string;
  }>;
}

const OF_SUBJECT = "FROM submissions WHERE subject = ? AND kind = 'review'";

/** Counts the reviews that were sent to a subject, by an index alone. */
export const countSubmissions = (store: Store, subject: number): SubmissionCounts => {
  const isAny = store.prepare(`SELECT 1 ${OF_SUBJECT} LIMIT 1`).get(subject) !== undefined;
  if (!isAny) return {isAny, pending: 0, withheld: []};
  const pending = store.prepare(`SELECT count(*) AS count ${OF_SUBJECT} AND state = 'pending'`).get(subject);
  const withheld = store
    .prepare(`SELECT reason, NULL AS text, count(*) AS count ${OF_SUBJECT}
        AND state = 'withheld' AND reason <> 'other' GROUP BY reason
      UNION ALL SELECT reason, note, count(*) ${OF_SUBJECT}
        AND state = 'withheld' AND reason = 'other' GROUP BY note
      ORDER BY count DESC, reason, text`)
    .all(subject, subject) as unknown as readonly WithheldRow[];
  return {
    isAny,
    pending: Number(pending?.count),
    withheld: withheld.map(({reason, text, count}) => ({reason, count, ...(text === null ? {} : {text})})),
  };
};

interface WithheldRow {
  readonly reason: WithholdingReason;
  readonly text: string | null;
  readonly count: number;
}
