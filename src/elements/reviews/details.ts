import {html, nothing, type TemplateResult} from 'lit';
import {withConsent} from '../../protocol/consent.js';
import type {Reply, Review} from '../../protocol/reviews.js';
import {fresh} from '../shared/fresh.js';
import type {View} from './view.js';

const notesTemplate = (
  label: string,
  notes: readonly string[] | undefined,
  part: string,
): TemplateResult | typeof nothing =>
  notes?.length
    ? html`<div part=${part}>
        <p class="small muted">${fresh(label)}</p>
        <ul class="notes" aria-label=${label}>${notes.map((note) => html`<li dir="auto">${note}</li>`)}</ul>
      </div>`
    : nothing;

/** What a person liked and what not, and how they rated single aspects. */
export const detailsTemplate = ({locale}: View, {positiveNotes, negativeNotes, aspects}: Review) => {
  if (!positiveNotes?.length && !negativeNotes?.length && !aspects?.length) return nothing;
  return html`<div class="details">
    ${notesTemplate(locale.say('pros'), positiveNotes, 'pros')} ${notesTemplate(locale.say('cons'), negativeNotes, 'cons')}
    ${
      aspects?.length
        ? html`<table class="aspects small" part="aspects" aria-label=${locale.say('aspects')}>
          <tbody>${aspects.map(({name, ratingValue}) => html`<tr><th class="muted" scope="row"><bdi>${name}</bdi></th><td class="number">${fresh(locale.say('aspectRating', {rating: ratingValue}))}</td></tr>`)}</tbody>
        </table>`
        : nothing
    }
  </div>`;
};

const replyTemplate = ({locale}: View, {author, text, datePublished}: Reply): TemplateResult => {
  const {name, jobTitle} = author ? withConsent(author) : {name: undefined, jobTitle: undefined};
  return html`<li class="reply small" part="reply">
    <p>
      <strong>${name ? html`<bdi>${name}</bdi>` : fresh(locale.say('reply'))}${jobTitle ? html`, <bdi>${jobTitle}</bdi>` : nothing}</strong>
      ${datePublished ? html`<span class="muted">${fresh(locale.date(datePublished))}</span>` : nothing}
    </p>
    <p class="body" dir="auto">${text}</p>
  </li>`;
};

/** What was answered, with the name and the role of whoever wrote it. */
export const repliesTemplate = (
  view: View,
  replies: readonly Reply[] = [],
): TemplateResult | typeof nothing =>
  replies.length === 0
    ? nothing
    : html`<ul class="replies" part="replies" aria-label=${view.locale.say('replies')}>
        ${replies.map((reply) => replyTemplate(view, reply))}
      </ul>`;
