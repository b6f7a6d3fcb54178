import type {LitElement, ReactiveController} from 'lit';

import type {Fact} from '../../../proof/facts.js';
import type {WalkOptions} from '../../../proof/walk.js';

/** Reads a whole chain when a visitor asks for it, until it is read or they stop it. */
export class Walking implements ReactiveController {
  readonly #host: LitElement;
  #call: AbortController | undefined;
  #read = 0;
  #fact: Fact | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** What came of it. */
  get fact(): Fact | undefined {
    return this.#fact;
  }

  /** How many events were read; `undefined` while none is. */
  get read(): number | undefined {
    return this.#call && this.#read;
  }

  hostDisconnected(): void {
    this.stop();
  }

  async start(walk: (options: WalkOptions) => Promise<Fact>): Promise<void> {
    if (this.#call) return;
    const call = new AbortController();
    this.#call = call;
    this.#read = 0;
    this.#host.requestUpdate();
    const progress = (read: number): void => {
      this.#read = read;
      this.#host.requestUpdate();
    };
    const fact = await walk({progress, signal: call.signal});
    if (this.#call !== call) return;
    this.#call = undefined;
    this.#fact = fact;
    this.#host.requestUpdate();
  }

  stop(): void {
    this.#call?.abort();
  }

  /** Something else is shown: nothing is known of it. */
  forget(): void {
    this.stop();
    this.#call = undefined;
    this.#fact = undefined;
  }
}
