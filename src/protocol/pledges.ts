import * as v from 'valibot';

import {NamedLink, Organization, Somebody, Version} from './things.js';
import {Count, DateOrInstant, Identifier, PlainDate, Text, WebUrl} from './values.js';

/** What an organisation may declare of its pledge. What is shown is worked out (protocol §4). */
export const declaredStates = [
  'draft',
  'active',
  'kept',
  'missed',
  'withdrawn',
  'superseded',
  'suspended',
] as const;

/** What a pledge is about. EU 2024/825 treats the first two differently. */
export const characteristics = ['environmental', 'social', 'service', 'privacy', 'price', 'other'] as const;

/** Something that can be measured, with where it stood, stands and shall stand. */
export const Target = v.object({
  name: Text,
  unit: v.optional(Text),
  direction: v.optional(v.picklist(['up', 'down'])),
  baseline: v.optional(v.number()),
  target: v.number(),
  current: v.optional(v.number()),
  by: v.optional(PlainDate),
  measuredOn: v.optional(PlainDate),
  measuredBy: v.optional(Text),
  evidence: v.optional(WebUrl),
  history: v.optional(v.array(v.object({date: PlainDate, value: v.number()}))),
});

/**
 * A scheme that vouches for a pledge (schema.org `Certification`). Where it came as a badge (`jws`: Open Badges 3.0, VC 2.0), all
 * of it is what the badge says.
 */
export const Certification = v.object({
  name: Text,
  issuedBy: v.optional(NamedLink),
  certificationIdentification: v.optional(Text),
  validFrom: v.optional(DateOrInstant),
  expires: v.optional(DateOrInstant),
  url: v.optional(WebUrl),
  jws: v.optional(v.string()),
});

/** A standard of somebody else's, a customer's say, that a pledge answers to. */
export const Standard = v.object({name: Text, url: v.optional(WebUrl)});

/** One pledge (protocol §4). */
export const Pledge = v.object({
  id: v.optional(Identifier),
  name: v.optional(Text),
  text: Text,
  url: v.optional(WebUrl),
  signatories: v.optional(v.array(Somebody)),
  madeOn: v.optional(DateOrInstant),
  validFrom: v.optional(DateOrInstant),
  validUntil: v.optional(DateOrInstant),
  state: v.optional(v.picklist(declaredStates)),
  targets: v.optional(v.array(Target)),
  characteristic: v.optional(v.picklist(characteristics)),
  certification: v.optional(Certification),
  remedy: v.optional(v.object({text: Text, url: v.optional(WebUrl)})),
  versions: v.optional(v.array(v.object({date: PlainDate, text: Text}))),
  updates: v.optional(
    v.array(v.object({date: v.optional(DateOrInstant), text: Text, author: v.optional(Somebody)})),
  ),
  endorsements: v.optional(v.object({count: v.optional(Count), standard: v.optional(WebUrl)})),
  standards: v.optional(v.array(Standard)),
  /** What it came as, where it was signed: by the organisation, or by whoever awarded it a badge. */
  jws: v.optional(v.string()),
});

/** What an organisation has pledged. */
export const PledgesDocument = v.object({
  trustData: Version,
  organization: v.optional(Organization),
  pledges: v.array(Pledge),
  next: v.nullish(WebUrl),
});

export type Target = v.InferOutput<typeof Target>;
export type Certification = v.InferOutput<typeof Certification>;
export type Pledge = v.InferOutput<typeof Pledge>;
export type PledgesDocument = v.InferOutput<typeof PledgesDocument>;
