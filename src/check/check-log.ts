import type {SignedCheckpoint} from '../proof/checkpoint.js';
import {type Comparison, compareCheckpoints} from '../proof/compare-checkpoints.js';
import type {ReadBytes} from '../proof/read-bytes.js';
import {tilePath} from '../proof/tiles.js';
import {type LogVerdict, verifyLog} from '../proof/verify-log.js';
import {checkConsents} from './check-consents.js';
import {checkHeads} from './check-heads.js';
import {NewestEvents} from './newest-events.js';
import type {KnownLog, Trust} from './trust.js';
import type {Check, Evidence} from './verification.js';
import type {Work} from './work.js';

/** A log with the checkpoint it shows now. */
export interface LogAtHand {
  readonly log: KnownLog;
  readonly trust: Trust;
  readonly signed: SignedCheckpoint & {readonly text: string};
}

/** How files of a log are read: by paths relative to its prefix. */
export const readerOf =
  ({prefix}: KnownLog, read: ReadBytes): ReadBytes =>
  (path, signal) =>
    read(new URL(path, prefix).href, signal);

/**
 * Checks a log as a whole: against a checkpoint from earlier, and, where that is asked for, by reading all of it.
 *
 * @param evidence - Notes that contradict each other are added to it.
 */
export const checkLog = async (at: LogAtHand, work: Work, evidence: Evidence[]): Promise<Check[]> => {
  const {log, signed} = at;
  const {isLog, earlier} = work;
  if (isLog) return checkWhole(at, work, evidence);
  if (earlier === undefined) return [];
  const read = readerOf(log, work.read);
  const notes = {earlier, current: signed.text};
  const readTile = (level: number, index: bigint, width: number) =>
    read(tilePath(level, index, width), work.signal);
  return [grown(await compareCheckpoints(notes, log, readTile), log, evidence)];
};

const checkWhole = async (
  {log, trust, signed}: LogAtHand,
  work: Work,
  evidence: Evidence[],
): Promise<Check[]> => {
  const {now, earlier, signal, progress} = work;
  const newest = new NewestEvents();
  const verdict = await verifyLog({
    ...{log, checkpoint: signed.text, earlier, now, signal, read: readerOf(log, work.read)},
    each: ({event}) => newest.see(event),
    progress: (read, of) => progress?.(`${read} of ${of} events`),
  });
  const held = verdict.earlier && grown(verdict.earlier, log, evidence);
  return [
    ...wholeChecks(verdict, newest, log),
    ...(held ? [held] : []),
    ...(await checkHeads({log, trust, newest, size: verdict.size}, work)),
    ...(await checkConsents(trust, newest, work)),
  ];
};

const wholeChecks = (
  {entries, chains, failures}: LogVerdict,
  newest: NewestEvents,
  log: KnownLog,
): Check[] => [
  {name: 'entries', fact: entries.status === 'held' ? {...entries, detail: log.prefix} : entries},
  ...(chains.status === 'held' || failures.length === 0
    ? [
        {
          name: 'chains',
          about: `${newest.events} events of ${newest.subjects} subjects`,
          fact: chains,
        } as const,
      ]
    : failures.map(({index, sub, fact}) => {
        const about = `entry ${index}${sub === undefined ? '' : ` of ${sub}`}`;
        return {name: 'chains', about, fact} as const;
      })),
];

const grown = ({fact, evidence: notes}: Comparison, {origin}: KnownLog, evidence: Evidence[]): Check => {
  if (notes && fact.status === 'failed')
    evidence.push({reason: fact.reason, origin, notes: [notes.earlier, notes.current]});
  return {name: 'grown', fact: fact.status === 'held' ? {...fact, origin} : fact};
};
