import {html, nothing, type TemplateResult} from 'lit';

import type {Pledge} from '../../protocol/pledges.js';
import {fresh} from '../shared/fresh.js';
import type {View} from './view.js';

const prefix = '#pledge-';

const fragmentOf = (id: string): string => prefix + encodeURIComponent(id);

/** The pledge that a fragment names: its `id`. */
export const pledgeIn = (fragment: string): string | undefined => {
  if (!fragment.startsWith(prefix)) return undefined;
  const text = fragment.slice(prefix.length);
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

// With a key held down, a click opens the link elsewhere, as on any link.
const copyInstead = (event: MouseEvent, {copy}: View): void => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if (!(event.currentTarget instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  copy(event.currentTarget.href);
};

/**
 * The address of a pledge on this page, and what came of copying it. The page's address is the page's own, so a click copies
 * and goes nowhere.
 */
export const permalinkTemplate = (view: View, {id}: Pledge): TemplateResult | typeof nothing => {
  if (!id) return nothing;
  const href = new URL(fragmentOf(id), location.href).href;
  const {locale, copied} = view;
  return html`<p class="link-place">
    <a part="permalink" href=${href} @click=${(event: MouseEvent) => copyInstead(event, view)}>${fresh(locale.say('pledgeLink'))}</a>
    <span class="muted" part="copy-note" role="status">${copied?.href === href ? fresh(copied.note) : nothing}</span>
  </p>`;
};
