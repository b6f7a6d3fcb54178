import {reviewWithConsent, withConsent} from '../protocol/consent.js';
import type {Author, Media, Reply, Review, ReviewsDocument} from '../protocol/reviews.js';
import type {Scaled} from '../protocol/scale.js';
import type {Image, Subject} from '../protocol/things.js';

/** What is written: the subject, its rating, and these reviews. */
export type Rated = Pick<ReviewsDocument, 'subject' | 'aggregateRating' | 'reviews'>;

/** A node of JSON-LD, ready for `JSON.stringify`: members that are `undefined` are left out there. */
export type JsonLdNode = {readonly [member: string]: unknown};

/**
 * A reviews document as schema.org JSON-LD: the subject with its `aggregateRating` and `review`, the inverse of
 * `readSchemaOrg`. People appear as far as their consent reaches. What schema.org has no term for (votes, disclosures, the
 * date of the experience, moderation) is not written.
 *
 * @param id - The `@id` of the subject, where it is another than its own.
 */
export const toSchemaOrg = (
  {subject = {}, aggregateRating, reviews}: Rated,
  id: string | undefined = subject.id,
): JsonLdNode => ({
  '@context': 'https://schema.org',
  ...toItem(subject, id),
  aggregateRating: aggregateRating && toAggregate(aggregateRating),
  review: some(reviews.map(reviewWithConsent).map(toReview)),
});

const some = <T>(items: readonly T[] | undefined): readonly T[] | undefined =>
  items && items.length > 0 ? items : undefined;

const toItem = ({type = 'Thing', name, url, image}: Subject, id: string | undefined): JsonLdNode => ({
  '@type': type,
  '@id': id,
  name,
  url,
  image: toImage(image),
});

const toImage = (image: Image | undefined): string | JsonLdNode | undefined =>
  typeof image === 'object'
    ? {
        '@type': 'ImageObject',
        url: image.url,
        width: image.width,
        height: image.height,
        caption: image.alt,
        sha256: image.sha256,
      }
    : image;

// What a picture of somebody is said to show may be a name that they did not agree to.
const addressOf = (image: Image | undefined): string | undefined =>
  typeof image === 'object' ? image.url : image;

// A scale is always written out, since not every reader takes a missing best for 5.
const toRating = ({ratingValue, bestRating = 5, worstRating = 1}: Scaled): JsonLdNode => ({
  '@type': 'Rating',
  ratingValue,
  bestRating,
  worstRating,
});

const toAggregate = (aggregate: NonNullable<Rated['aggregateRating']>): JsonLdNode => {
  const {ratingValue, bestRating, worstRating, ratingCount, reviewCount} = aggregate;
  const isRated = ratingValue !== undefined && ratingCount !== 0 && reviewCount !== 0;
  return {
    ...(isRated ? toRating({ratingValue, bestRating, worstRating}) : {}),
    '@type': 'AggregateRating',
    ratingCount,
    reviewCount,
  };
};

const toReview = (review: Review): JsonLdNode => ({
  '@type': 'Review',
  ...toIdentity(review.id),
  author: toPerson(review.author),
  reviewRating: toRatings(review),
  name: review.name,
  reviewBody: review.reviewBody,
  inLanguage: review.inLanguage,
  datePublished: review.datePublished,
  dateModified: review.dateModified ?? undefined,
  positiveNotes: toNotes(review.positiveNotes),
  negativeNotes: toNotes(review.negativeNotes),
  associatedMedia: some(review.media?.map(toMedia)),
  comment: some(review.replies?.map(toComment)),
  publisher: review.collected && toPublisher(review.collected),
  url: review.url,
});

// An `@id` that is no URI would be read as an address relative to the page.
const toIdentity = (id: string | undefined): JsonLdNode =>
  id !== undefined && URL.canParse(id) ? {'@id': id} : {identifier: id};

const toPerson = (author: Author | undefined): JsonLdNode | undefined =>
  author?.name || author?.image
    ? {'@type': 'Person', name: author.name, image: addressOf(author.image)}
    : undefined;

// Aspects are ratings that say of what (schema.org `reviewAspect`); they are stars of five whatever the review's scale.
const toRatings = ({reviewRating, aspects = []}: Review): JsonLdNode | readonly JsonLdNode[] | undefined => {
  const overall = reviewRating && toRating(reviewRating);
  const parts = aspects.map(({name, ratingValue}) => ({...toRating({ratingValue}), reviewAspect: name}));
  if (parts.length === 0) return overall;
  return overall ? [overall, ...parts] : parts;
};

const toNotes = (notes: readonly string[] | undefined): JsonLdNode | undefined =>
  some(notes) && {
    '@type': 'ItemList',
    itemListElement: notes?.map((name, index) => ({'@type': 'ListItem', position: index + 1, name})),
  };

// A film is no `VideoObject` here: search engines take one for a film of the page's own and miss its upload date.
const toMedia = ({url, type, width, height, alt, captions, sha256}: Media): JsonLdNode => ({
  '@type': type && !type.startsWith('image/') ? 'MediaObject' : 'ImageObject',
  contentUrl: url,
  encodingFormat: type,
  width,
  height,
  name: alt,
  caption: captions && {'@type': 'MediaObject', contentUrl: captions, encodingFormat: 'text/vtt'},
  sha256,
});

const toComment = ({author, text, datePublished}: Reply): JsonLdNode => {
  const {name, jobTitle, image, url} = author ? withConsent(author) : {};
  return {
    '@type': 'Comment',
    author: name || url ? {'@type': 'Person', name, jobTitle, image: addressOf(image), url} : undefined,
    text,
    datePublished,
  };
};

const toPublisher = ({source}: NonNullable<Review['collected']>): JsonLdNode | undefined =>
  source?.name ? {'@type': 'Organization', name: source.name, url: source.url} : undefined;
