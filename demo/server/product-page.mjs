import {existsSync, readFileSync} from 'node:fs';

import {html} from 'hono/html';

import {inFrame} from './frame.mjs';

/**
 * The page of a product other than the copper kettle, which has one of its own.
 *
 * @param {string} slug - As in the product's address.
 * @returns {string | undefined} `undefined` where there is no such product.
 */
export const productPage = (slug) => {
  const file = new URL(`../data/reviews/${slug}.json`, import.meta.url);
  if (!/^[a-z-]+$/.test(slug) || !existsSync(file)) return undefined;
  const {subject} = JSON.parse(readFileSync(file, 'utf8'));
  const asked = String(new URLSearchParams({url: '/.well-known/trust-data.json', subject: subject.id}));
  const main = html`<div class="detail">
      <img src="${subject.image.url}" alt="" width="400" height="400">
      <div class="stack">
        <h1>${subject.name}</h1>
        <candor-rating subject="${subject.id}" href="#reviews"><a href="#reviews">Reviews</a></candor-rating>
        <p class="lead">The whole description of this one is still being written. What people say about it is here.</p>
        <div class="buy">
          <candor-pledge pledge="refunds" layout="badge"><a href="/pledges.html#refunds">Refunds in three days</a></candor-pledge>
          <candor-person layout="inline"><a href="/contact.html">Ask a person</a></candor-person>
        </div>
      </div>
    </div>
    <section id="reviews"><candor-reviews subject="${subject.id}" heading-level="2" verifier="/verify.html#${asked}"></candor-reviews></section>`;
  return inFrame(`${subject.name} – Kettle & Co`, main);
};
