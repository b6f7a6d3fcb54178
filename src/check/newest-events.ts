import {isReviewEvent, type LogEvent} from '../proof/events.js';

/**
 * When the events of each subject happened, in their order: for finding heads that are older than they may be. And which
 * consents have ended.
 */
export class NewestEvents {
  readonly #times = new Map<string, number[]>();
  readonly #reviewed = new Set<string>();
  readonly #endedConsents = new Set<string>();
  #events = 0;

  /** To be told each event, in the order of the log. */
  see({sub, t, at, was}: LogEvent): void {
    this.#events++;
    if ((t === 'consent' || t === 'consent-end') && was !== undefined) this.#endedConsents.add(was);
    const times = this.#times.get(sub);
    if (times) times.push(at);
    else this.#times.set(sub, [at]);
    if (isReviewEvent(t)) this.#reviewed.add(sub);
  }

  /** The names in the log (`doc`) of consents that were taken back, or given anew in other words. */
  get endedConsents(): ReadonlySet<string> {
    return this.#endedConsents;
  }

  get events(): number {
    return this.#events;
  }

  get subjects(): number {
    return this.#times.size;
  }

  /** The hashes of all subjects of which something happened to reviews. */
  get reviewed(): readonly string[] {
    return [...this.#reviewed];
  }

  /** When the event behind one of a subject's happened, in seconds; `undefined` where it is the newest. */
  after(sub: string, seq: number): number | undefined {
    return this.#times.get(sub)?.[seq];
  }
}
