import {html} from 'hono/html';

import type {Review} from '../../protocol/reviews.js';
import type {QueueItem} from '../writing/moderation.js';
import type {FormContext} from './moderation-page-form.js';
import {formsTemplate} from './moderation-page-forms.js';
import type {Html} from './moderation-page-frame.js';
import {reviewTemplate} from './moderation-page-review.js';
import {collectedWords, kindWords, momentWords, reasonWords, stateWords} from './moderation-page-words.js';

/** One thing that was sent, with all that is needed to decide about it. */
export const itemTemplate = (context: FormContext, item: QueueItem): Html => {
  const {ref, receivedAt, subject, kind, state} = item;
  return html`<article id="${ref}" aria-labelledby="${ref}-kind">
    <header>
      <h2 id="${ref}-kind"><span class="kind ${kind}">${kindWords(item)}</span>
        <span class="subject" dir="auto">${subject.name ?? subject.id}</span></h2>
      <p class="meta"><a href="${context.root}items/${ref}">${ref}</a> · ${momentWords(receivedAt)}${
        state === 'pending' ? undefined : html` · <strong>${stateWords[state]}</strong>`
      }</p>
    </header>
    ${wishTemplate(item)}
    ${kind === 'review' && item.review && html`<p class="collected${item.verified ? ' verified' : ''}">${collectedWords(item)}</p>`}
    ${reviewOf(context, item)}
    ${decisionTemplate(item)}
    ${formsTemplate(context, item)}
  </article>`;
};

const reviewOf = ({root}: FormContext, {review, kind, change}: QueueItem): Html => {
  if (!review) return html`<p class="gone">${goneWords(kind)}</p>`;
  if (kind === 'review') return reviewTemplate(root, review);
  const corrected = change?.corrected;
  return html`<div class="versions">
    ${quotedTemplate(root, corrected ? 'The review as it is' : 'The review', review)}
    ${corrected && quotedTemplate(root, 'As its author wants it', corrected)}
  </div>`;
};

const goneWords = (kind: QueueItem['kind']): string =>
  kind === 'review'
    ? 'Erased. What it said is gone; that it was received and withheld stays counted.'
    : 'The review is not here any more.';

const quotedTemplate = (root: string, label: string, review: Review): Html =>
  html`<section><p class="label">${label}</p><div class="quoted">${reviewTemplate(root, review)}</div></section>`;

// What a report or a wish says in its own words.
const wishTemplate = ({report, change, verified, signed, kind}: QueueItem): Html | undefined => {
  const words = report ?? change;
  if (!words) return undefined;
  return html`<div class="wish">
    ${
      kind === 'change' &&
      html`<p class="collected${verified ? ' verified' : ''}">${
        verified
          ? 'From its author: it came with the receipt of the review'
          : 'Nobody has checked that it comes from the author'
      }</p>`
    }
    ${signed && change?.corrected && html`<p class="collected">Its author signed the review; these words are not signed. With them it stands under the endpoint’s signature alone.</p>`}
    ${words.text && html`<p class="text" dir="auto">${words.text}</p>`}
    ${words.reach && html`<p>Wants to be answered: <span dir="auto">${words.reach}</span></p>`}
  </div>`;
};

const decisionTemplate = ({reason, note}: QueueItem): Html | undefined =>
  reason || note
    ? html`<p class="decision">${reason && html`<strong>${reasonWords[reason].replace(/ \(.*/, '')}</strong>`}${
        reason && note ? ': ' : ''
      }<span dir="auto">${note}</span></p>`
    : undefined;
