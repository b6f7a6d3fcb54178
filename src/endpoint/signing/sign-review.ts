import {toTime} from '../../protocol/dates.js';
import type {Reply, Review} from '../../protocol/reviews.js';
import {relativeTo} from '../documents/addresses.js';
import type {EndpointKeys} from '../keys/load-keys.js';
import type {Store} from '../store/store.js';
import type {StoredSubject} from '../store/subjects.js';
import {sendingOf} from '../store/submissions.js';
import {signFor} from './sign.js';

/** What a review is signed by, and what it is about. */
export interface ReviewContext {
  readonly store: Store;
  readonly keys: EndpointKeys;
  readonly subject: Pick<StoredSubject, 'number' | 'hash'>;
  /** Integer seconds since 1970: as of when it is signed. Without it, as of when it was stored or last changed. */
  readonly at?: number | undefined;
}

/** An answer to a review, signed. */
export interface SignedReply {
  readonly jws: string;
}

/** A review as it stands in a list, signed; what stands beside `jws` is not (protocol §6). */
export interface SignedReview extends Pick<Review, 'helpful' | 'translations'> {
  readonly jws: string;
  readonly replies?: ReadonlyArray<Reply | SignedReply>;
}

/**
 * Signs a review as collected here (`trust-collected+jwt`). What its author signed stands in it as they signed it.
 *
 * @param review - A published one as it is stored, within its author's consent.
 * @returns The review as it was where no key is for this.
 */
export const signReview = (review: Review, context: ReviewContext): Review | SignedReview => {
  const {helpful, replies, translations, ...said} = review;
  const {store, keys, subject} = context;
  const sending = sendingOf(store, subject.number, review.id ?? '');
  const received = sending && Math.floor(sending.received / 1000);
  const stored = context.at ?? changedAt(store, subject.number, review.id ?? '');
  const content =
    sending?.jws === undefined
      ? relativeTo(keys.url, said)
      : {...collectedOf(said, keys.url), review: sending.jws};
  const jws = signFor(keys, 'collect', stored, ({iss, iat}) => ({
    ...{iss, iat, sub: subject.hash},
    ...content,
    ...{how: review.collected?.how ?? 'unknown', at: received ?? iat},
  }));
  if (jws === undefined) return review;
  return {
    jws,
    ...(helpful ? {helpful} : {}),
    ...(replies ? {replies: replies.map((reply) => signReply(reply, review.id ?? '', keys))} : {}),
    ...(translations ? {translations} : {}),
  };
};

/**
 * Signs an answer to a review (`trust-reply+jwt`), as of when it was given.
 *
 * @param review - The id of the review.
 * @returns The answer as it was where no key is for this.
 */
export const signReply = (reply: Reply, review: string, keys: EndpointKeys): Reply | SignedReply => {
  const at = Math.floor((toTime(reply.datePublished) ?? 0) / 1000);
  const jws = signFor(keys, 'reply', at, ({iss, iat}) => ({
    ...{iss, iat, sub: review},
    ...relativeTo(keys.url, reply),
  }));
  return jws === undefined ? reply : {jws};
};

// What is not for the author to say, or not theirs to know: when it was published, and where its pictures are.
const collectedOf = ({id, datePublished, media}: Review, url: string): object => ({
  ...{id, datePublished},
  ...(media ? {media: relativeTo(url, media)} : {}),
});

const changedAt = (store: Store, subject: number, id: string): number =>
  Number(
    store.prepare('SELECT changed FROM reviews WHERE subject = ? AND id = ?').get(subject, id)?.changed ?? 0,
  );
