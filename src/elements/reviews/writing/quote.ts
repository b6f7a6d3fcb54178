import {html, nothing, type TemplateResult} from 'lit';

import {reviewWithConsent} from '../../../protocol/consent.js';
import type {Review} from '../../../protocol/reviews.js';
import {fresh} from '../../shared/fresh.js';
import type {Voice} from './words.js';

/** Which review a form is about. */
export const quoteTemplate = (voice: Voice, given: Review): TemplateResult => {
  const {author, name, reviewBody} = reviewWithConsent(given);
  const text = name ?? reviewBody;
  return html`<div class="writing-quote small" part="quote">
    <p class="muted">${fresh(voice.say('reportOf', {name: author?.name ?? voice.say('aCustomer')}))}</p>
    ${text ? html`<p dir="auto">${text}</p>` : nothing}
  </div>`;
};
