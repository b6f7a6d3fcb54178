import {compareCheckpoints} from '../../proof/compare-checkpoints.js';
import type {ReadBytes} from '../../proof/read-bytes.js';
import {tilePath} from '../../proof/tiles.js';
import type {ReadTile} from '../../proof/tree.js';
import {type DueHeads, findStaleHead} from './due-heads.js';
import {logReader} from './log-reader.js';
import type {Misconduct} from './misconduct.js';
import {MonitorBook} from './monitor-book.js';
import {type Reading, readNewEvents} from './read-new-events.js';
import type {Submitted, WitnessOptions} from './witness.js';
import {refusal, type WitnessAnswer} from './witness-answer.js';
import type {WitnessLog} from './witness-log.js';
import type {WitnessState} from './witness-state.js';

/** What a monitor is made of. */
export interface MonitorOptions {
  readonly state: WitnessState;
  /** Integer seconds since 1970. */
  readonly now: () => number;
  readonly onMisconduct: (misconduct: Misconduct) => void;
  /** How the files of a log are read; over HTTP, unless something else stands in. */
  readonly reader?: ((prefix: string) => ReadBytes) | undefined;
  /** Milliseconds a log waits while its events are read; then it is asked to come again, and the reading goes on. */
  readonly patience?: number | undefined;
  /** Told of what should not happen while nobody waits for an answer. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

interface UnderWay {
  readonly submitted: Submitted;
  readonly reading: Promise<Reading>;
}

// Seconds.
const COME_AGAIN = 15;
const ASK_LATER = 60;
const STILL_KNOWN = 60;

/** What lets a witness sign only what it has read (protocol §7): every new event, all chains and tallies worked out anew. */
export class Monitor {
  readonly #options: MonitorOptions;
  readonly #underWay = new Map<string, UnderWay>();
  readonly #suspected = new Map<string, Promise<void>>();
  readonly #held = new Map<string, {readonly submitted: Submitted; readonly at: number}>();
  readonly #end = new AbortController();

  constructor(options: MonitorOptions) {
    this.#options = options;
  }

  /** What must hold before a checkpoint is signed. */
  readonly examine: NonNullable<WitnessOptions['examine']> = async (log, submitted, latest) => {
    const {prefix} = log;
    if (prefix === undefined) return refusal(503, 'The address of the log is not known here.');
    const {origin} = submitted;
    if (this.#isKnown(submitted)) return undefined;
    const before = this.#underWay.get(origin);
    if (before && !isSame(before.submitted, submitted)) return busy(before.submitted);
    const {reading} = before ?? this.#begin(log, submitted, prefix);
    const result = await withinPatience(reading, this.#options.patience ?? 8000);
    if (!result) return busy(submitted);
    switch (result.status) {
      case 'held':
        return undefined;
      case 'unread':
        return refusal(503, `The log could not be read: ${result.detail}`, ASK_LATER);
      case 'misconduct': {
        const {reason, detail, head} = result;
        const notes = {earlier: latest?.note, later: submitted.note, head};
        this.#options.onMisconduct({reason, detail, origin, ...notes});
        return refusal(422, `What was read does not hold (${reason}): ${detail}`);
      }
    }
  };

  /**
   * Finds out whether a checkpoint whose proof did not hold is a fork: the log's own tiles tell. One at a time, since
   * anybody can send a wrong proof with an honest checkpoint.
   */
  readonly suspect: NonNullable<WitnessOptions['suspect']> = ({key, prefix}, submitted, latest) => {
    const {origin, note: current} = submitted;
    if (prefix === undefined || this.#suspected.has(origin)) return;
    const read = (this.#options.reader ?? logReader)(prefix);
    const readTile: ReadTile = (...tile) => read(tilePath(...tile), this.#end.signal);
    const notes = {earlier: latest.note, current};
    const comparing = compareCheckpoints(notes, {origin, vkeys: [key.vkey]}, readTile).then(({evidence}) => {
      const detail = `its trees of ${latest.size} and ${submitted.size} entries contradict each other`;
      if (evidence)
        this.#options.onMisconduct({reason: 'fork', detail, origin, earlier: latest.note, later: current});
    });
    const ended = comparing
      .catch((error: unknown) => this.#options.onError?.(error))
      .finally(() => this.#suspected.delete(origin));
    this.#suspected.set(origin, ended);
  };

  /** Ends what is being read; settles when it has ended. */
  async close(): Promise<void> {
    this.#end.abort();
    const readings = [...this.#underWay.values()].map(({reading}) => reading);
    await Promise.allSettled([...readings, ...this.#suspected.values()]);
  }

  #begin(log: WitnessLog, submitted: Submitted, prefix: string): UnderWay {
    const {state, reader = logReader} = this.#options;
    const {origin, size, root} = submitted;
    const book = new MonitorBook(state, origin);
    const read = reader(prefix);
    const {signal} = this.#end;
    const reading = readNewEvents({book, size, root, read, signal, now: this.#options.now()})
      .then((result) => (result.status === 'held' ? this.#lookAtHeads({log, book, read}) : result))
      .then((result) => this.#remember(submitted, result))
      .finally(() => this.#underWay.delete(origin));
    const underWay = {submitted, reading};
    this.#underWay.set(origin, underWay);
    return underWay;
  }

  // Anybody can send again what the log has signed: what was read just now is not read again for them.
  #isKnown(submitted: Submitted): boolean {
    const held = this.#held.get(submitted.origin);
    return (
      held !== undefined && isSame(held.submitted, submitted) && this.#options.now() < held.at + STILL_KNOWN
    );
  }

  #remember(submitted: Submitted, result: Reading): Reading {
    if (result.status === 'held') this.#held.set(submitted.origin, {submitted, at: this.#options.now()});
    return result;
  }

  async #lookAtHeads(question: Omit<DueHeads, 'now'>): Promise<Reading> {
    const stale = await findStaleHead({...question, now: this.#options.now()});
    if (!stale) return {status: 'held'};
    return {status: 'misconduct', reason: 'head-stale', detail: stale.detail, head: stale.jws};
  }
}

const isSame = (one: Submitted, other: Submitted): boolean =>
  one.size === other.size && Buffer.from(one.root).equals(other.root);

const busy = ({size}: Submitted): WitnessAnswer =>
  refusal(503, `The events up to ${size} are being read; send it again in a moment.`, COME_AGAIN);

const withinPatience = (reading: Promise<Reading>, patience: number): Promise<Reading | undefined> => {
  const {promise, resolve, reject} = Promise.withResolvers<Reading | undefined>();
  const timer = setTimeout(() => resolve(undefined), patience);
  reading.then(resolve, reject).finally(() => clearTimeout(timer));
  return promise;
};
