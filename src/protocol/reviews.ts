import * as v from 'valibot';

import {
  AggregateRating,
  Collection,
  Consent,
  collectionWays,
  Image,
  NamedLink,
  Rating,
  Somebody,
  Subject,
  Version,
} from './things.js';
import {Count, DateOrInstant, Identifier, LanguageTag, PlainDate, Text, WebUrl} from './values.js';

/** The closed list of what must be said about a review, in the open (16 CFR 465, protocol §3). */
export const disclosures = [
  'incentivized',
  'employee',
  'affiliated',
  'family',
  'syndicated',
  'generated',
] as const;

/** The closed list of reasons for not publishing a review. "Negative" is none (protocol §3). */
export const withholdingReasons = [
  'spam',
  'fake',
  'off-topic',
  'illegal',
  'personal-data',
  'duplicate',
  'abusive',
  'author-request',
  'court-order',
  'other',
] as const;

/** A picture or a film that came with a review. */
export const Media = v.object({
  url: WebUrl,
  type: v.optional(Identifier),
  width: v.optional(Count),
  height: v.optional(Count),
  alt: v.optional(Text),
  captions: v.optional(WebUrl),
  sha256: v.optional(Identifier),
});

/** Who wrote a review; `context` is what lets others find people like themselves. */
export const Author = v.object({
  name: v.optional(Text),
  image: v.optional(Image),
  reviewCount: v.optional(Count),
  context: v.optional(v.record(Text, Text)),
});

/** An answer to a review, by somebody named. */
export const Reply = v.object({
  author: v.optional(Somebody),
  text: Text,
  datePublished: v.optional(DateOrInstant),
});

/** The words of a review in another language, and who put them there: `machine`, or a name. */
export const Translation = v.object({
  name: v.optional(Text),
  reviewBody: v.optional(Text),
  by: v.optional(Text),
});

/** One review (schema.org `Review`). It has a rating or a text, or both. */
export const Review = v.pipe(
  v.object({
    id: v.optional(Identifier),
    author: v.optional(Author),
    reviewRating: v.optional(Rating),
    name: v.optional(Text),
    reviewBody: v.optional(Text),
    inLanguage: v.optional(LanguageTag),
    translations: v.optional(v.record(LanguageTag, Translation)),
    datePublished: v.optional(DateOrInstant),
    dateModified: v.nullish(DateOrInstant),
    experienceDate: v.optional(PlainDate),
    collected: v.optional(
      v.object({how: v.optional(v.picklist(collectionWays)), source: v.optional(NamedLink)}),
    ),
    disclosures: v.optional(v.array(v.picklist(disclosures))),
    incentive: v.optional(Text),
    positiveNotes: v.optional(v.array(Text)),
    negativeNotes: v.optional(v.array(Text)),
    aspects: v.optional(v.array(v.object({name: Text, ratingValue: v.number()}))),
    media: v.optional(v.array(Media)),
    replies: v.optional(v.array(Reply)),
    helpful: v.optional(v.object({up: v.optional(Count), down: v.optional(Count)})),
    consent: v.optional(Consent),
    url: v.optional(WebUrl),
  }),
  v.check(({reviewRating, reviewBody}) => reviewRating !== undefined || reviewBody !== undefined),
);

/** What came in and what of it is shown: `received = published + withheld + pending`. */
export const Moderation = v.object({
  received: v.optional(Count),
  published: v.optional(Count),
  pending: v.optional(Count),
  withheld: v.optional(
    v.array(v.object({reason: v.picklist(withholdingReasons), count: Count, text: v.optional(Text)})),
  ),
});

/** One way in which authors differ, and how many there are of each. */
export const Facet = v.object({
  name: Text,
  key: Identifier,
  values: v.array(v.object({value: Text, count: v.optional(Count), ratingValue: v.optional(v.number())})),
});

/** "You said, we did": what came of a review or of several. */
export const Outcome = v.object({
  said: Text,
  did: Text,
  date: v.optional(PlainDate),
  reviews: v.optional(v.array(Identifier)),
  url: v.optional(WebUrl),
});

/**
 * What many say about one thing, in their own words: each phrase stands in the reviews it names. `count` is how many
 * reviews speak of it, of all that are published.
 */
export const Topic = v.object({
  name: Text,
  count: v.optional(Count),
  ratingValue: v.optional(v.number()),
  reviews: v.optional(v.array(Identifier)),
  phrases: v.optional(v.array(v.object({text: Text, reviews: v.array(Identifier)}))),
});

/** The closed list of orders. `newest` is where every element starts. */
export const sortOrders = ['newest', 'oldest', 'highest', 'lowest', 'most-helpful'] as const;

/** The reviews of one subject, newest first unless `sort` says otherwise; the rest follows by `next` (protocol §3). */
export const ReviewsDocument = v.object({
  trustData: Version,
  subject: v.optional(Subject),
  aggregateRating: v.optional(AggregateRating),
  moderation: v.optional(Moderation),
  collection: v.optional(Collection),
  facets: v.optional(v.array(Facet)),
  outcomes: v.optional(v.array(Outcome)),
  topics: v.optional(v.array(Topic)),
  reviews: v.array(Review),
  /** How many reviews there are of what was asked for, where a filter was. */
  matching: v.optional(Count),
  sort: v.optional(
    v.object({
      current: v.optional(v.picklist(sortOrders)),
      options: v.optional(v.record(Identifier, WebUrl)),
    }),
  ),
  next: v.nullish(WebUrl),
  prev: v.nullish(WebUrl),
});

/** The ratings of many subjects, for a listing page; the rest follows by `next` (protocol §3). */
export const SubjectsDocument = v.object({
  trustData: Version,
  subjects: v.array(
    v.object({subject: Subject, aggregateRating: v.optional(AggregateRating), reviews: v.optional(WebUrl)}),
  ),
  next: v.nullish(WebUrl),
});

export type Media = v.InferOutput<typeof Media>;
export type Disclosure = (typeof disclosures)[number];
export type WithholdingReason = (typeof withholdingReasons)[number];
export type SortOrder = (typeof sortOrders)[number];
export type Author = v.InferOutput<typeof Author>;
export type Reply = v.InferOutput<typeof Reply>;
export type Review = v.InferOutput<typeof Review>;
export type Moderation = v.InferOutput<typeof Moderation>;
export type Facet = v.InferOutput<typeof Facet>;
export type Outcome = v.InferOutput<typeof Outcome>;
export type Topic = v.InferOutput<typeof Topic>;
export type ReviewsDocument = v.InferOutput<typeof ReviewsDocument>;
export type SubjectsDocument = v.InferOutput<typeof SubjectsDocument>;
export type SubjectRating = SubjectsDocument['subjects'][number];
