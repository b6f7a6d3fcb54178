import {html, type LitElement, type TemplateResult} from 'lit';

import type {CommonKey, RequestsKey} from '../../../i18n/english.js';
import type {Locale} from '../../../i18n/locale.js';
import {CandorConsentEvent} from '../../events.js';
import {sourceOf} from '../address.js';
import type {Sourced} from '../sourced.js';
import {adoptStyles} from './adopt.js';
import {hostOf} from './host-of.js';
import {showRequests} from './panel.js';
import {catalogue} from './words.js';

/** An element that waits for consent. */
export type Held = LitElement & Sourced & {readonly layout?: string};

const sentences = {
  'candor-rating': 'agreeRating',
  'candor-pledge': 'agreePledge',
  'candor-person': 'agreePerson',
} as const satisfies Record<string, RequestsKey>;

const sentenceOf = ({localName}: Held): RequestsKey & `agree${string}` =>
  Object.hasOwn(sentences, localName) ? sentences[localName as keyof typeof sentences] : 'agreeReviews';

// Only in one line of text: the rating, the badge, the line about a person.
const isLine = ({localName, layout = ''}: Held): boolean =>
  localName === 'candor-rating' || /^(inline|badge)$/.test(layout);

/**
 * Lets one element ask where it points to now. It remembers that it may; pointed elsewhere, it asks the visitor again.
 *
 * @param agree - Made by the visitor; the page may cancel it, and see to consent itself.
 */
const agree = async (host: Held, address: string): Promise<void> => {
  if (!host.dispatchEvent(new CandorConsentEvent(address))) return;
  host.consent = '';
  await host.updateComplete;
  host.consent = 'required';
};

const heard = new Set<string>();

// The words of another language come after the first drawing.
const learn = (host: Held, {language}: Locale<CommonKey>): void => {
  if (heard.has(language)) return;
  catalogue.learn(language).then(
    () => {
      heard.add(language);
      host.requestUpdate();
    },
    () => undefined,
  );
};

// As `fresh` does it, without the directive: nothing here is drawn often.
const words = (text: string): TemplateResult => html`<bdi .textContent=${text}></bdi>`;

/** What stands in the place of an element that may not ask yet: what agreeing means, and a way to agree for it alone. */
export const gateTemplate = (host: Held, voice: Locale<CommonKey>): TemplateResult => {
  adoptStyles(host);
  learn(host, voice);
  const locale = catalogue.in(voice);
  const address = sourceOf(host.src, host);
  const name = hostOf(address);
  const look = isLine(host) ? 'link small' : 'button small';
  const button = html`<button class=${look} part="consent" type="button" @click=${() => agree(host, address)}>${words(locale.say(sentenceOf(host), {host: name}))}</button>`;
  if (isLine(host)) return html`<span class="gate">${button}</span>`;
  return html`<div class="gate" part="gate">
    <p class="small">${words(locale.say('gate', {host: name}))}</p>
    <p>${button} <button class="link small" part="requests" type="button" @click=${({currentTarget}: Event) => showRequests(currentTarget, voice)}>${words(voice.say('asksFor'))}</button></p>
  </div>`;
};
