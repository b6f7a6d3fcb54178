import type {Fact} from './facts.js';
import type {VerifiedHead} from './head.js';
import {isMonitorName} from './monitor-name.js';
import {parseVkeys, type VerifierKey} from './note.js';
import {ProofError, toFact} from './proof-error.js';
import {isQuorum, type Policy, parsePolicy} from './witness-policy.js';

/** The witnesses that a log's policy names. */
export interface Witnesses {
  readonly policy: Policy;
  readonly keys: readonly VerifierKey[];
}

/**
 * Reads a log's policy.
 *
 * @param text - C2SP tlog-policy.
 * @throws {ProofError} `malformed`.
 */
export const readWitnesses = async (text: string): Promise<Witnesses> => {
  const policy = parsePolicy(text);
  return {policy, keys: await parseVkeys(policy.witnesses.map(({vkey}) => vkey))};
};

const cosignaturesOf = ({signatures}: VerifiedHead) =>
  signatures.filter(({key}) => key.kind === 'cosignature');

/** Whether as many witnesses as the log's policy asks for have signed the checkpoint of a head. */
export const witnessedFact = (head: VerifiedHead, {policy}: Witnesses): Promise<Fact> =>
  toFact(async () => {
    const cosigned = cosignaturesOf(head);
    // A policy may ask for nobody; then nobody is who has seen it.
    if (cosigned.length === 0 || !isQuorum(policy, new Set(cosigned.map(({key}) => key.vkey)))) {
      throw new ProofError(policy.quorum === 'none' ? 'not-provided' : 'quorum-not-reached');
    }
    const times = cosigned.flatMap(({at}) => at ?? []);
    return {key: cosigned.map(({key}) => key.name).join(', '), at: Math.min(...times)};
  });

/** Whether a monitor has signed the checkpoint: it has read every event up to there (protocol §7). */
export const monitoredFact = (head: VerifiedHead): Promise<Fact> =>
  toFact(async () => {
    const monitor = cosignaturesOf(head).find(({key}) => isMonitorName(key.name));
    if (!monitor) throw new ProofError('not-asked');
    return {key: monitor.key.name, at: monitor.at};
  });
