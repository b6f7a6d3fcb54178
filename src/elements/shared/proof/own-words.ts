import {isObject} from '../../../protocol/open-jws.js';

// As it is shown: read otherwise here, whoever signs could have a translation taken for what was signed. That all of it can be
// read, whoever opened the document has seen.
const saysTranslations = (jws: string): boolean => {
  const [, body = ''] = jws.split('.');
  const said: unknown = JSON.parse(atob(body.replaceAll('-', '+').replaceAll('_', '/')));
  const review = isObject(said) ? (said.review ?? said) : undefined;
  return typeof review === 'string' ? saysTranslations(review) : isObject(review) && 'translations' in review;
};

/**
 * Whether a review is signed or logged without its translations: these then stand beside it, and whoever serves it can write them
 * (protocol §6, §7).
 *
 * @param json - The document as it came.
 */
export const hasOwnWordsAlone = (json: unknown, id: string): boolean => {
  const reviews = isObject(json) && Array.isArray(json.reviews) ? json.reviews.filter(isObject) : [];
  const {jws, log} = reviews.find((review) => review.id === id) ?? {};
  return typeof jws === 'string' ? !saysTranslations(jws) : isObject(log);
};
