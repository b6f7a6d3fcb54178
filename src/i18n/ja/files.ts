import type {LanguageFiles} from '../catalogues.js';

/** Japanese: where what each element, and each part of one, says in it is had from. */
export const files: LanguageFiles = {
  'candor-person': () => import('./candor-person.js'),
  'candor-person-booking': () => import('./candor-person-booking.js'),
  'candor-person-callback': () => import('./candor-person-callback.js'),
  'candor-pledge': () => import('./candor-pledge.js'),
  'candor-pledge-wordings': () => import('./candor-pledge-wordings.js'),
  'candor-proof': () => import('./candor-proof.js'),
  'candor-rating': () => import('./candor-rating.js'),
  'candor-requests': () => import('./candor-requests.js'),
  'candor-reviews': () => import('./candor-reviews.js'),
  'candor-reviews-finding': () => import('./candor-reviews-finding.js'),
  'candor-reviews-layout': () => import('./candor-reviews-layout.js'),
  'candor-reviews-lightbox': () => import('./candor-reviews-lightbox.js'),
  'candor-reviews-writing': () => import('./candor-reviews-writing.js'),
};
