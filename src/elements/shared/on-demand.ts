import type {CSSResult, LitElement, ReactiveController} from 'lit';

import {CandorError} from '../../protocol/errors.js';

/** A part of an element that is a file of its own, loaded when it is first needed. */
export interface Part {
  readonly styles?: CSSResult;
  /** Gets what the part says in a language; English it has. */
  readonly learn?: (language: string) => Promise<void>;
  readonly [name: string]: unknown;
}

/** Loads a part of its host when it is first needed. What failed is tried again with the next need. */
export class OnDemand<P extends Part> implements ReactiveController {
  readonly #host: LitElement;
  readonly #load: () => Promise<P>;
  readonly #language: () => string;
  #loading: Promise<P> | undefined;
  #part: P | undefined;
  #spoken = '';
  #error: CandorError | undefined;

  /** @param language - The language the host speaks now. */
  constructor(host: LitElement, load: () => Promise<P>, language: () => string) {
    host.addController(this);
    this.#host = host;
    this.#load = load;
    this.#language = language;
  }

  /** The part, once it is there. */
  get part(): P | undefined {
    return this.#part;
  }

  /** Why it could not be had. */
  get error(): CandorError | undefined {
    return this.#error;
  }

  hostUpdate(): void {
    const language = this.#language();
    if (!this.#part?.learn || language === this.#spoken) return;
    this.#spoken = language;
    // What is on screen was said before.
    this.#part.learn(language).then(
      () => this.#host.requestUpdate(),
      () => undefined,
    );
  }

  /**
   * The part, loaded where it is not there yet.
   *
   * @throws {CandorError} `unreachable`, where its file cannot be had.
   */
  async need(): Promise<P> {
    this.#loading ??= this.#start();
    return this.#loading;
  }

  /** As {@link need}, without a throw: `undefined` where it cannot be had; see {@link error}. */
  had(): Promise<P | undefined> {
    return this.need().catch(() => undefined);
  }

  async #start(): Promise<P> {
    try {
      const part = await this.#load();
      // Where another language cannot be had, English is spoken.
      this.#spoken = this.#language();
      await part.learn?.(this.#spoken).catch(() => undefined);
      this.#adopt(part.styles);
      this.#error = undefined;
      this.#part = part;
      return part;
    } catch (cause) {
      this.#loading = undefined;
      this.#error = new CandorError('unreachable', {cause});
      throw this.#error;
    } finally {
      this.#host.requestUpdate();
    }
  }

  #adopt(styles: CSSResult | undefined): void {
    const root = this.#host.renderRoot;
    const sheet = styles?.styleSheet;
    if (sheet && root instanceof ShadowRoot) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }
}
