import {type CandorError, toCandorError} from '../../../protocol/errors.js';
import type {Accepted} from '../../../protocol/writing.js';

/** How far something that is sent has come. */
export type Progress =
  | {readonly status: 'ready'}
  | {readonly status: 'sending'}
  | {readonly status: 'failed'; readonly error: CandorError}
  | {readonly status: 'accepted'; readonly accepted: Accepted};

/** Sends one thing, one at a time. What has been accepted is not sent again. */
export class Sending {
  readonly #changed: () => void;
  #progress: Progress = {status: 'ready'};

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get progress(): Progress {
    return this.#progress;
  }

  /** Whether there is no use in sending now: it is on its way, or has arrived. */
  get isTaken(): boolean {
    return this.#progress.status === 'sending' || this.#progress.status === 'accepted';
  }

  get accepted(): Accepted | undefined {
    return this.#progress.status === 'accepted' ? this.#progress.accepted : undefined;
  }

  get error(): CandorError | undefined {
    return this.#progress.status === 'failed' ? this.#progress.error : undefined;
  }

  /** Forgets a failure, when the visitor goes on. */
  forgive(): void {
    if (this.#progress.status === 'failed') this.#become({status: 'ready'});
  }

  /** @param send - Called at once, unless there is no use in it. */
  async run(send: () => Promise<Accepted>): Promise<Progress> {
    if (this.isTaken) return this.#progress;
    this.#become({status: 'sending'});
    try {
      this.#become({status: 'accepted', accepted: await send()});
    } catch (cause) {
      this.#become({status: 'failed', error: toCandorError(cause)});
    }
    return this.#progress;
  }

  #become(progress: Progress): void {
    this.#progress = progress;
    this.#changed();
  }
}

// Nobody leaves something half sent: what is on its way has its own deadline.
const neverLeft = new AbortController();

/** The signal of what is sent: closing a form, or leaving the page's view, does not take words back that are on their way. */
export const untilAnswered = neverLeft.signal;
