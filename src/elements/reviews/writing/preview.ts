import {html, type TemplateResult} from 'lit';

import type {Media, Review} from '../../../protocol/reviews.js';
import type {ReviewWords} from '../../../protocol/writing.js';
import type {Surroundings} from './surroundings.js';

/** What a review has beside its words. */
export interface Standing {
  /** The review that is corrected. */
  readonly given?: Review | undefined;
  readonly isInvited?: boolean;
  readonly media: readonly Media[];
}

const today = (): string => {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/** A review as it will stand, of what is sent and what the endpoint adds. It has no `id`, and so nothing to press. */
export const reviewToBe = (words: ReviewWords, {given, isInvited, media}: Standing): Review => {
  const {image, reviewCount} = given?.author ?? {};
  const author = {...(image ? {image} : {}), ...(reviewCount ? {reviewCount} : {}), ...words.author};
  return {
    ...words,
    author,
    collected: given?.collected ?? {how: isInvited ? 'verified-purchase' : 'open'},
    datePublished: given?.datePublished ?? today(),
    ...(given ? {dateModified: today()} : {}),
    ...(media.length > 0 ? {media: [...media]} : {}),
  };
};

/** The review exactly as it will stand: drawn by what draws all others. */
export const previewTemplate = ({desk}: Surroundings, review: Review): TemplateResult =>
  html`<div class="writing-preview" part="preview">${desk.draw(review)}</div>`;
