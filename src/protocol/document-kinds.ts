import type * as v from 'valibot';

import {Discovery} from './discovery.js';
import {PeopleDocument} from './people.js';
import {PledgesDocument} from './pledges.js';
import {ReviewsDocument, SubjectsDocument} from './reviews.js';

/** The schemas of all documents, by kind. */
export const schemas = {
  discovery: Discovery,
  reviews: ReviewsDocument,
  subjects: SubjectsDocument,
  pledges: PledgesDocument,
  people: PeopleDocument,
} as const;

/** The kinds of documents an endpoint serves. */
export type DocumentKind = keyof typeof schemas;

/** A document of each kind, as reading gives it: texts cleaned, addresses absolute and safe. */
export type DocumentOf<K extends DocumentKind> = v.InferOutput<(typeof schemas)[K]>;

/** A schema of a kind of document: the whole one, or one that leaves optional members out. */
export type SchemaOf<K extends DocumentKind> = v.GenericSchema<unknown, DocumentOf<K>>;
