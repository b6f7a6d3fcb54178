import {clockSkew} from './credential-times.js';
import type {Fact} from './facts.js';
import type {LogDescription} from './head.js';
import {type HeldSignature, heldSignatures, type VerifyBytes} from './held-signatures.js';
import {isIndependent} from './independent.js';
import {isMonitorName} from './monitor-name.js';
import {type Attempt, attempt, foundBy, must, toFact} from './proof-error.js';
import {parseVkeys} from './vkey.js';
import {isQuorum, type Policy, parsePolicy} from './witness-policy.js';
import {noWitnesses, type Witnesses} from './witnesses.js';

/** Which log it is, what time, and how signatures are checked: a file of its own need not bring that along. */
interface Circumstances {
  readonly log: LogDescription;
  /** Integer seconds since 1970. */
  readonly now: number;
  readonly verify: VerifyBytes;
}

const quorumFact = (policy: Policy, signed: Attempt<HeldSignature[]>): Promise<Fact> =>
  toFact(() => {
    const cosigned = foundBy(signed);
    // A policy may ask for nobody; then nobody is who has seen it.
    must(policy.quorum !== 'none', 'not-provided');
    must(isQuorum(policy, new Set(cosigned.map(({key}) => key.vkey))), 'quorum-not-reached');
    const times = cosigned.flatMap(({at}) => at ?? []);
    return {key: cosigned.map(({key}) => key.name).join(', '), at: Math.min(...times)};
  });

/** Whether a signature says something of a log that the log itself does not: another's, and not of a time to come. */
export const isWitness = ({key, at = 0}: HeldSignature, {origin}: LogDescription, now: number): boolean =>
  key.kind === 'cosignature' && at <= now + clockSkew && isIndependent(key.name, origin);

/**
 * Reads the policy of a log.
 *
 * @throws {ProofError} As {@link parsePolicy}; `not-provided` where it is for other logs.
 */
export const policyFor = (text: string, {vkeys}: LogDescription): Policy => {
  const policy = parsePolicy(text);
  const isItsOwn = policy.logs.length === 0 || policy.logs.some(({vkey}) => vkeys.includes(vkey));
  must(isItsOwn, 'not-provided', 'the policy is for other logs');
  return policy;
};

const monitorFact = (signed: Attempt<HeldSignature[]>): Promise<Fact> =>
  toFact(() => {
    const monitor = foundBy(signed).find(({key}) => isMonitorName(key.name));
    must(monitor, 'not-asked');
    return {key: monitor.key.name, at: monitor.at};
  });

/**
 * Reads a log's policy. Loaded only where a log has one; what it gives is data, since a file of its own has its own errors.
 *
 * @param text - C2SP tlog-policy.
 * @returns The witnesses: none where it cannot be read.
 */
export const readWitnesses = async (text: string, circumstances: Circumstances): Promise<Witnesses> => {
  const {log, now, verify} = circumstances;
  const {fact, value} = await attempt(async () => {
    const policy = policyFor(text, log);
    return {policy, keys: await parseVkeys(policy.witnesses.map(({vkey}) => vkey))};
  });
  if (!value) return noWitnesses(fact);
  const {policy, keys} = value;
  return {
    judge: async (checkpoint) => {
      const signed = await attempt(async () => {
        must(checkpoint, 'not-provided');
        const held = await heldSignatures(checkpoint, keys, verify);
        return held.filter((one) => isWitness(one, log, now));
      });
      return {witnessed: await quorumFact(policy, signed), complete: await monitorFact(signed)};
    },
  };
};
