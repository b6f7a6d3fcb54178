import {CandorError} from '../../protocol/errors.js';
import {readDocument} from '../../protocol/read-document.js';
import {endpointBase} from '../documents/addresses.js';
import {MOST_LIST_BYTES, MOST_PART_BYTES} from '../documents/sizes.js';
import {putContextLabel} from '../store/read-tallies.js';
import type {Store} from '../store/store.js';
import {putSubject, type SubjectFacts} from '../store/subjects.js';
import type {DocumentOptions} from './options.js';
import {type ImportReport, ReportBuilder} from './report.js';
import {ReviewImport} from './review-import.js';

/** Stores a reviews document, however many reviews it has: the limits of protocol §1 are for what is served. */
export const writeReviews = (store: Store, json: unknown, options: DocumentOptions): ImportReport => {
  const items = reviewsIn(json);
  const frame = {...(json as object), reviews: []};
  const {document} = readDocument('reviews', frame, options.base ?? endpointBase);
  const uri = options.subject ?? document.subject?.id;
  if (!uri)
    throw new CandorError('usage', {
      detail: 'it does not say what the reviews are about; say it with --subject',
    });

  const name = options.subjectName ?? document.subject?.name;
  const {moderation, aggregateRating, collection, outcomes, topics} = document;
  const subject = {...document.subject, ...(name ? {name} : {})};
  const facts = checkParts({subject, moderation, aggregateRating, collection, outcomes, topics});
  const reviews = new ReviewImport(store, options);
  reviews.report.about(putSubject(store, uri, facts));
  for (const {key, name: label} of document.facets ?? []) putContextLabel(store, key, label.slice(0, 100));
  for (const [index, item] of items.entries()) reviews.put(`review ${index + 1}`, {uri}, item);
  reviews.flush();
  return reviews.report.done('reviews');
};

/** Stores the subjects of a subjects document, with their ratings as they were stated. */
export const writeSubjects = (
  store: Store,
  json: unknown,
  {base = endpointBase}: DocumentOptions,
): ImportReport => {
  const {document, problems} = readDocument('subjects', json, base);
  const report = new ReportBuilder();
  for (const {path, lost} of problems) {
    if (lost === 'item') report.fail(path.slice(0, 100), 'it could not be read');
    else report.omit(path.slice(0, 100), 'it could not be read');
  }
  for (const [index, {subject, aggregateRating}] of document.subjects.entries()) {
    if (subject.id) report.about(putSubject(store, subject.id, checkParts({subject, aggregateRating})));
    else report.fail(`subject ${index + 1}`, 'it has no id');
  }
  return report.done('subjects');
};

const reviewsIn = (json: unknown): readonly unknown[] =>
  typeof json === 'object' && json !== null && 'reviews' in json && Array.isArray(json.reviews)
    ? json.reviews
    : [];

const checkParts = (facts: SubjectFacts): SubjectFacts => {
  const {outcomes: _, topics = [], ...parts} = facts;
  for (const [name, part] of Object.entries(parts)) checkSize(`/${name}`, part, MOST_PART_BYTES);
  for (const [index, topic] of topics.entries()) checkSize(`/topics/${index}`, topic, MOST_PART_BYTES);
  checkSize('/topics', topics, MOST_LIST_BYTES);
  return facts;
};

const checkSize = (path: string, part: unknown, most: number): void => {
  if (part !== undefined && Buffer.byteLength(JSON.stringify(part)) > most)
    throw new CandorError('too-large', {detail: `more than ${most} bytes`, path});
};
