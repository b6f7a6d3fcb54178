import * as v from 'valibot';

import {Author, disclosures, withholdingReasons} from './reviews.js';
import {Consent, Rating} from './things.js';
import {DateOrInstant, Identifier, Instant, LanguageTag, PlainDate, Text, WebUrl} from './values.js';

/** What somebody saw and agreed to before they sent it, and when (protocol §9). */
export const Agreement = v.object({text: Text, at: Instant});

/** A picture that was sent before the review: the `ref` of the answer to it, and what it shows. */
export const SentMedia = v.object({ref: Identifier, alt: v.optional(Text)});

/** What its author says in a review: the part of `Review` that is theirs to say. */
export const ReviewWords = v.pipe(
  v.object({
    author: v.optional(v.pick(Author, ['name', 'context'])),
    reviewRating: v.optional(Rating),
    name: v.optional(Text),
    reviewBody: v.optional(Text),
    inLanguage: v.optional(LanguageTag),
    experienceDate: v.optional(PlainDate),
    disclosures: v.optional(v.array(v.picklist(disclosures))),
    incentive: v.optional(Text),
    positiveNotes: v.optional(v.array(Text)),
    negativeNotes: v.optional(v.array(Text)),
    aspects: v.optional(v.array(v.object({name: Text, ratingValue: v.number()}))),
    consent: v.optional(Consent),
  }),
  v.check(({reviewRating, reviewBody}) => reviewRating !== undefined || reviewBody !== undefined),
);

/** The body of `submitReview`: a review, what it is about, and what its author agreed to. */
export const ReviewSubmission = v.object({
  subject: Identifier,
  review: ReviewWords,
  media: v.optional(v.array(SentMedia)),
  consent: v.optional(Agreement),
  /** The one-time link that makes it a verified purchase (compact JWS, `trust-invite+jwt`). */
  invitation: v.optional(v.pipe(v.string(), v.maxLength(4096))),
});

/** The body of `voteHelpful`. */
export const HelpfulVote = v.object({subject: Identifier, review: Identifier, helpful: v.boolean()});

/** What can be wrong with a review: the reasons for withholding that anybody may see. */
export const reportReasons = withholdingReasons.filter(
  (reason) => reason !== 'author-request' && reason !== 'court-order',
);

/** The body of `reportReview`. `reach` is how the reporter wants to be answered, if at all. */
export const ReviewReport = v.object({
  subject: Identifier,
  review: Identifier,
  reason: v.picklist(reportReasons),
  text: v.optional(Text),
  reach: v.optional(Text),
  consent: v.optional(Agreement),
});

/**
 * The body of `changeReview`: an author asks to correct their own review, or to take it back. With the receipt of its sending
 * they are known to be its author; without, whoever moderates asks them, so they say how they can be reached.
 */
export const ReviewChange = v.object({
  subject: Identifier,
  review: v.optional(Identifier),
  receipt: v.optional(v.pipe(v.string(), v.maxLength(4096))),
  change: v.picklist(['correct', 'withdraw']),
  corrected: v.optional(ReviewWords),
  text: v.optional(Text),
  reach: v.optional(Text),
  consent: v.optional(Agreement),
});

/** What became of something that was sent. */
export const acceptedStates = ['pending', 'published', 'counted', 'received', 'withdrawn', 'stored'] as const;

/** The answer `202` to something that was sent (protocol §9). */
export const Accepted = v.object({
  ref: Identifier,
  status: v.picklist(acceptedStates),
  /** What its author keeps to show that it is theirs. */
  receipt: v.optional(v.pipe(v.string(), v.maxLength(16_384))),
  /** The id of the review it is or becomes. */
  review: v.optional(Identifier),
  url: v.optional(WebUrl),
  at: v.optional(DateOrInstant),
});

export type Agreement = v.InferOutput<typeof Agreement>;
export type SentMedia = v.InferOutput<typeof SentMedia>;
export type ReviewWords = v.InferOutput<typeof ReviewWords>;
export type ReviewSubmission = v.InferOutput<typeof ReviewSubmission>;
export type HelpfulVote = v.InferOutput<typeof HelpfulVote>;
export type ReportReason = (typeof reportReasons)[number];
export type ReviewReport = v.InferOutput<typeof ReviewReport>;
export type ReviewChange = v.InferOutput<typeof ReviewChange>;
export type Accepted = v.InferOutput<typeof Accepted>;
