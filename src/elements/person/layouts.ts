import {html, nothing, type TemplateResult} from 'lit';

import {withConsent} from '../../protocol/consent.js';
import type {Person} from '../../protocol/people.js';
import {fresh} from '../shared/fresh.js';
import {faceTemplate} from '../shared/picture.js';
import {availabilityOf} from './availability.js';
import {availabilityWords} from './availability-words.js';
import {channelsTemplate, firstWayTemplate} from './channels.js';
import {inlineKindTemplate, kindsTemplate, machineTemplate} from './kinds.js';
import {replyWords} from './reply-words.js';
import type {ContactView, View} from './view.js';

const availabilityTemplate = (view: View, person: Person): TemplateResult | typeof nothing => {
  const words = availabilityWords(view, person, availabilityOf(person, view.now));
  if (!words) return nothing;
  return html`<p class="availability" part="availability">
    <span class="state ${words.tone}" part="state">${fresh(words.state)}</span>
    ${words.detail ? html`<span class="muted number">${fresh(words.detail)}</span>` : nothing}
  </p>`;
};

const factsTemplate = (
  {locale}: View,
  {jobTitle, knowsLanguage = []}: Person,
): TemplateResult | typeof nothing => {
  const languages = locale.join(knowsLanguage.map((tag) => locale.languageName(tag)));
  if (!jobTitle && !languages) return nothing;
  return html`<p class="muted" part="facts">${jobTitle ? html`<bdi>${fresh(jobTitle)}</bdi>` : nothing}${jobTitle && languages ? '\u00a0· ' : nothing}${fresh(languages)}</p>`;
};

const knowsWords = ({locale}: View, {knowsAbout = []}: Person): string =>
  knowsAbout.length > 0 ? locale.say('knows', {topics: locale.list(knowsAbout)}) : '';

const aboutTemplate = (view: View, person: Person): TemplateResult | typeof nothing => {
  const {description} = person;
  const knows = knowsWords(view, person);
  if (!description && !knows) return nothing;
  return html`<div class="small">
    ${description ? html`<p part="description" dir="auto">${fresh(description)}</p>` : nothing}
    ${knows ? html`<p class="muted" part="knows">${fresh(knows)}</p>` : nothing}
  </div>`;
};

const replyTemplate = (view: View, {reply}: Person): TemplateResult | typeof nothing => {
  const words = replyWords(view, reply);
  return words
    ? html`<p class="small" part="reply">${fresh(words.answers)} <span class="muted">${fresh(words.measured)}</span></p>`
    : nothing;
};

// Whose word it is, and the way out for the one who is shown.
const sourceTemplate = ({locale, source}: View, {consent}: Person): TemplateResult | typeof nothing => {
  const withdraw = consent?.withdraw;
  if (!source && !withdraw) return nothing;
  return html`<p class="small muted" part="source">
    ${source}
    ${withdraw ? html`${fresh(locale.say('isThisYou'))} <a part="withdraw" href=${withdraw} rel="noopener noreferrer">${fresh(locale.say('withdraw'))}</a>` : nothing}
  </p>`;
};

/** Somebody with all there is to know before one talks to them, as far as their consent reaches. */
export const cardTemplate = (view: ContactView, given: Person): TemplateResult => {
  const person = withConsent(given);
  const {pronouns, image} = person;
  const name = person.name ?? view.locale.say('somebody');
  return html`<article class="card" part="person">
    <div class="top">
      ${faceTemplate(image)}
      <div class="who small">
        <div class="name" part="name" role="heading" aria-level=${view.headingLevel}>
          <bdi>${fresh(name)}</bdi>
          ${pronouns ? html`<span class="pronouns muted" part="pronouns"><bdi>${fresh(pronouns)}</bdi></span>` : nothing}
        </div>
        ${machineTemplate(view, person)} ${factsTemplate(view, person)} ${availabilityTemplate(view, person)}
      </div>
    </div>
    ${aboutTemplate(view, person)} ${replyTemplate(view, person)} ${channelsTemplate(view, person, name)}
    ${view.proven?.mark(person)}
    <div class="notes">${kindsTemplate(view, person)}${sourceTemplate(view, person)}</div>
  </article>`;
};

/**
 * Somebody in one line: who, what they know, whether they are there, and the way to them.
 *
 * @param nobody - That no person can be reached, where that has to be said.
 */
export const inlineTemplate = (view: ContactView, given: Person, nobody: unknown): TemplateResult => {
  const person = withConsent(given);
  const name = person.name ?? view.locale.say('somebody');
  const facts = person.jobTitle ?? knowsWords(view, person);
  return html`<div class="inline" part="person">
    ${faceTemplate(person.image)}
    <div class="line">
      <span><strong part="name"><bdi>${fresh(name)}</bdi></strong>${facts ? html`, <bdi part="facts">${fresh(facts)}</bdi>` : nothing}</span>
      ${inlineKindTemplate(view, person)} ${availabilityTemplate(view, person)} ${firstWayTemplate(view, person)} ${nobody}
      ${view.proven?.mark(person)}
    </div>
  </div>`;
};
