import type {Fact} from './facts.js';
import {isMonitorName} from './monitor-name.js';
import type {HeldSignature} from './note.js';
import {attempt, must, toFact} from './proof-error.js';
import {parseVkeys, type VerifierKey} from './vkey.js';
import {isQuorum, type Policy, parsePolicy} from './witness-policy.js';

/** What others than the log itself have said of a checkpoint. */
export interface WitnessFacts {
  /** As many witnesses as the policy asks for have signed it. */
  readonly witnessed: Fact;
  /** A monitor has signed it: it has read every event up to there (protocol §7). */
  readonly complete: Fact;
}

/** The witnesses that a log's policy names. */
export interface Witnesses {
  readonly keys: readonly VerifierKey[];
  /** What the signatures on a checkpoint that hold come to. */
  readonly judge: (signatures: readonly HeldSignature[]) => Promise<WitnessFacts>;
}

const quorumFact = (policy: Policy, cosigned: readonly HeldSignature[]): Promise<Fact> =>
  toFact(() => {
    // A policy may ask for nobody; then nobody is who has seen it.
    must(policy.quorum !== 'none', 'not-provided');
    must(isQuorum(policy, new Set(cosigned.map(({key}) => key.vkey))), 'quorum-not-reached');
    const times = cosigned.flatMap(({at}) => at ?? []);
    return {key: cosigned.map(({key}) => key.name).join(', '), at: Math.min(...times)};
  });

const monitorFact = (cosigned: readonly HeldSignature[]): Promise<Fact> =>
  toFact(() => {
    const monitor = cosigned.find(({key}) => isMonitorName(key.name));
    must(monitor, 'not-asked');
    return {key: monitor.key.name, at: monitor.at};
  });

/**
 * Reads a log's policy. Loaded only where a log has one; what it gives is data, since a file of its own has its own errors.
 *
 * @param text - C2SP tlog-policy.
 * @returns The witnesses; where it cannot be read, why.
 */
export const readWitnesses = async (text: string): Promise<Witnesses | Fact> => {
  const {fact, value} = await attempt(async () => {
    const policy = parsePolicy(text);
    return {policy, keys: await parseVkeys(policy.witnesses.map(({vkey}) => vkey))};
  });
  if (!value) return fact;
  const {policy, keys} = value;
  return {
    keys,
    judge: async (signatures) => {
      const cosigned = signatures.filter(({key}) => key.kind === 'cosignature');
      return {witnessed: await quorumFact(policy, cosigned), complete: await monitorFact(cosigned)};
    },
  };
};
