import {CandorError} from '../protocol/errors.js';
import {checkLimits} from '../protocol/limits.js';
import {documentKind} from '../protocol/read-as.js';
import type {Received} from './attempt.js';
import type {Found} from './found.js';
import type {Settings} from './options.js';

/**
 * Finds out what has come; documents are read by whoever wants them.
 *
 * @param isSchemaOrg - It is JSON-LD, whatever it looks like.
 * @throws {CandorError} `unreadable` (no JSON), `too-large`, `unknown-format`, or what the reader of pages throws.
 */
export const recognize = async (
  received: Received,
  isSchemaOrg: boolean,
  {html}: Settings,
): Promise<Found> => {
  const {url, text} = received;
  // No JSON begins like that: a page does, and base64url of JSON.
  if (/^\s*[<e]/.test(text)) return (await others(url)).readText(received, html);
  const json = parse(text, url);
  const kind = isSchemaOrg ? undefined : documentKind(json, url);
  if (kind) checkLimits(json);
  // However it is written: what is not opened would be shown as it stands beside its signature.
  return kind && !/"jws"|\\u00[67]/.test(text)
    ? {kind, url, json}
    : (await others(url)).readOther(json, url, html, kind);
};

/** What reads all that is no plain document; a file of its own, for most pages never need it. */
export const others = async (url: string) => {
  try {
    return await import('./read-other.js');
  } catch (cause) {
    throw new CandorError('unreachable', {
      url,
      detail: 'no reader of other formats',
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
