import {html, nothing, type TemplateResult} from 'lit';

import {publishedCount} from '../../protocol/published-count.js';
import type {ReviewsDocument} from '../../protocol/reviews.js';
import {failureSentence} from '../shared/failure.js';
import {fresh} from '../shared/fresh.js';
import type {Parts} from './parts.js';
import type {ReviewList} from './review-list.js';
import type {View} from './view.js';

/** What the end of the list can set going. */
export interface Ways {
  /** How many make a page. */
  readonly step: number;
  /** Draws numbered pages, where these are wanted and can be had. */
  readonly pages: NonNullable<Parts['layouts']['part']>['pagesTemplate'] | undefined;
  readonly turn: (page: number) => void;
  readonly showMore: () => void;
}

const moreTemplate = (
  {locale}: View,
  {selected, visible, hasMore, isBusy}: ReviewList,
  total: number,
  {step, showMore}: Ways,
): TemplateResult | typeof nothing => {
  const held = selected.length - visible.length;
  if (held <= 0 && !hasMore) return nothing;
  const count = Math.min(step, hasMore ? total - visible.length : held);
  const label = isBusy
    ? locale.say('loading')
    : count > 0
      ? locale.say('more', {count})
      : locale.say('moreUnknown');
  return html`<button class="button small" part="more" type="button" aria-disabled=${isBusy} @click=${showMore}>${fresh(label)}</button>`;
};

/** Where the list ends: the way on, the way to take part, and what could not be had. */
export const endTemplate = (
  view: View,
  document: ReviewsDocument,
  list: ReviewList,
  parts: Parts,
  ways: Ways,
): TemplateResult => {
  const {locale, actions} = view;
  const {found, page, lastPage: last} = list;
  // How many there are to go through, where that is known.
  const total = found?.isSelection ? found.matching : publishedCount(document);
  const count = total && Math.ceil(total / ways.step);
  const failed = list.error ? list : parts;
  const write = (): void => void parts.write((writing) => writing.write());
  return html`<div class="end">
    ${ways.pages ? ways.pages(locale, {page, last, count, turn: ways.turn}) : moreTemplate(view, list, total ?? 0, ways)}
    ${actions.submitReview ? html`<button class="button small" part="write" type="button" @click=${write}>${fresh(locale.say('write'))}</button>` : nothing}
    ${failed.error ? html`<span class="small muted" role="alert">${fresh(failureSentence(locale, failed.error))} <button class="retry" part="retry" type="button" @click=${() => failed.retry()}>${fresh(locale.say('tryAgain'))}</button></span>` : nothing}
  </div>`;
};
