import {setTimeout as wait} from 'node:timers/promises';

import type {Store} from '../store/store.js';
import {type Cosign, haveCosigned} from './have-cosigned.js';
import type {LogAuthor} from './log-author.js';
import {hasChanges} from './log-changes.js';
import {growLog} from './tend-log.js';

/** How a log is kept while an endpoint is served. */
export interface KeepLogOptions {
  /** Asks witnesses; without it nobody is asked. */
  readonly cosign?: Cosign | undefined;
  /** Milliseconds between two looks. */
  readonly interval?: number | undefined;
  /** Milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
  /** Told of what went wrong; the next look comes all the same. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** A log that is being kept. */
export interface KeptLog {
  /** Ends it, once what is under way is done. */
  close(): Promise<void>;
}

// Reviews logged at a time, between answers: some 100 ms.
const SLICE = 500;

/**
 * Keeps the log of an endpoint that is served: from time to time logs what happened, has the checkpoint cosigned (those
 * who could not be had are asked at each look), and renews a share of the heads.
 *
 * @param author - In whose name: `authorOfKeys`.
 */
export const keepLog = (store: Store, author: LogAuthor, options: KeepLogOptions = {}): KeptLog => {
  const {cosign, interval = 60_000, now = Date.now, onError} = options;
  const ending = new AbortController();
  const look = async (): Promise<void> => {
    const at = Math.floor(now() / 1000);
    growLog(store, author, at, {most: SLICE});
    while (hasChanges(store) && !ending.signal.aborted) {
      await wait(0);
      growLog(store, author, at, {most: SLICE});
    }
    // Heads that fewer have cosigned than this one are signed anew.
    if (cosign && !ending.signal.aborted && (await haveCosigned(store, cosign)))
      growLog(store, author, at, {most: SLICE});
  };
  const run = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      await look().catch((error: unknown) => onError?.(error));
      await wait(interval, undefined, {signal: ending.signal, ref: false}).catch(() => undefined);
    }
  };
  const running = run();
  return {
    close: () => {
      ending.abort();
      return running;
    },
  };
};
