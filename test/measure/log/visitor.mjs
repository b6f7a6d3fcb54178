// Runs in the page: what an element does that shows ten reviews and checks them, without drawing.
import {loadReviews} from '../../../src/client/load-reviews.ts';
import {proveReviews} from '../../../src/client/prove-reviews.ts';

const SHOWN = 10;

const {signal} = new AbortController();
let answer;

/** Loads the reviews of a subject. */
globalThis.load = async (src, subject) => {
  const found = await loadReviews({src, subject}, signal);
  answer = {...found, json: {...found.json, reviews: found.json.reviews.slice(0, SHOWN)}};
};

/** Checks the newest ten, and tells how long that took and what did not hold. */
globalThis.prove = async () => {
  const began = performance.now();
  const {verdict} = await proveReviews({answers: [answer], view: 'newest'}, signal);
  const took = performance.now() - began;
  const facts = {head: verdict.head, unbroken: verdict.unbroken, aggregate: verdict.aggregate};
  for (const [id, {collector, logged, content, rating}] of verdict.items)
    Object.assign(facts, {
      [`${id} collector`]: collector,
      [`${id} logged`]: logged,
      [`${id} content`]: content,
      [`${id} rating`]: rating,
    });
  const wrong = Object.entries(facts).filter(([, {status}]) => status !== 'held');
  return {took, reviews: verdict.items.size, wrong: wrong.map(([name, fact]) => ({name, ...fact}))};
};
