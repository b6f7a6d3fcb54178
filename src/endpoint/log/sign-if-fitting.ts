import {limits} from '../../protocol/limits.js';
import type {Review} from '../../protocol/reviews.js';
import {type ReviewContext, type SignedReview, signReview} from '../signing/sign-review.js';

/** A review, signed; as it was where nobody may sign it, or where it would be longer so than a reader takes (protocol §1). */
export const signIfFitting = (review: Review, context: ReviewContext): Review | SignedReview => {
  const signed = signReview(review, context);
  return 'jws' in signed && signed.jws.length > limits.encoded ? review : signed;
};
