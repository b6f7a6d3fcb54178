import * as v from 'valibot';

import {Collection, Organization, Version} from './things.js';
import {Count, Identifier, WebUrl} from './values.js';

/** An RFC 6570 URI template. Expanded first, then resolved against the discovery document. */
export const UriTemplate = v.pipe(v.string(), v.minLength(1), v.maxLength(4096));

/** Something a visitor may do at an endpoint (protocol §9). */
export const Action = v.object({
  href: WebUrl,
  accepts: v.optional(v.array(Identifier)),
  terms: v.optional(WebUrl),
  privacy: v.optional(WebUrl),
  /** `href` is a page to open, not an address to post to. */
  page: v.optional(v.boolean()),
  /** Where pictures go before the review they belong to: one a request, as bytes with their own `Content-Type`. */
  media: v.optional(
    v.object({
      href: WebUrl,
      accepts: v.optional(v.array(Identifier)),
      maxBytes: v.optional(Count),
      maxCount: v.optional(Count),
    }),
  ),
});

/** A public key (RFC 7517) and what it may sign. */
export const Key = v.object({
  kty: v.picklist(['OKP', 'EC']),
  crv: v.picklist(['Ed25519', 'P-256']),
  x: Identifier,
  y: v.optional(Identifier),
  kid: Identifier,
  alg: v.optional(Identifier),
  use_for: v.optional(v.array(Identifier)),
  nbf: v.optional(Count),
  exp: v.optional(Count),
});

/** The transparency log of a publisher (protocol §7). */
export const Log = v.object({
  prefix: WebUrl,
  origin: Identifier,
  vkeys: v.array(Identifier),
  policy: v.optional(WebUrl),
  maxMergeDelay: v.optional(Count),
});

/** What of a discovery document is needed to show things; who checks signatures and logs needs the rest. */
export const DiscoveryToShow = v.object({
  trustData: Version,
  organization: v.optional(Organization),
  reviews: v.optional(UriTemplate),
  subjects: v.optional(UriTemplate),
  pledges: v.optional(UriTemplate),
  people: v.optional(UriTemplate),
  collection: v.optional(Collection),
  actions: v.optional(
    v.object({
      submitReview: v.optional(Action),
      voteHelpful: v.optional(Action),
      reportReview: v.optional(Action),
      changeReview: v.optional(Action),
      requestCallback: v.optional(Action),
    }),
  ),
});

/** What an endpoint offers, at `/.well-known/trust-data.json` or any other address (protocol §2). */
export const Discovery = v.object({
  ...DiscoveryToShow.entries,
  keys: v.optional(v.array(Key)),
  delegates: v.optional(v.array(v.object({origin: WebUrl, for: v.optional(v.array(Identifier))}))),
  log: v.optional(Log),
});

export type Action = v.InferOutput<typeof Action>;
export type Key = v.InferOutput<typeof Key>;
export type Log = v.InferOutput<typeof Log>;
export type Discovery = v.InferOutput<typeof Discovery>;
