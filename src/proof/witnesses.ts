import type {Fact} from './facts.js';
import type {Note} from './held-signatures.js';

/** What others than the log itself have said of a checkpoint. */
export interface WitnessFacts {
  /** As many witnesses as the policy asks for have signed it. */
  readonly witnessed: Fact;
  /** A monitor has signed it: it has read every event up to there (protocol §7). */
  readonly complete: Fact;
}

/** The witnesses that a log's policy names. */
export interface Witnesses {
  /** What their signatures on a checkpoint come to. Without a checkpoint, nothing. */
  readonly judge: (checkpoint?: Note) => Promise<WitnessFacts>;
}

/**
 * Where there are no witnesses to be asked.
 *
 * @param witnessed - Why.
 */
export const noWitnesses = (witnessed: Fact): Witnesses => ({
  judge: async () => ({witnessed, complete: {status: 'unchecked', reason: 'not-asked'}}),
});
