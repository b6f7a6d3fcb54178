import type {LitElement, TemplateResult} from 'lit';

/** What stands in an element since before there was script. */
export interface BeforeScript {
  /** Whether it is so new that nothing has to be asked for. */
  readonly isFresh: boolean;
  /** Whether the element was asked for something else since. */
  readonly isOutdated: boolean;
  /**
   * What is drawn instead of the live element; `undefined` where that is to be drawn.
   *
   * @param isReady - Whether the live element has what it needs.
   */
  template(isReady: boolean): TemplateResult | undefined;
}

/** An element that something may stand in since before there was script. */
export type Prerenderable = LitElement & {prerendered: BeforeScript | undefined};
