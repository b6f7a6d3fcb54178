import {domHtml} from '../internal/dom-html.js';
import type {HtmlReader} from '../internal/html-reader.js';
import {CandorError} from '../protocol/errors.js';
import type {Problem} from '../protocol/read.js';
import {readDocument} from '../protocol/read-document.js';
import type {Received} from './attempt.js';
import type {FoundPage} from './found.js';

/** What knows the formats of others; most sites never need it, so it is a parameter and a file of its own. */
export type Formats = typeof import('../formats/index.js');

/**
 * Reads the schema.org JSON-LD of an HTML page.
 *
 * @throws {CandorError} `unknown-format` where it has none that rates anything, `unreadable` where all of it is broken.
 */
export const readPage = (formats: Formats, {url, text}: Received, html = readerHere(url)): FoundPage => {
  const {blocks, unreadable} = formats.parseJsonLd(html.jsonLd(text));
  if (blocks.length === 0 && unreadable.length > 0) {
    throw new CandorError('unreadable', {
      url,
      detail: `JSON-LD blocks that are no JSON: ${unreadable.length}`,
    });
  }
  return toFound(
    formats,
    blocks,
    url,
    html,
    unreadable.map((index) => ({path: `/blocks/${index}`, lost: 'item'})),
  );
};

/** Reads a JSON document that holds schema.org JSON-LD. */
export const readJson = (formats: Formats, json: unknown, url: string, html = readerHere(url)): FoundPage =>
  toFound(formats, [json], url, html, []);

const readerHere = (url: string): HtmlReader => {
  if (typeof DOMParser === 'function') return domHtml;
  throw new CandorError('unknown-format', {url, detail: 'no trust-data document, and no reader for pages'});
};

const toFound = (
  {chooseSubject, readSchemaOrg}: Formats,
  blocks: readonly unknown[],
  url: string,
  html: HtmlReader,
  unreadable: readonly Problem[],
): FoundPage => {
  const subjects = readSchemaOrg(blocks, {url, html});
  if (subjects.length === 0) {
    throw new CandorError('unknown-format', {
      url,
      detail: 'neither a trust-data document nor JSON-LD with ratings',
    });
  }
  return {
    kind: 'schema.org',
    url,
    reviews: ({subject, page}) => {
      const chosen = chooseSubject(subjects, {subject, page, url});
      if (!chosen) throw new CandorError('unknown-subject', {url, detail: `nothing about ${subject}`});
      const {document, dropped, problems} = readDocument('reviews', chosen.document, url);
      return {url, format: 'schema.org', document, dropped, problems: [...unreadable, ...problems]};
    },
  };
};
