import {isObject} from '../protocol/open-jws.js';
import type {MangroveRecord} from './mangrove-record.js';

/** A Mangrove review as the review of protocol §3, still unread, with the `jws` by which it can be verified. */
export const toMangroveReview = ({jwt, signature, at, claims}: MangroveRecord): Record<string, unknown> => {
  const {opinion, images, rating} = claims;
  const metadata = isObject(claims.metadata) ? claims.metadata : {};
  const written = new Date(at * 1000);
  const url = `https://mangrove.reviews/list?signature=${signature}`;
  return {
    id: signature,
    jws: jwt,
    author: {name: metadata.nickname, context: contextOf(metadata.experience_context)},
    ...ratingOf(rating),
    reviewBody: opinion,
    datePublished: at === 0 || Number.isNaN(written.getTime()) ? undefined : written.toISOString(),
    collected: {how: 'open', source: {name: 'Mangrove', url}},
    disclosures: [
      ...(metadata.is_affiliated === true ? ['affiliated'] : []),
      ...(metadata.is_generated === true ? ['generated'] : []),
    ],
    media: Array.isArray(images)
      ? images.map((image) => (isObject(image) ? {url: image.src, alt: image.label} : image))
      : [],
    url,
  };
};

// 0 to 100, and in practice stars times 20. `rating` is what was signed.
const ratingOf = (rating: unknown): Record<string, unknown> =>
  typeof rating === 'number' && rating >= 0 && rating <= 100
    ? {rating, reviewRating: {ratingValue: Math.round(rating / 10) / 2, bestRating: 5, worstRating: 0}}
    : {};

const contextOf = (experience: unknown): Record<string, unknown> | undefined =>
  typeof experience === 'string' && experience ? {experience} : undefined;
