import {html, type LitElement, type TemplateResult} from 'lit';

import type {Resource} from '../../controllers/resource-controller.js';
import type {Problem} from '../../protocol/read.js';
import {sourceOf} from './address.js';
import {debugTemplate} from './debug.js';
import type {Sourced} from './sourced.js';

/** Whether the page put something inside the element: then that is shown while, and where, there is nothing better. */
const hasFallback = (element: Element): boolean =>
  Array.from(element.childNodes).some(
    (node) => (node instanceof Element && !node.slot) || (node instanceof Text && /\S/.test(node.data)),
  );

/**
 * What an element is drawn in: our wrapper, which carries all paint; or, while there is nothing better, the page's own
 * fallback outside of it, so that nothing of ours reaches what the page has styled.
 *
 * @param language - The language our words are in.
 * @param content - Draws what stands in the wrapper.
 */
export const frameTemplate = (
  host: LitElement & Sourced,
  resource: Resource<{readonly problems: readonly Problem[]}>,
  language: string,
  content: () => unknown,
): TemplateResult => {
  const debug = debugTemplate(host.debug, resource, sourceOf(host.src, host));
  if (resource.status !== 'ready' && hasFallback(host)) return html`<slot></slot>${debug}`;
  return html`<div class="candor" part="base" lang=${language}>${content()}${debug}</div>`;
};
