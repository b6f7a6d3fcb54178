import {type DocumentKind, schemas} from './document-kinds.js';
import {type ReadDocument, readAs} from './read-as.js';

/**
 * Reads a document of any kind: within the limits, by its schema, tolerantly (protocol §1).
 *
 * @param json - What `JSON.parse` gave.
 * @param url - The address it came from, against which its addresses resolve.
 * @throws {CandorError} `too-large`, `unsupported-version`, or `invalid` with the path of the required part that is bad.
 */
export const readDocument = <K extends DocumentKind>(kind: K, json: unknown, url?: string): ReadDocument<K> =>
  readAs(kind, schemas[kind], json, url);
