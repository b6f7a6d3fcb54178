import {html, nothing, type TemplateResult} from 'lit';

import type {Outcome, Review} from '../../../protocol/reviews.js';
import {fresh} from '../../shared/fresh.js';
import {reviewLinks} from '../links.js';
import {outcomesElsewhere} from '../outcome-places.js';
import type {View} from '../view.js';

/** "You said, we did": what came of a review or of several, and the way to them. */
export const outcomeTemplate = (view: View, {said, did, date, reviews, url}: Outcome): TemplateResult => {
  const {locale} = view;
  const facts = [
    date && locale.date(date),
    reviews?.length && locale.say('fromReviews', {count: reviews.length}),
  ].filter(Boolean);
  return html`<aside class="outcome small" part="outcome" tabindex="-1" aria-label=${locale.say('outcomes')}>
    <p><strong dir="auto">${fresh(locale.say('said', {said}))}</strong></p>
    <p><strong dir="auto">${fresh(locale.say('did', {did}))}</strong></p>
    <p class="muted">
      <span>${fresh(facts.join(' · '))}</span> ${reviewLinks(view, reviews)}
      ${url ? html`<a part="more-link" href=${url}>${fresh(locale.say('outcomeMore'))}</a>` : nothing}
    </p>
  </aside>`;
};

/** The way from a review to what it led to, where that stands elsewhere. */
export const ledToTemplate = (view: View, review: Review): readonly TemplateResult[] =>
  outcomesElsewhere(view.places, review).map(
    (outcome) =>
      html`<p class="small" part="led-to"><button class="link" part="led-to-link" type="button" @click=${() => view.wishes.showOutcome(outcome)}>${fresh(view.locale.say('ledTo', {did: outcome.did}))}</button></p>`,
  );
