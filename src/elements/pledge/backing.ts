import {html, nothing, type TemplateResult} from 'lit';

import {toEndTime} from '../../protocol/dates.js';
import type {Certification, Pledge} from '../../protocol/pledges.js';
import {fresh} from '../shared/fresh.js';
import type {View} from './view.js';

const certificationTemplate = ({locale, now}: View, certification: Certification): TemplateResult => {
  const {name, issuedBy, certificationIdentification: number, expires, url} = certification;
  const scheme = issuedBy?.name
    ? locale.say('certifiedBy', {name, issuer: issuedBy.name})
    : locale.say('certified', {name});
  const isExpired = expires !== undefined && (toEndTime(expires) ?? now) < now;
  const said = [
    scheme,
    number && locale.say('certificateNumber', {number}),
    expires &&
      locale.say(isExpired ? 'certificateExpired' : 'certificateUntil', {date: locale.date(expires)}),
  ].filter(Boolean);
  return html`<p class="small" part="certification">
    <span class=${isExpired ? 'bad' : ''}>${fresh(said.join(' · '))}</span>
    ${url ? html`<a href=${url}>${fresh(locale.say('certificate'))}</a>` : nothing}
  </p>`;
};

/** What a pledge rests on and what it costs to break it: certification, remedy, those who endorse it. */
export const backingTemplate = (
  view: View,
  {certification, remedy, endorsements}: Pledge,
): TemplateResult => {
  const {locale} = view;
  const {count, standard} = endorsements ?? {};
  return html`${certification ? certificationTemplate(view, certification) : nothing}
    ${
      remedy
        ? html`<p class="small" part="remedy">
          <span dir="auto">${remedy.text}</span>
          ${remedy.url ? html`<a href=${remedy.url}>${fresh(locale.say('remedyMore'))}</a>` : nothing}
        </p>`
        : nothing
    }
    ${
      count || standard
        ? html`<p class="small muted" part="endorsements">
          ${count ? html`<span>${fresh(locale.say('endorsed', {count}))}</span>` : nothing}
          ${standard ? html`<a href=${standard}>${fresh(locale.say('standard'))}</a>` : nothing}
        </p>`
        : nothing
    }`;
};
