import {fixture, html} from '@open-wc/testing';

import type {CandorReviews} from '../../../src/elements/reviews/candor-reviews.js';

/** Until something holds; a test that waits in vain says for what. */
export const until = async (holds: () => unknown, what = String(holds)): Promise<void> => {
  for (let tries = 0; tries < 400; tries++) {
    if (holds()) return;
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error(`Never came true: ${what}`);
};

/** Until an element shows what is wished for, the parts it loads on the way included. */
export const rest = async (element: CandorReviews): Promise<void> => {
  await element.updateComplete;
  await until(
    () => element.shadowRoot?.querySelector('[part=list]')?.getAttribute('aria-busy') === 'false',
    'rest',
  );
  await element.updateComplete;
};

/** An element with reviews of the page's own, at rest. */
export const draw = async (
  data: unknown,
  given: Partial<CandorReviews> & {lang?: string} = {},
): Promise<CandorReviews> => {
  const element = await fixture<CandorReviews>(html`<candor-reviews lang="en-GB"></candor-reviews>`);
  Object.assign(element, given, {data});
  await rest(element);
  return element;
};
