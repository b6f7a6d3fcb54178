import {chooseSubject} from '../../formats/choose-subject.js';
import {readSchemaOrg} from '../../formats/schema-org.js';
import {scannedHtml} from '../../internal/scanned-html.js';
import {CandorError} from '../../protocol/errors.js';
import {documentKind} from '../../protocol/read-as.js';
import {usage} from '../failure.js';
import type {Store} from '../store/store.js';
import {checkOptions} from './check-options.js';
import type {DocumentOptions} from './options.js';
import {writeOwnDocument} from './own-documents.js';
import type {ImportReport} from './report.js';
import {writeReviews, writeSubjects} from './review-documents.js';

/**
 * Stores what is in a document: any of protocol §2 to §5, a list of reviews, or schema.org JSON-LD. All of it, or (when it
 * throws) nothing. Of a discovery document the organization, the collection and the addresses of terms and privacy are kept;
 * pledges and people take the place of those of the same language.
 *
 * @param json - What `JSON.parse` gave.
 * @throws {CandorError} `unknown-format`, `usage` where the subject is missing, and what reading gives.
 */
export const importDocument = (store: Store, json: unknown, options: DocumentOptions = {}): ImportReport => {
  checkOptions(options);
  return store.transaction(() => writeDocument(store, json, options));
};

/** The same inside a transaction of the caller's. */
export const writeDocument = (store: Store, json: unknown, options: DocumentOptions): ImportReport => {
  const kind = documentKind(json);
  if (kind === 'reviews') return writeReviews(store, json, options);
  if (kind === 'subjects') return writeSubjects(store, json, options);
  if (kind) return writeOwnDocument(store, kind, json, options);
  if (Array.isArray(json) && json.some(isReviewLike))
    return writeReviews(store, {trustData: '1', reviews: json}, options);
  return importJsonLd(store, [json], options);
};

/** Stores the reviews in blocks of schema.org JSON-LD, inside a transaction of the caller's. */
export const importJsonLd = (
  store: Store,
  blocks: readonly unknown[],
  options: DocumentOptions,
): ImportReport => {
  const {subject, base} = options;
  const found = readSchemaOrg(blocks, {url: base, html: scannedHtml});
  const chosen = chooseSubject(found, {subject, url: base});
  if (chosen) {
    const uri = subject ?? chosen.uris[0];
    return writeReviews(store, chosen.document, uri ? {...options, subject: uri} : options);
  }
  if (found.length === 0) {
    const detail =
      'it holds neither a trust-data document, nor a list of reviews, nor schema.org JSON-LD with reviews';
    throw new CandorError('unknown-format', {detail});
  }
  const there = found.map(({uris}) => uris[0] ?? '(without an address)').slice(0, 10);
  throw usage(
    `several things are reviewed in it, and none has the address of --subject; there are: ${there.join(', ')}`,
  );
};

const isReviewLike = (item: unknown): boolean =>
  typeof item === 'object' &&
  item !== null &&
  !('@type' in item) &&
  !('@context' in item) &&
  ('reviewRating' in item || 'reviewBody' in item);
