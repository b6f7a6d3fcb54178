import type {Head} from '../../proof/head.js';
import type {Review} from '../../protocol/reviews.js';
import type {ReviewLog} from '../../protocol/signed.js';
import type {EndpointKeys} from '../keys/load-keys.js';
import {type SignedReview, signReply} from '../signing/sign-review.js';
import type {Store} from '../store/store.js';
import type {StoredSubject} from '../store/subjects.js';
import {reviewWithinConsent} from '../store/within-consent.js';
import {readHead} from './heads.js';
import {hasChanges} from './log-changes.js';
import {type LoggedReview, readLogged} from './logged-review.js';
import {reviewWords} from './review-words.js';
import {signIfFitting} from './sign-if-fitting.js';

/** A review as it stands in a document: itself, or signed; and where it is in the log. */
export type ServedReview = (Review | SignedReview) & {readonly log?: ReviewLog};

/** What proves reviews, and when. */
export interface Proving {
  readonly keys: EndpointKeys | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * The head of a subject, as far as the log has everything that happened to it; `undefined` where it has not, or there is no
 * log: a head must not be shown beside reviews that it knows nothing of.
 */
export const headOf = (store: Store, subject: StoredSubject, {keys, now}: Proving): Head | undefined =>
  isLogged(store, subject, keys) ? readHead(store, subject.hash, Math.floor(now / 1000)) : undefined;

/**
 * Reviews as they are served: signed where there are keys, and with their place in the log where it has them as they are.
 *
 * @param stored - Published ones, as they are stored.
 */
export const servedReviews = (
  store: Store,
  subject: StoredSubject,
  stored: readonly Review[],
  {keys}: Proving,
): ServedReview[] => {
  if (!keys) return stored.map(reviewWithinConsent);
  if (!isLogged(store, subject, keys))
    return stored.map((review) => signIfFitting(reviewWithinConsent(review), {store, keys, subject}));
  return stored.map((review) => loggedReview(store, subject, review, keys));
};

const isLogged = (store: Store, {number}: StoredSubject, keys: EndpointKeys | undefined): boolean =>
  keys?.log !== undefined && !hasChanges(store, number);

const loggedReview = (
  store: Store,
  subject: StoredSubject,
  stored: Review,
  keys: EndpointKeys,
): ServedReview => {
  const logged = readLogged(store, subject.number, stored.id ?? '');
  const log = logged && placeOf(logged);
  if (log && logged.jws !== undefined)
    return {...signedWith(logged.jws, reviewWithinConsent(stored), keys), log};
  const {review} = reviewWords(stored, keys.url);
  if (!log) return signIfFitting(review, {store, keys, subject});
  return {...review, log};
};

const placeOf = ({state, seq, index, salt}: LoggedReview): ReviewLog | undefined =>
  state === 'published' && salt ? {seq, index, salt: Buffer.from(salt).toString('base64url')} : undefined;

const signedWith = (jws: string, {id, helpful, replies, translations}: Review, keys: EndpointKeys) => ({
  jws,
  ...(helpful ? {helpful} : {}),
  ...(replies ? {replies: replies.map((reply) => signReply(reply, id ?? '', keys))} : {}),
  ...(translations ? {translations} : {}),
});
