import * as v from 'valibot';

import {limits} from './limits.js';
import {PeopleDocument, Person} from './people.js';
import {Pledge, PledgesDocument} from './pledges.js';
import {Reply, Review, ReviewsDocument} from './reviews.js';
import {Consent} from './things.js';
import {Count} from './values.js';

/** A signature with what it signs: a compact JWS (RFC 7515 §7.1). Whatever carries one was read from it (protocol §6). */
export const Jws = v.pipe(v.string(), v.maxLength(limits.encoded), v.regex(/^[\w-]+\.[\w-]+\.[\w-]+$/));

/** 32 bytes in base64url, without padding: a hash, or a salt. */
export const Bytes32 = v.pipe(v.string(), v.regex(/^[\w-]{43}$/));

/** Where a review stands in the log: in the chain of its subject, in the whole, and with which salt (protocol §7). */
export const ReviewLog = v.object({seq: Count, index: Count, salt: Bytes32});

/** The newest event of a subject's chain as the publisher signs it, and the proof that it is in the log (protocol §7). */
export const Head = v.object({jws: Jws, proof: v.array(Bytes32), checkpoint: v.string()});

/** A {@link Reply}, with the signature of whoever gave it. */
export const SignedReply = v.object({...Reply.entries, jws: v.optional(Jws)});

/** A {@link Review}, with what proves it. */
export const SignedReview = v.pipe(
  v.object({
    ...Review.entries,
    replies: v.optional(v.array(SignedReply)),
    jws: v.optional(Jws),
    log: v.optional(ReviewLog),
  }),
  v.check((review) => Review.pipe[1].requirement(review)),
);

/** A {@link ReviewsDocument}, with what proves it. */
export const SignedReviewsDocument = v.object({
  ...ReviewsDocument.entries,
  reviews: v.array(SignedReview),
  head: v.optional(Head),
});

/** A {@link PledgesDocument}, with the credential of each pledge that has one. */
export const SignedPledgesDocument = v.object({
  ...PledgesDocument.entries,
  pledges: v.array(v.object({...Pledge.entries, jws: v.optional(Jws)})),
});

/** A {@link PeopleDocument}, with the signatures of the organisation and of the people themselves. */
export const SignedPeopleDocument = v.object({
  ...PeopleDocument.entries,
  people: v.array(
    v.object({
      ...Person.entries,
      consent: v.optional(v.fallback(v.object({...Consent.entries, jws: v.optional(Jws)}), {fields: []})),
      jws: v.optional(Jws),
    }),
  ),
});

export type ReviewLog = v.InferOutput<typeof ReviewLog>;
export type Head = v.InferOutput<typeof Head>;
export type SignedReview = v.InferOutput<typeof SignedReview>;
