import {readMangrove as toDocument} from '../formats/mangrove.js';
import {CandorError} from '../protocol/errors.js';
import type {UnreadDocument} from './found.js';

/**
 * Reads the answer of a Mangrove API.
 *
 * @throws {CandorError} `unknown-subject` where its address names none.
 */
export const readMangrove = (json: unknown, url: string): UnreadDocument => {
  const document = toDocument(json, url);
  if (document) return {kind: 'reviews', url, json: document, isSigned: true, format: 'mangrove'};
  throw new CandorError('unknown-subject', {url, detail: 'the address has no sub'});
};
