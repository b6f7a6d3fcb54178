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
  url ? html`<a href=${url}>${fresh(words || new URL(url).host)}</a>` : fresh(words);

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
