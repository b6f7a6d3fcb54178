import * as v from 'valibot';

import {ContactUrl, Count, DateOrInstant, Identifier, PlainDate, Text, WebUrl} from './values.js';

/** `1`, or `1.x` with members that a reader of 1 ignores. */
export const Version = v.pipe(v.string(), v.regex(/^1(\.\d+)?$/));

/** A picture with what is known of it (schema.org `ImageObject`). */
export const ImageObject = v.object({
  url: WebUrl,
  sha256: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-fA-F]{64}$|^[\w-]{43}=?$/))),
  width: v.optional(Count),
  height: v.optional(Count),
  alt: v.optional(Text),
});

/** A picture, or just its address. */
export const Image = v.union([WebUrl, ImageObject]);

/** Who stands behind what is shown (schema.org `Organization`). */
export const Organization = v.object({
  name: v.optional(Text),
  url: v.optional(WebUrl),
  logo: v.optional(Image),
});

/** What is reviewed (schema.org `itemReviewed`). `id` is any URI. */
export const Subject = v.object({
  type: v.optional(Text),
  id: v.optional(Identifier),
  name: v.optional(Text),
  url: v.optional(WebUrl),
  image: v.optional(Image),
});

const isOnScale = ({
  ratingValue,
  bestRating = 5,
  worstRating = 1,
}: {
  ratingValue?: number | undefined;
  bestRating?: number | undefined;
  worstRating?: number | undefined;
}): boolean =>
  worstRating < bestRating &&
  (ratingValue === undefined || (ratingValue >= worstRating && ratingValue <= bestRating));

/** One person's rating (schema.org `Rating`). A missing `bestRating` is 5, a missing `worstRating` 1. */
export const Rating = v.pipe(
  v.object({
    ratingValue: v.number(),
    bestRating: v.optional(v.number()),
    worstRating: v.optional(v.number()),
  }),
  v.check((rating) => isOnScale(rating)),
);

/** Everybody's rating (schema.org `AggregateRating`), with how it is spread and how the last months were. */
export const AggregateRating = v.pipe(
  v.object({
    ratingValue: v.optional(v.number()),
    bestRating: v.optional(v.number()),
    worstRating: v.optional(v.number()),
    ratingCount: v.optional(Count),
    reviewCount: v.optional(Count),
    distribution: v.optional(v.record(Identifier, Count)),
    recent: v.optional(
      v.object({since: v.optional(PlainDate), ratingValue: v.number(), ratingCount: v.optional(Count)}),
    ),
  }),
  // Many write a value of 0 where nobody has rated yet.
  v.check((rating) => rating.ratingCount === 0 || rating.reviewCount === 0 || isOnScale(rating)),
);

/** The closed list of ways in which a review came in (protocol §3). */
export const collectionWays = [
  'verified-purchase',
  'verified-service',
  'invited',
  'account',
  'open',
  'imported',
  'unknown',
] as const;

/** How reviews are collected and checked: what EU 2019/2161 wants beside them. */
export const Collection = v.object({
  how: v.optional(v.array(v.picklist(collectionWays))),
  checks: v.optional(Text),
  incentives: v.optional(Text),
  moderation: v.optional(Text),
  policy: v.optional(WebUrl),
  since: v.optional(PlainDate),
});

/** The closed list of what `consent` governs (protocol §3). */
export const consentFields = [
  'name',
  'image',
  'jobTitle',
  'pronouns',
  'description',
  'context',
  'media',
] as const;

/**
 * How far a person agreed to be shown. Where it is present, what it does not list is neither shown nor requested; one that
 * cannot be read lists nothing, since dropped like other members it would leave everything to be shown.
 */
export const Consent = v.fallback(
  v.object({
    fields: v.array(v.picklist(consentFields)),
    givenOn: v.optional(DateOrInstant),
    withdraw: v.optional(ContactUrl),
  }),
  {fields: []},
);

/** Somebody who signs, replies or measures (schema.org `Person`). */
export const Somebody = v.object({
  name: v.optional(Text),
  jobTitle: v.optional(Text),
  image: v.optional(Image),
  url: v.optional(WebUrl),
  consent: v.optional(Consent),
});

/** A link to a party that is named. */
export const NamedLink = v.object({name: v.optional(Text), url: v.optional(WebUrl)});

export type ImageObject = v.InferOutput<typeof ImageObject>;
export type Image = v.InferOutput<typeof Image>;
export type Organization = v.InferOutput<typeof Organization>;
export type Subject = v.InferOutput<typeof Subject>;
export type Rating = v.InferOutput<typeof Rating>;
export type AggregateRating = v.InferOutput<typeof AggregateRating>;
export type CollectionWay = (typeof collectionWays)[number];
export type Collection = v.InferOutput<typeof Collection>;
export type ConsentField = (typeof consentFields)[number];
export type Consent = v.InferOutput<typeof Consent>;
export type Somebody = v.InferOutput<typeof Somebody>;
