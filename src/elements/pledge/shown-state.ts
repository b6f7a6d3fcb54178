import type {PledgeState} from '../../protocol/pledge-state.js';

/** The state of a pledge as the page can style it: `:state(late)`, where the engine has custom states. */
export class ShownState {
  readonly #states: CustomStateSet | undefined;
  #state: PledgeState['state'] | undefined;

  constructor(host: HTMLElement) {
    this.#states = host.attachInternals?.().states;
  }

  update(state: PledgeState['state'] | undefined): void {
    if (state === this.#state) return;
    if (this.#state) this.#states?.delete(this.#state);
    if (state) this.#add(state);
    this.#state = state;
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
