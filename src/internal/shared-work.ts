import {untilAborted} from './until-aborted.js';

interface Job<T> {
  readonly result: Promise<T>;
  readonly controller: AbortController;
  waiting: number;
}

// Perhaps to try again; or the network is back.
const acts = ['click', 'change', 'online'];

/**
 * One piece of work for all who want the same at the same time. Each may leave alone; when the last one has left, the work
 * is aborted. What it gave is not kept; that it failed stands for ten seconds, or until the visitor does something.
 */
export class SharedWork<T> {
  readonly #jobs = new Map<string, Job<T>>();

  /**
   * Waits for the work that goes by a name, and starts it where nobody has.
   *
   * @param signal - Of the one who waits; its reason is thrown when it is aborted.
   * @param start - Given a signal that is aborted when nobody waits any longer.
   * @param isAnew - Whether it is begun again where it has failed a short while ago.
   */
  async join(
    name: string,
    signal: AbortSignal,
    start: (signal: AbortSignal) => Promise<T>,
    isAnew = false,
  ): Promise<T> {
    signal.throwIfAborted();
    const before = this.#jobs.get(name);
    const job = before && (before.waiting >= 0 || !isAnew) ? before : this.#begin(name, start);
    job.waiting += 1;
    try {
      return await untilAborted(job.result, signal);
    } finally {
      job.waiting -= 1;
      if (job.waiting === 0) {
        this.#forget(name, job);
        job.controller.abort(signal.reason);
      }
    }
  }

  #begin(name: string, start: (signal: AbortSignal) => Promise<T>): Job<T> {
    const controller = new AbortController();
    const job: Job<T> = {result: start(controller.signal), controller, waiting: 0};
    const forget = (): void => this.#forget(name, job);
    job.result.then(forget, () => {
      // Whoever comes late to a dead endpoint adds no request to it, and cannot end what has ended.
      job.waiting = Number.NaN;
      const signal = AbortSignal.timeout(10_000);
      signal.onabort = forget;
      for (const type of acts) globalThis.addEventListener?.(type, forget, {capture: true, signal});
    });
    this.#jobs.set(name, job);
    return job;
  }

  // Whoever asks after an abort must not join what is being aborted, but may already have begun anew.
  #forget(name: string, job: Job<T>): void {
    if (this.#jobs.get(name) === job) this.#jobs.delete(name);
  }
}
