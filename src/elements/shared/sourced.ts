import type {LitElement} from 'lit';
import {property} from 'lit/decorators.js';

import type {AnswerFormat, Question} from '../../client/answer.js';
import {languageOf} from '../../controllers/language-controller.js';
import {NearnessController} from '../../controllers/nearness-controller.js';
import type {Strings} from '../../i18n/reworded.js';
import {hasConsent} from '../../internal/consent.js';
import {sourceOf} from './address.js';
import {keepPrerendered} from './before-script.js';
import {guardContrast} from './guard-contrast.js';
import {heedConsent} from './heed-consent.js';
import type {BeforeScript} from './prerenderable.js';

/** The attributes that say where an element's data comes from and when it is asked for. */
export interface Sourced {
  src: string;
  format: AnswerFormat | undefined;
  loading: 'lazy' | 'eager';
  consent: 'required' | '';
  debug: boolean;
  strings: Strings | undefined;
  /**
   * What stands here since before there was script.
   * @internal
   */
  prerendered: BeforeScript | undefined;
  /**
   * Whether it would ask, had the visitor agreed.
   * @internal
   */
  readonly isHeld: boolean;
  /**
   * What to ask now; `undefined` while nothing may or can be asked.
   * @internal
   */
  whatToAsk(): Question | undefined;
}

/** A class with Lit's statics whose instances have {@link Sourced}. */
export type SourcedConstructor = (new () => LitElement & Sourced) &
  Pick<typeof LitElement, keyof typeof LitElement>;

/** Adds {@link Sourced} to Lit's element. */
export const sourced = (base: typeof LitElement): SourcedConstructor => {
  class SourcedElement extends base {
    /** The endpoint, one of its documents, or a page with schema.org JSON-LD. Else the page's `<link rel="trust-data">`. */
    @property() src = '';

    /** What kind of answer `src` gives, where guessing is not wanted. */
    @property() format: 'trust-data' | 'schema.org' | 'mangrove' | undefined;

    /** `lazy` (default) asks when the element comes near the viewport, `eager` at once. */
    @property() loading: 'lazy' | 'eager' = 'lazy';

    /** `required`: nothing is asked for until the page calls `candor.consent()`, or the attribute is gone. */
    @property() consent: 'required' | '' = '';

    /** Draws what is wrong, in a developer's words. */
    @property({type: Boolean}) debug = false;

    /** The page's own wording of sentences, by name (JSON as an attribute). Placeholders stay; what is emptied is not taken. */
    @property({type: Object}) strings: Strings | undefined;

    /** @internal */
    prerendered: BeforeScript | undefined;

    /** @internal */
    isHeld = false;

    #asked: string | undefined;
    readonly #nearness = new NearnessController(this, () => this.loading === 'eager');

    constructor() {
      super();
      keepPrerendered(this);
      guardContrast(this);
      heedConsent(this);
    }

    /** @internal */
    whatToAsk(): Question | undefined {
      const src = sourceOf(this.src, this);
      if (!src || !this.#nearness.near || this.prerendered?.isFresh) return undefined;
      if (this.consent !== 'required' || hasConsent()) this.#asked = src;
      // Consent that is taken back does not take away what it brought.
      this.isHeld = this.#asked !== src;
      return this.isHeld ? undefined : {src, format: this.format || undefined, language: languageOf(this)};
    }
  }
  return SourcedElement;
};
