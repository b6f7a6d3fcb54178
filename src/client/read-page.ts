import {chooseSubject, parseJsonLd, readSchemaOrg} from '../formats/index.js';
import {domHtml} from '../internal/dom-html.js';
import type {HtmlReader} from '../internal/html-reader.js';
import {CandorError} from '../protocol/errors.js';
import type {Problem} from '../protocol/read.js';
import type {Received} from './attempt.js';
import type {FoundPage} from './found.js';

/**
 * Reads the schema.org JSON-LD of an HTML page.
 *
 * @throws {CandorError} `unknown-format` where it has none that rates anything, `unreadable` where all of it is broken.
 */
export const readPage = ({url, text}: Received, html = readerHere(url)): FoundPage => {
  const {blocks, unreadable} = parseJsonLd(html.jsonLd(text));
  if (blocks.length === 0 && unreadable.length > 0) {
    throw new CandorError('unreadable', {
      url,
      detail: `JSON-LD blocks that are no JSON: ${unreadable.length}`,
    });
  }
  return toFound(
    blocks,
    url,
    html,
    unreadable.map((index) => ({path: `/blocks/${index}`, lost: 'item'})),
  );
};

/** Reads a JSON document that holds schema.org JSON-LD. */
export const readJson = (json: unknown, url: string, html = readerHere(url)): FoundPage =>
  toFound([json], url, html, []);

const readerHere = (url: string): HtmlReader => {
  if (typeof DOMParser === 'function') return domHtml;
  throw new CandorError('unknown-format', {url, detail: 'no trust-data document, and no reader for pages'});
};

const toFound = (
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
      return {json: chosen.document, problems: unreadable};
    },
  };
};
