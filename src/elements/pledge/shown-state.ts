import type {PledgeState} from '../../protocol/pledge-state.js';

/** The state of a pledge as the page can see and style it: `:state(late)`, where the engine has custom states. */
export class ShownState {
  readonly #states: CustomStateSet | undefined;
  #state: PledgeState['state'] | undefined;

  constructor(host: HTMLElement) {
    this.#states = host.attachInternals().states;
  }

  get state(): PledgeState['state'] | undefined {
    return this.#state;
  }

  update(state: PledgeState['state'] | undefined): void {
    if (state === this.#state) return;
    if (this.#state) this.#states?.delete(this.#state);
    if (state) this.#states?.add(state);
    this.#state = state;
  }
}
