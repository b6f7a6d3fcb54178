import type * as v from 'valibot';

import {Discovery} from './discovery.js';
import {SubjectsDocument} from './reviews.js';
import {SignedPeopleDocument, SignedPledgesDocument, SignedReviewsDocument} from './signed.js';

/** The schemas of all documents, by kind, with what proves them. What only shows them reads by those without. */
export const schemas = {
  discovery: Discovery,
  reviews: SignedReviewsDocument,
  subjects: SubjectsDocument,
  pledges: SignedPledgesDocument,
  people: SignedPeopleDocument,
} as const;

/** The kinds of documents an endpoint serves. */
export type DocumentKind = keyof typeof schemas;

/** A document of each kind, as reading gives it: texts cleaned, addresses absolute and safe. */
export type DocumentOf<K extends DocumentKind> = v.InferOutput<(typeof schemas)[K]>;

/** A schema of a kind of document: the whole one, or one that leaves optional members out. */
export type SchemaOf<K extends DocumentKind> = v.GenericSchema<unknown, DocumentOf<K>>;
