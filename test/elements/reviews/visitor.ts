import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';

import type {CandorReviews} from '../../../src/elements/reviews/candor-reviews.js';
import type {Filters} from '../../../src/protocol/filters.js';
import {part, parts, textOf} from '../support.js';
import {rest} from './drawn.js';

/** Everything that a screen reader is told, from now on. */
export const listen = (element: CandorReviews): string[] => {
  const heard: string[] = [];
  const live = element.shadowRoot?.querySelectorAll('[role=status], [aria-live]') ?? [];
  expect(live, 'one live region').to.have.length(1);
  for (const region of live)
    new MutationObserver(() => heard.push(textOf(region))).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  return heard;
};

/** What a visitor wished for, as the page is told. */
export const wishes = (element: CandorReviews): Array<{filters: Filters; sort: string}> => {
  const told: Array<{filters: Filters; sort: string}> = [];
  element.addEventListener('candor-filter', ({filters, sort}) => told.push({filters, sort}));
  return told;
};

/** What has the focus inside an element: its part, and its words. */
export const focused = (element: CandorReviews): string => {
  const active = element.shadowRoot?.activeElement;
  return active ? `${active.getAttribute('part')}: ${textOf(active)}` : 'nothing';
};

/** Focuses a control and presses a key, as somebody without a mouse would. */
export const press = async (element: CandorReviews, control: HTMLElement | null | undefined, key: string) => {
  control?.focus();
  expect(control && element.shadowRoot?.activeElement === control, 'the control has the focus').to.equal(
    true,
  );
  await sendKeys({press: key});
  await rest(element);
};

/** The first piece of this part with these words. */
export const named = (element: CandorReviews, name: string, text: string): HTMLElement | undefined =>
  parts(element, name).find((each) => textOf(each).includes(text));

/** A box among all filters, by its label. */
export const choice = (element: CandorReviews, text: string): HTMLInputElement | null | undefined =>
  named(element, 'choice', text)?.querySelector('input');

/** The line above the reviews. */
export const showing = (element: CandorReviews): string => textOf(part(element, 'showing'));
