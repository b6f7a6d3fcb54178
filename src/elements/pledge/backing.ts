import {html, nothing, type TemplateResult} from 'lit';

import {toEndTime, toTime} from '../../protocol/dates.js';
import type {Certification, Pledge} from '../../protocol/pledges.js';
import {fresh} from '../shared/fresh.js';
import type {View} from './view.js';

const hasExpired = ({expires}: Certification, now: number): boolean => (toEndTime(expires) ?? now) < now;

/** Whether a certificate holds on a day: begun, and not expired. */
export const isInForce = (certification: Certification, now: number): boolean =>
  (toTime(certification.validFrom) ?? now) <= now && !hasExpired(certification, now);

const linkTemplate = (words: string, url: string | undefined): TemplateResult =>
  url ? html`<a part="more-link" href=${url}>${fresh(words || new URL(url).host)}</a>` : fresh(words);

const certificationTemplate = (view: View, certification: Certification): TemplateResult => {
  const {locale, now} = view;
  const {name, issuedBy, certificationIdentification: number, validFrom, expires, url} = certification;
  const issuer = issuedBy?.name && locale.say('issuer', {issuer: issuedBy.name});
  const until = hasExpired(certification, now) ? 'certificateExpired' : 'certificateUntil';
  const facts = [
    number && locale.say('certificateNumber', {number}),
    validFrom && locale.say('certificateFrom', {date: locale.date(validFrom)}),
    expires && locale.say(until, {date: locale.date(expires)}),
  ].filter(Boolean);
  return html`<p class="small" part="certification">
    <strong>${fresh(locale.say('certified', {name}))}</strong>
    ${issuedBy ? linkTemplate(issuer ?? '', issuedBy.url) : nothing}<br />
    <span class=${isInForce(certification, now) ? 'muted' : 'bad'}>${fresh(facts.join(' · '))}</span>
    ${url ? html`<a part="more-link" href=${url}>${fresh(locale.say('certificate'))}</a>` : nothing}
  </p>`;
};

const remedyTemplate = (
  {locale, headingLevel}: View,
  {text, url}: NonNullable<Pledge['remedy']>,
): TemplateResult => html`<div class="small" part="remedy">
    <div part="remedy-title" role="heading" aria-level=${headingLevel + 1}>${fresh(locale.say('remedyTitle'))}</div>
    <p><span dir="auto">${text}</span> ${url ? html`<a part="more-link" href=${url}>${fresh(locale.say('remedyMore'))}</a>` : nothing}</p>
  </div>`;

const endorsementsTemplate = (
  {locale}: View,
  {count, standard}: NonNullable<Pledge['endorsements']>,
): TemplateResult | typeof nothing =>
  count || standard
    ? html`<p class="small muted" part="endorsements">
        ${count ? html`<span>${fresh(locale.say('endorsed', {count}))}</span>` : nothing}
        ${standard ? html`<a part="more-link" href=${standard}>${fresh(locale.say('standard'))}</a>` : nothing}
      </p>`
    : nothing;

const standardsTemplate = (
  {locale}: View,
  standards: NonNullable<Pledge['standards']>,
): TemplateResult => html`<div class="small" part="standards">
    <p class="muted">${fresh(locale.say('standards'))}</p>
    <ul>${standards.map(({name, url}) => html`<li>${url ? html`<a part="more-link" href=${url}><bdi>${name}</bdi></a>` : html`<bdi>${name}</bdi>`}</li>`)}</ul>
  </div>`;

/** What one gets if a pledge is missed, what it rests on and answers to, and who endorses it. */
export const backingTemplate = (
  view: View,
  {certification, remedy, endorsements, standards}: Pledge,
): TemplateResult =>
  html`${remedy ? remedyTemplate(view, remedy) : nothing}
    ${certification ? (view.certify?.(view, certification) ?? certificationTemplate(view, certification)) : nothing}
    ${standards?.length ? standardsTemplate(view, standards) : nothing}
    ${endorsements ? endorsementsTemplate(view, endorsements) : nothing}`;
