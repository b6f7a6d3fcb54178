import {html, type TemplateResult} from 'lit';

/** Whether the page put something inside the element: then that is shown while, and where, there is nothing better. */
export const hasFallback = (element: Element): boolean =>
  Array.from(element.childNodes).some(
    (node) => node instanceof Element || (node instanceof Text && /\S/.test(node.data)),
  );

/**
 * The page's own fallback, exactly as the page styles it: outside of the wrapper, so that nothing of ours reaches it.
 *
 * @param debug - What is wrong, where that is asked for.
 */
export const fallbackTemplate = (debug: unknown): TemplateResult => html`<slot></slot>${debug}`;
