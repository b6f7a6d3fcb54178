import {html, type TemplateResult} from 'lit';

import type {BeforeScript, Prerenderable} from './prerenderable.js';

// What the page's address names is shown at once.
const isNamed = (): boolean => /^#(review|pledge|candor)-/.test(location.hash);

// Lit draws before the first node, and must find it again.
const nodesBehind = (first: ChildNode | null | undefined): readonly ChildNode[] => {
  const next = first?.nextSibling;
  return next ? [next, ...nodesBehind(next)] : [];
};

/**
 * What `candor prerender` wrote into the page, as light DOM or as a declarative shadow root. It stays exactly as it is until the
 * visitor acts, or is somewhere else; then the live element is drawn in its place.
 */
export class Prerendered implements BeforeScript {
  readonly #host: Prerenderable;
  readonly #nodes: readonly ChildNode[];
  /** Whether it still stands there. */
  isKept = true;
  isFresh: boolean;
  isOutdated = false;
  /** Whether the live element may take its place, now that it is ready. */
  mayGo = isNamed;

  constructor(host: Prerenderable) {
    this.#host = host;
    const at = Date.parse(host.getAttribute('prerendered') ?? '');
    this.isFresh = at + Number(host.getAttribute('fresh-for')) * 1000 > Date.now();
    const {renderBefore} = host.renderOptions;
    this.#nodes = renderBefore ? nodesBehind(renderBefore) : [];
  }

  template(isReady: boolean): TemplateResult | undefined {
    if (!this.isKept) return undefined;
    if (!(isReady && this.mayGo()) && !this.isOutdated)
      return this.#nodes.length > 0 ? html`` : html`<slot></slot>`;
    this.isKept = false;
    for (const node of this.#nodes) node.remove();
    return undefined;
  }

  /** Lets the live element take its place as soon as it is ready. */
  end(): void {
    this.mayGo = () => true;
    this.isFresh = false;
    this.#host.requestUpdate();
  }
}
