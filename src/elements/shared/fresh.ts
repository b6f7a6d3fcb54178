import {html, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';

/**
 * A sentence or a figure of ours, as an element that may change while the page stands.
 *
 * Isolated, since it may be in another language, and so another direction, than the page. Keyed, since a browser's page
 * translation wraps text nodes in `<font>`, and Lit would go on writing to the node it once made.
 */
export const fresh = (text: string | number): TemplateResult => html`<bdi>${keyed(text, text)}</bdi>`;
