import {html, type TemplateResult} from 'lit';

import type {ReviewsKey} from '../../../i18n/english.js';
import type {Locale} from '../../../i18n/locale.js';
import {fresh} from '../../shared/fresh.js';
import {catalogue} from './words.js';

/** Where numbered pages stand. */
export interface Pages {
  readonly page: number;
  /** The last one that can be turned to. */
  readonly last: number;
  /** How many there are in all, where that is known. */
  readonly count: number | undefined;
  readonly turn: (page: number) => void;
}

// The first, the last, and those around where one is.
const numbersOf = (page: number, last: number): readonly (number | undefined)[] => {
  const near = Array.from({length: last}, (_, index) => index + 1).filter(
    (each) => each === 1 || each === last || Math.abs(each - page) <= 1,
  );
  return near.flatMap((each, index) =>
    index > 0 && each - (near[index - 1] ?? 0) > 1 ? [undefined, each] : [each],
  );
};

/** Numbered pages, as a navigation of their own. */
export const pagesTemplate = (
  voice: Locale<ReviewsKey>,
  {page, last, count, turn}: Pages,
): TemplateResult => {
  const locale = catalogue.in(voice);
  const button = (to: number, label: string, isOff: boolean): TemplateResult =>
    html`<button class="button small" part="page" type="button" aria-disabled=${isOff} @click=${() => isOff || turn(to)}>${fresh(label)}</button>`;
  return html`<nav class="pages" part="pages" aria-label=${locale.say('pages')}>
    ${button(page - 1, locale.say('previous'), page <= 1)}
    ${numbersOf(page, last).map((each) =>
      each === undefined
        ? html`<span aria-hidden="true">…</span>`
        : html`<button class="button small number" part="page" type="button" aria-label=${locale.say('page', {page: each})} aria-current=${each === page ? 'page' : 'false'} @click=${() => turn(each)}>${fresh(locale.number(each))}</button>`,
    )}
    ${button(page + 1, locale.say('next'), page >= last)}
    ${count === undefined ? '' : html`<span class="small muted">${fresh(locale.say('pageOf', {page, count}))}</span>`}
  </nav>`;
};
