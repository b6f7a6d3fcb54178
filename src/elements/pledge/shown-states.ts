import type {PledgeState} from '../../protocol/pledge-state.js';
import {CandorStateEvent} from '../events.js';

type State = PledgeState['state'];

/** A pledge as it is shown. */
export interface Shown {
  /** Its `id`, where it has one. */
  readonly id: string | undefined;
  readonly state: State;
}

/**
 * The states of the pledges of an element, told to the page: each one that occurs as a custom state (`:state(late)`), where
 * the engine has them, and each one that is first known or changes in an event.
 */
export class ShownStates {
  readonly #host: HTMLElement;
  readonly #states: CustomStateSet | undefined;
  readonly #known = new Map<string, State>();
  #marked: ReadonlySet<State> = new Set();

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#states = host.attachInternals?.().states;
  }

  update(shown: readonly Shown[]): void {
    this.#mark(new Set(shown.map(({state}) => state)));
    const told = new Set<string>();
    for (const [index, {id, state}] of shown.entries()) {
      // Of two with one id, the first is the one that is meant by it.
      const key = id ?? `${index}`;
      if (told.has(key)) continue;
      told.add(key);
      const previous = this.#known.get(key);
      this.#known.set(key, state);
      if (previous !== state) this.#host.dispatchEvent(new CandorStateEvent(id ?? '', state, previous));
    }
  }

  #mark(states: ReadonlySet<State>): void {
    for (const state of this.#marked) if (!states.has(state)) this.#states?.delete(state);
    for (const state of states) if (!this.#marked.has(state)) this.#add(state);
    this.#marked = states;
  }

  // Chromium before 125 takes nothing but dashed identifiers, as custom states were first specified, and throws.
  #add(state: string): void {
    try {
      this.#states?.add(state);
    } catch {
      // The words say it all the same.
    }
  }
}
