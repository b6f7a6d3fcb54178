import {withOlderHead} from './older-head.mjs';

const read = (part) => JSON.parse(Buffer.from(part, 'base64url').toString());
const write = (json) => Buffer.from(JSON.stringify(json)).toString('base64url');

const payloadOf = ({jws}) => read(jws.split('.')[1]);

const starsOf = (item) => payloadOf(item).reviewRating?.ratingValue ?? 0;

const worstOf = (reviews) => reviews.reduce((worst, item) => (starsOf(item) < starsOf(worst) ? item : worst));

const bestOf = (reviews) => reviews.reduce((best, item) => (starsOf(item) > starsOf(best) ? item : best));

// What a signature is worth: the text is another, and the signature is the one that was there.
const withWords = (item, reword) => {
  const [header, , signature] = item.jws.split('.');
  return {...item, jws: `${header}.${write(reword(payloadOf(item)))}.${signature}`};
};

// Members stay where they are: what is changed shall be all that differs.
const inWorst = (document, change) => {
  const worst = worstOf(document.reviews);
  return {...document, reviews: document.reviews.flatMap((item) => (item === worst ? change(item) : item))};
};

const withoutWithheld = (document) => {
  const {moderation} = document;
  return {...document, moderation: {...moderation, received: moderation.published, withheld: []}};
};

const swapped = (document) => {
  const {reviews} = document;
  const [worst, best] = [worstOf(reviews), bestOf(reviews)];
  const jws = new Map([
    [worst, best.jws],
    [best, worst.jws],
  ]);
  return {...document, reviews: reviews.map((item) => ({...item, jws: jws.get(item) ?? item.jws}))};
};

/** What can be changed in a document of reviews, by name. Each gives a document in place of the one it gets. */
export const changes = {
  nothing: (document) => document,
  star: (document) =>
    inWorst(document, (item) =>
      withWords(item, (review) => ({...review, reviewRating: {...review.reviewRating, ratingValue: 5}})),
    ),
  word: (document) =>
    inWorst(document, (item) =>
      withWords(item, (review) => ({...review, reviewBody: review.reviewBody.replace('brown', 'golden')})),
    ),
  numbers: withoutWithheld,
  'left-out': (document) => inWorst(document, () => []),
  swapped,
  'older-head': withOlderHead,
};
