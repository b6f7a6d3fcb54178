import {html, nothing, type TemplateResult} from 'lit';

import {withConsent} from '../../protocol/consent.js';
import type {Person} from '../../protocol/people.js';
import {fresh} from '../shared/fresh.js';
import {faceTemplate} from '../shared/picture.js';
import {availabilityOf} from './availability.js';
import {availabilityWords} from './availability-words.js';
import {channelsTemplate, firstWay, kindsTemplate, numberOf, onContact} from './channels.js';
import {replyWords} from './reply-words.js';
import type {View} from './view.js';

const availabilityTemplate = (view: View, person: Person): TemplateResult | typeof nothing => {
  const words = availabilityWords(view, person, availabilityOf(person, view.now));
  if (!words) return nothing;
  return html`<p class="availability small" part="availability">
    <span class="state ${words.tone}" part="state">${fresh(words.state)}</span>
    ${words.detail ? html`<span class="muted number">${fresh(words.detail)}</span>` : nothing}
  </p>`;
};

const factsOf = ({locale}: View, {jobTitle, knowsLanguage = []}: Person): string =>
  [jobTitle, knowsLanguage.map((tag) => locale.languageName(tag)).join(', ')].filter(Boolean).join(' · ');

const replyTemplate = (view: View, {reply}: Person): TemplateResult | typeof nothing => {
  const words = replyWords(view, reply);
  return words
    ? html`<p class="small" part="reply">${fresh(words.answers)} <span class="muted">${fresh(words.measured)}</span></p>`
    : nothing;
};

const nameOf = ({locale}: View, {name}: Person): string => name ?? locale.say('somebody');

/** Somebody with all there is to know before one talks to them. */
export const cardTemplate = (view: View, given: Person): TemplateResult => {
  const person = withConsent(given);
  const name = nameOf(view, person);
  const number = numberOf(person);
  return html`<article class="card" part="person">
    <div class="top">
      ${faceTemplate(person.image)}
      <div>
        <div class="name" part="name" role="heading" aria-level=${view.headingLevel}>
          <bdi>${name}</bdi>
          ${person.pronouns ? html`<span class="pronouns muted" part="pronouns"><bdi>${person.pronouns}</bdi></span>` : nothing}
        </div>
        <p class="small muted" part="facts">${fresh(factsOf(view, person))}</p>
        ${availabilityTemplate(view, person)}
      </div>
    </div>
    ${person.description ? html`<p class="small" part="description" dir="auto">${person.description}</p>` : nothing}
    ${replyTemplate(view, person)} ${channelsTemplate(view, person, name)}
    ${number ? html`<p class="small muted number" part="number"><bdi>${number}</bdi></p>` : nothing} ${kindsTemplate(view, person)}
  </article>`;
};

/** Somebody in one line: who, what they know, whether they are there, and the way to them. */
export const inlineTemplate = (view: View, given: Person): TemplateResult => {
  const person = withConsent(given);
  const {locale} = view;
  const name = nameOf(view, person);
  const way = firstWay(person);
  return html`<div class="inline small" part="person">
    ${faceTemplate(person.image)}
    <span><strong part="name"><bdi>${name}</bdi></strong>${person.jobTitle ? html`, <bdi part="facts">${person.jobTitle}</bdi>` : nothing}</span>
    ${availabilityTemplate(view, person)}
    ${person.kind === 'ai' ? kindsTemplate(view, person) : nothing}
    ${way ? html`<a part="channel" href=${way.href} rel="noopener" @click=${onContact(way.type)}>${fresh(locale.say('talkTo', {name}))}</a>` : nothing}
  </div>`;
};
