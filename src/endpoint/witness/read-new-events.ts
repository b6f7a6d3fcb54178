import {isEqual} from '../../proof/bytes.js';
import {isReviewEvent} from '../../proof/events.js';
import {type Failure, failures} from '../../proof/facts.js';
import {rootOfRange} from '../../proof/growing-tree.js';
import {ProofError} from '../../proof/proof-error.js';
import type {ReadBytes} from '../../proof/read-bytes.js';
import {readLog} from '../../proof/read-log.js';
import type {MonitorBook} from './monitor-book.js';

/** What came of reading what is new in a log. */
export type Reading =
  | {readonly status: 'held'}
  /** The log itself shows it: the entries are those it has signed, or are not. */
  | {readonly status: 'misconduct'; readonly reason: Failure; readonly detail: string; readonly head?: string}
  /** It says nothing: the network, perhaps. */
  | {readonly status: 'unread'; readonly detail: string};

/** What is to be read. */
export interface NewEvents {
  readonly book: MonitorBook;
  readonly size: bigint;
  /** That the log has signed for this size. */
  readonly root: Uint8Array<ArrayBuffer>;
  readonly read: ReadBytes;
  readonly signal: AbortSignal;
  /** Integer seconds since 1970: nothing was logged after it. */
  readonly now: number;
}

const isFailure = (reason: string): reason is Failure => failures.some((failure) => failure === reason);

/**
 * Reads every event since the last reading that held, and works out all chains and tallies anew; what held is kept in the
 * book. What an entry says is held against the log only where the entries are those that it has signed.
 */
export const readNewEvents = async (events: NewEvents): Promise<Reading> => {
  const {book, size, root, read, signal, now} = events;
  const {walked: since} = book;
  let found: Reading | undefined;
  // It was larger once: a log that was read while its request had timed out, say.
  if (since && since.size > size)
    return {status: 'unread', detail: `it was read up to ${since.size} already`};
  try {
    const tree = await readLog({
      ...{read, size, book, signal, since, now},
      each: ({event}) => {
        if (isReviewEvent(event.t)) book.expectHead(event);
      },
      failed: ({reason, grounds: {detail}}, _, index) => {
        found ??= misconduct(isFailure(reason) ? reason : 'malformed', `entry ${index}: ${detail ?? reason}`);
      },
    });
    if (!isEqual(await rootOfRange(tree), root))
      return misconduct('root-differs', `the ${size} entries it serves are not those it has signed`);
    if (!found) book.finish(tree, since);
    return found ?? {status: 'held'};
  } catch (error) {
    if (error instanceof ProofError) return {status: 'unread', detail: error.message};
    throw error;
  }
};

const misconduct = (reason: Failure, detail: string): Reading => ({status: 'misconduct', reason, detail});
