import {textOf} from '../proof/bytes.js';
import {openCheckpoint, type SignedCheckpoint} from '../proof/checkpoint.js';
import type {Grounds} from '../proof/facts.js';
import {isMonitorName} from '../proof/monitor-name.js';
import {parseVkeys} from '../proof/note.js';
import {ProofError, toFact} from '../proof/proof-error.js';
import type {ReadBytes} from '../proof/read-bytes.js';
import {isQuorum} from '../proof/witness-policy.js';
import {isWitness} from '../proof/witnessed.js';
import {type KnownLog, witnessesOf} from './trust.js';
import type {Check} from './verification.js';
import type {Work} from './work.js';

/** A log's checkpoint as it stands now, and what came of checking it. */
export interface CheckedCheckpoint {
  readonly checks: readonly Check[];
  /** Where the log's own signature holds. */
  readonly signed?: (SignedCheckpoint & {readonly text: string}) | undefined;
}

/** Checks the newest checkpoint of a log: signed by the log, and witnessed as its policy asks. */
export const checkCheckpoint = async (log: KnownLog, {read, now}: Work): Promise<CheckedCheckpoint> => {
  let signed: CheckedCheckpoint['signed'];
  const fact = await toFact(async () => {
    const text = textOf(await read(`${log.prefix}checkpoint`));
    const {origin} = log;
    const known = await cosignersOf(log, read);
    const opened = await openCheckpoint(text, {origin, logKeys: await parseVkeys(log.vkeys), ...known});
    signed = {...opened, text};
    return {origin, key: opened.signatures[0]?.key.name, detail: `${opened.checkpoint.size} entries`};
  });
  const witnessed = await toFact(async () => checkQuorum(signed, log, {read, now}));
  return {
    signed,
    checks: [
      {name: 'checkpoint', fact},
      {name: 'witnessed', about: 'the log as it is now', fact: witnessed},
    ],
  };
};

// A policy that cannot be read keeps nobody from checking the log's own signature.
const cosignersOf = async (log: KnownLog, read: ReadBytes) => {
  try {
    return {cosigners: (await witnessesOf(log, read)).cosigners};
  } catch (error) {
    if (error instanceof ProofError) return {};
    throw error;
  }
};

const checkQuorum = async (
  signed: CheckedCheckpoint['signed'],
  log: KnownLog,
  {read, now}: Pick<Work, 'read' | 'now'>,
): Promise<Grounds> => {
  const {policy} = await witnessesOf(log, read);
  if (policy.quorum === 'none')
    throw new ProofError('not-provided', {detail: 'its policy asks for no witness'});
  if (!signed) throw new ProofError('not-asked', {detail: 'the checkpoint itself does not hold'});
  const theirs = signed.signatures.filter((one) => isWitness(one, log, now));
  const names = theirs.map(({key: {name}}) => (isMonitorName(name) ? `${name} (a monitor)` : name));
  if (!isQuorum(policy, new Set(theirs.map(({key}) => key.vkey))))
    throw new ProofError('quorum-not-reached', {detail: `signed by ${names.join(', ') || 'none'}`});
  const times = theirs.flatMap(({at}) => at ?? []);
  return {key: names.join(', '), at: times.length > 0 ? Math.max(...times) : undefined};
};
