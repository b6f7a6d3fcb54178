import {html, nothing, type TemplateResult} from 'lit';

import {withConsent} from '../../protocol/consent.js';
import {toTime} from '../../protocol/dates.js';
import type {Pledge} from '../../protocol/pledges.js';
import type {Somebody} from '../../protocol/things.js';
import {fresh} from '../shared/fresh.js';
import {faceTemplate} from '../shared/picture.js';
import {entriesTemplate} from './entries.js';
import type {View} from './view.js';
import {wordingSentence, wordingsTemplate} from './wording.js';

/** Who somebody is, as far as they agreed to be named. */
export const whoIs = ({locale}: View, {name, jobTitle}: Pick<Somebody, 'name' | 'jobTitle'>): string =>
  name && jobTitle ? locale.say('who', {name, role: jobTitle}) : (name ?? jobTitle ?? '');

const datesSentence = ({locale}: View, pledge: Pledge): string => {
  const {madeOn, validFrom, validUntil} = pledge;
  const start = madeOn ?? validFrom;
  return [
    start && locale.date(start),
    validFrom && validFrom !== start && locale.say('validFrom', {date: locale.date(validFrom)}),
    validUntil && locale.say('validUntil', {date: locale.date(validUntil)}),
    wordingSentence(locale, pledge),
  ]
    .filter(Boolean)
    .join(' · ');
};

/** Who signed, since and until when it holds, and whether its wording is still the first one. */
export const signatureTemplate = (view: View, pledge: Pledge): TemplateResult | typeof nothing => {
  const signatories = (pledge.signatories ?? []).map((signatory) => withConsent(signatory));
  const who = signatories.map((signatory) => whoIs(view, signatory)).filter(Boolean);
  const dates = datesSentence(view, pledge);
  if (who.length === 0 && !dates) return nothing;
  const faces = signatories.filter(({image}) => image).map(({image}) => faceTemplate(image));
  return html`<div class="signature small" part="signature">
    ${faces.length > 0 ? html`<span class="faces">${faces}</span>` : nothing}
    <p>
      ${who.length > 0 ? html`<strong part="signatories">${fresh(view.locale.say('signedBy', {who: view.locale.list(who)}))}</strong><br />` : nothing}
      <span class="muted" part="validity">${fresh(dates)}</span>
    </p>
  </div>`;
};

type Updates = NonNullable<Pledge['updates']>;

const newestFirst = (updates: Updates): Updates =>
  [...updates].sort((a, b) => (toTime(b.date) ?? 0) - (toTime(a.date) ?? 0));

const updatesTemplate = (view: View, updates: Updates): TemplateResult => {
  const {locale} = view;
  const entries = newestFirst(updates).map(({date, text, author}) => {
    const title = [date && locale.date(date), author && whoIs(view, withConsent(author))];
    return {title: title.filter(Boolean).join(' · '), text};
  });
  return html`<details part="updates">
    <summary class="small" part="toggle">${fresh(locale.say('updates', {count: updates.length}))}</summary>
    ${entriesTemplate(entries)}
  </details>`;
};

/** How it came to be what it is: earlier wordings and updates, each a click away. */
export const historyTemplate = (view: View, pledge: Pledge): TemplateResult =>
  html`${wordingsTemplate(view, pledge)}${pledge.updates?.length ? updatesTemplate(view, pledge.updates) : nothing}`;
