import {carriesBadge} from '../formats/carries-badge.js';
import {isMangrove} from '../formats/mangrove-answer.js';
import type {HtmlReader} from '../internal/html-reader.js';
import type {DocumentKind} from '../protocol/document-kinds.js';
import {CandorError} from '../protocol/errors.js';
import {openSignedItems} from '../protocol/signed-items.js';
import type {Received} from './attempt.js';
import type {Found} from './found.js';

/** Where Mangrove is asked, where a page names no other server of its kind. */
const mangrove = 'https://api.mangrove.reviews/reviews';

/**
 * The address of something that is named otherwise: `mangrove:` with the URI of a subject.
 *
 * @throws {CandorError} `insecure-url`.
 */
export const addressOf = (name: string): string => {
  const subject = /^mangrove:(.+)/is.exec(name)?.[1];
  if (!subject) throw new CandorError('insecure-url', {url: name});
  // Its own default is a whole network at once.
  const query = new URLSearchParams({sub: subject, latest_edits_only: 'true', limit: '100', offset: '0'});
  return `${mangrove}?${query}`;
};

/** Reads what is no plain document: trust data with signatures, or an answer of another system. */
export const readOther = async (
  json: unknown,
  url: string,
  html: HtmlReader | undefined,
  kind: DocumentKind | undefined,
): Promise<Found> => {
  if (kind) {
    const opened = await openSignedItems(kind, json);
    const found = {kind, url, json: opened, isSigned: true};
    const isBadged = kind === 'pledges' && carriesBadge(opened);
    return isBadged ? {...found, ...(await import('./badge.js')).openBadges(opened)} : found;
  }
  if (isMangrove(json)) return (await import('./read-mangrove.js')).readMangrove(json, url);
  return (await import('./read-page.js')).readJson(json, url, html);
};

/** Reads a text that is no JSON: an HTML page with schema.org JSON-LD, or a badge. */
export const readText = async (received: Received, html: HtmlReader | undefined): Promise<Found> =>
  /^\s*</.test(received.text)
    ? (await import('./read-page.js')).readPage(received, html)
    : (await import('./badge.js')).readBadge(received.text, received.url);
