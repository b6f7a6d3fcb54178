import type {SubjectRating, SubjectsDocument} from '../protocol/reviews.js';
import {normalizeSubject} from '../protocol/subject.js';
import type {FoundDocument} from './found.js';

/** How many subjects documents are read on the way to one subject. */
const maxPages = 10;

/** Gets one more document of a list. */
export type LoadList = (url: string) => Promise<FoundDocument<'subjects'>>;

/** A subject in a list, and the document it stands in. */
export interface Listed {
  readonly rating: SubjectRating;
  readonly found: FoundDocument<'subjects'>;
}

// A listing page asks one document for each of its ratings.
const indexes = new WeakMap<SubjectsDocument, ReadonlyMap<string, SubjectRating>>();

const indexOf = (document: SubjectsDocument): ReadonlyMap<string, SubjectRating> => {
  const known = indexes.get(document);
  if (known) return known;
  const index = new Map<string, SubjectRating>();
  for (const rating of document.subjects) {
    for (const uri of [rating.subject.id, rating.subject.url]) {
      if (uri !== undefined && !index.has(normalizeSubject(uri))) index.set(normalizeSubject(uri), rating);
    }
  }
  indexes.set(document, index);
  return index;
};

/**
 * Looks for a subject in a list, and in those that follow by `next`. Imports nothing that asks: where only reviews are wanted, this
 * is a file of its own.
 *
 * @param subject - Its URI in normal form.
 * @returns `undefined` where it is not among the first ten documents.
 */
export const findListed = async (
  first: FoundDocument<'subjects'>,
  subject: string,
  load: LoadList,
): Promise<Listed | undefined> => {
  const seen = new Set([first.url]);
  let found = first;
  for (;;) {
    const rating = indexOf(found.document).get(subject);
    if (rating) return {rating, found};
    const {next} = found.document;
    if (!next || seen.has(next) || seen.size === maxPages) return undefined;
    seen.add(next);
    found = await load(next);
  }
};

/**
 * The first of several subjects that a list holds; without any wish, the only one there is.
 *
 * @param wanted - URIs in normal form.
 */
export const findFirstListed = async (
  found: FoundDocument<'subjects'>,
  wanted: readonly string[],
  load: LoadList,
): Promise<Listed | undefined> => {
  for (const subject of wanted) {
    const listed = await findListed(found, subject, load);
    if (listed) return listed;
  }
  const [rating, ...others] = found.document.subjects;
  return rating && wanted.length === 0 && others.length === 0 ? {rating, found} : undefined;
};
