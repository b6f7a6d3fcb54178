import type {Tip} from './chain.js';
import type {ReviewStates} from './review-states.js';

/** What who reads a whole log keeps of it: for each subject the end of its chain, and where each of its reviews is. */
export interface LogBook {
  tip(sub: string): Tip | undefined;
  setTip(sub: string, tip: Tip): void;
  /** Where the reviews of a subject are, by their `doc`. */
  reviews(sub: string): ReviewStates;
}

/** A book that lasts as long as it is held: some hundred bytes a review. */
export class MemoryBook implements LogBook {
  readonly #tips = new Map<string, Tip>();
  readonly #reviews = new Map<string, Map<string, string>>();

  /** How many subjects it knows. */
  get subjects(): number {
    return this.#tips.size;
  }

  tip(sub: string): Tip | undefined {
    return this.#tips.get(sub);
  }

  setTip(sub: string, tip: Tip): void {
    this.#tips.set(sub, tip);
  }

  reviews(sub: string): ReviewStates {
    const known = this.#reviews.get(sub) ?? new Map<string, string>();
    this.#reviews.set(sub, known);
    return known;
  }
}
