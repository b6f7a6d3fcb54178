import type {Moderation} from '../../protocol/reviews.js';
import type {SubmissionCounts} from '../store/submission-counts.js';

type Withheld = NonNullable<Moderation['withheld']>[number];

// Reasons in words of their own, under `other`; more are counted together.
const MOST_OTHERS = 20;

/**
 * What came in and what became of it: what an import stated, and what was sent here since. `received` is worked out, so that
 * protocol §3's equation holds. Where nobody said anything of reviews withheld, and none was sent, nothing is claimed.
 *
 * @param published - How many reviews are held.
 */
export const moderationOf = (
  stated: Moderation | undefined,
  published: number,
  sent: SubmissionCounts,
): Moderation => {
  if (!stated && !sent.isAny) return {published};
  const withheld = joined([...(stated?.withheld ?? []), ...sent.withheld]);
  const pending = (stated?.pending ?? 0) + sent.pending;
  const received = published + pending + withheld.reduce((sum, {count}) => sum + count, 0);
  return {received, published, pending, withheld};
};

const joined = (all: readonly Withheld[]): Withheld[] => {
  const byReason = new Map<string, Withheld>();
  for (const {reason, count, text} of all) {
    const isRoom = byReason.size < MOST_OTHERS;
    const said = text === undefined || !isRoom ? {} : {text};
    const key = JSON.stringify([reason, said.text ?? null]);
    byReason.set(key, {reason, count: count + (byReason.get(key)?.count ?? 0), ...said});
  }
  return [...byReason.values()];
};
