import {html, nothing, type TemplateResult} from 'lit';

import {withConsent} from '../../protocol/consent.js';
import type {Pledge} from '../../protocol/pledges.js';
import type {Somebody} from '../../protocol/things.js';
import {fresh} from '../shared/fresh.js';
import {faceTemplate} from '../shared/picture.js';
import type {View} from './view.js';

/** Who somebody is, as far as they agreed to be named. */
export const whoIs = ({locale}: View, {name, jobTitle}: Pick<Somebody, 'name' | 'jobTitle'>): string =>
  name && jobTitle ? locale.say('who', {name, role: jobTitle}) : (name ?? jobTitle ?? '');

// Wording counts as changed where an earlier one differs, or the last one kept is not what stands there now.
const wordingChange = ({versions = [], text}: Pledge): string | undefined => {
  const sorted = [...versions].sort((a, b) => (a.date < b.date ? -1 : 1));
  const isChanged = new Set([...sorted.map((version) => version.text), text]).size > 1;
  return isChanged ? sorted.at(-1)?.date : undefined;
};

const datesSentence = ({locale}: View, pledge: Pledge): string => {
  const {madeOn, validFrom, validUntil, versions} = pledge;
  const start = madeOn ?? validFrom;
  const changed = wordingChange(pledge);
  return [
    start && locale.date(start),
    validUntil && locale.say('validUntil', {date: locale.date(validUntil)}),
    changed
      ? locale.say('wordingChanged', {date: locale.date(changed)})
      : versions?.length && locale.say('wordingSame'),
  ]
    .filter(Boolean)
    .join(' · ');
};

/** Who signed, since and until when it holds, and whether its wording is still the first one. */
export const signatureTemplate = (view: View, pledge: Pledge): TemplateResult => {
  const signatories = (pledge.signatories ?? []).map((signatory) => withConsent(signatory));
  const who = signatories.map((signatory) => whoIs(view, signatory)).filter(Boolean);
  return html`<div class="signature small" part="signature">
    ${signatories.map(({image}) => faceTemplate(image))}
    <p>
      ${who.length > 0 ? html`<strong part="signatories">${fresh(view.locale.say('signedBy', {who: view.locale.list(who)}))}</strong><br />` : nothing}
      <span class="muted" part="validity">${fresh(datesSentence(view, pledge))}</span>
    </p>
  </div>`;
};

const wordingsTemplate = (
  {locale}: View,
  {versions = []}: Pledge,
): TemplateResult => html`<details part="wordings">
  <summary class="small">${fresh(locale.say('wordings'))}</summary>
  <ol class="entries small">
    ${versions.map(({date, text}) => html`<li><span class="muted">${fresh(locale.date(date))}</span><p dir="auto">${text}</p></li>`)}
  </ol>
</details>`;

const updatesTemplate = (
  view: View,
  updates: NonNullable<Pledge['updates']>,
): TemplateResult => html`<details part="updates">
  <summary class="small">${fresh(view.locale.say('updates', {count: updates.length}))}</summary>
  <ol class="entries small">
    ${updates.map(({date, text, author}) => {
      const by = [date && view.locale.date(date), author && whoIs(view, withConsent(author))].filter(Boolean);
      return html`<li><span class="muted">${fresh(by.join(' · '))}</span><p dir="auto">${text}</p></li>`;
    })}
  </ol>
</details>`;

/** How it came to be what it is: earlier wordings and updates, each a click away. */
export const historyTemplate = (view: View, pledge: Pledge): TemplateResult =>
  html`${
    wordingChange(pledge) ? wordingsTemplate(view, pledge) : nothing
  }${pledge.updates?.length ? updatesTemplate(view, pledge.updates) : nothing}`;
