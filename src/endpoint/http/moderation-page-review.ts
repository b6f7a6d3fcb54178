import {html} from 'hono/html';

import type {Media, Review} from '../../protocol/reviews.js';
import {endpointBase} from '../documents/addresses.js';
import type {Html} from './moderation-page-frame.js';
import {disclosureWords, ratingWords} from './moderation-page-words.js';

const MEDIA = `${endpointBase}media/`;

/** Whether a picture is kept by this endpoint. */
export const isOurs = ({url}: Media): boolean => url.startsWith(MEDIA);

/** What a review says, all of it: whoever decides has to see what would be seen, and what would not. */
export const reviewTemplate = (root: string, review: Review): Html => html`
  <div class="review">
    ${starsTemplate(review)}
    ${review.name && html`<p class="title" dir="auto">${review.name}</p>`}
    ${review.reviewBody && html`<p class="text" dir="auto"${languageOf(review)}>${review.reviewBody}</p>`}
    ${notesTemplate('What is good', review.positiveNotes)}
    ${notesTemplate('What is not', review.negativeNotes)}
    ${disclosuresTemplate(review)}
    ${review.media?.length ? html`<ul class="media">${review.media.map((media) => mediaTemplate(root, media))}</ul>` : undefined}
    ${factsTemplate(review)}
  </div>`;

const languageOf = ({inLanguage}: Review): Html | undefined =>
  inLanguage ? html` lang="${inLanguage}"` : undefined;

const starsTemplate = (review: Review): Html => {
  const words = ratingWords(review);
  if (!words) return html`<p class="stars">No rating</p>`;
  const {ratingValue = 0, bestRating = 5} = review.reviewRating ?? {};
  const full = Math.max(0, Math.min(5, Math.round(ratingValue)));
  const signs = bestRating === 5 ? '★'.repeat(full) + '☆'.repeat(5 - full) : '';
  return html`<p class="stars">${signs && html`<span aria-hidden="true">${signs}</span>`} <span>${words}</span></p>`;
};

const notesTemplate = (heading: string, notes: readonly string[] = []): Html | undefined =>
  notes.length
    ? html`<p class="label">${heading}</p><ul>${notes.map((note) => html`<li dir="auto">${note}</li>`)}</ul>`
    : undefined;

const disclosuresTemplate = ({disclosures = [], incentive}: Review): Html | undefined =>
  disclosures.length || incentive
    ? html`<p class="disclosed"><strong>The author discloses:</strong> ${disclosures.map((one) => disclosureWords[one]).join(', ')}
        ${incentive && html`(<span dir="auto">${incentive}</span>)`}</p>`
    : undefined;

// Pictures of other hosts are named, not loaded: nobody else shall learn that somebody is looking.
const mediaTemplate = (root: string, media: Media): Html => {
  const {url, alt, width, height} = media;
  if (!isOurs(media)) return html`<li><span class="elsewhere">${url}</span></li>`;
  const address = `${root}media/${url.slice(MEDIA.length)}`;
  const size = width && height ? html` width="${width}" height="${height}"` : undefined;
  return html`<li><a href="${address}" target="_blank" rel="noopener">
      <img src="${address}" alt="${alt ?? 'Picture without a description'}"${size} loading="lazy"></a>
      ${alt && html`<span dir="auto">${alt}</span>`}</li>`;
};

const factsTemplate = ({
  author,
  consent,
  experienceDate,
  aspects,
  datePublished,
}: Review): Html | undefined => {
  const hidden = (field: 'name' | 'context'): string =>
    consent && !consent.fields.includes(field) ? ' (will not be shown: no consent)' : '';
  const facts: Array<readonly [string, string | undefined]> = [
    ['Author', author?.name && `${author.name}${hidden('name')}`],
    ...Object.entries(author?.context ?? {}).map(
      ([name, value]) => [name, `${value}${hidden('context')}`] as const,
    ),
    ...(aspects ?? []).map(({name, ratingValue}) => [name, String(ratingValue)] as const),
    ['Experienced', experienceDate],
    ['Published', datePublished],
  ];
  const known = facts.filter(([, value]) => value);
  return known.length
    ? html`<dl>${known.map(([name, value]) => html`<div><dt dir="auto">${name}</dt><dd dir="auto">${value}</dd></div>`)}</dl>`
    : undefined;
};
