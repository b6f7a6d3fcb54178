import {CandorError} from '../protocol/errors.js';
import {type DocumentKind, documentKind, readDocument} from '../protocol/read-document.js';
import type {Received} from './attempt.js';
import type {Found, FoundDocument} from './found.js';
import type {Settings} from './options.js';
import {type Formats, readJson, readPage} from './read-page.js';

/**
 * Finds out what has come, and reads it.
 *
 * @param isSchemaOrg - It is JSON-LD, whatever it looks like.
 * @throws {CandorError} `unreadable` (no JSON), `unknown-format`, or whatever `readDocument` throws.
 */
export const recognize = async (
  received: Received,
  isSchemaOrg: boolean,
  {html}: Settings,
): Promise<Found> => {
  const {url, text} = received;
  // No JSON begins like that.
  if (/^\s*</.test(text)) return readPage(await formats(url), received, html);
  const json = parse(text, url);
  const kind = isSchemaOrg ? undefined : documentKind(json, url);
  return kind ? readAs(kind, json, url) : readJson(await formats(url), json, url, html);
};

const formats = async (url: string): Promise<Formats> => {
  try {
    return await import('../formats/index.js');
  } catch (cause) {
    throw new CandorError('unreachable', {
      url,
      detail: 'the reader of other formats cannot be loaded',
      cause,
    });
  }
};

const parse = (text: string, url: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CandorError('unreadable', {url, detail: 'no JSON', cause});
  }
};

const readAs = (kind: DocumentKind, json: unknown, url: string): Found => {
  // One kind, and the document of that kind; the compiler cannot see that they belong together.
  const found: FoundDocument<DocumentKind> = {kind, url, ...readDocument(kind, json, url)};
  return found as Found;
};
