import {sha256Hex} from '../internal/sha256.js';

/**
 * The normal form of a subject's URI: for `http(s)` the WHATWG serialisation without fragment, for anything else, and for
 * what only looks like an address, the text as given (protocol §2).
 */
export const normalizeSubject = (uri: string): string => {
  if (!/^https?:/i.test(uri)) return uri;
  try {
    const url = new URL(uri);
    url.hash = '';
    return url.href;
  } catch {
    return uri;
  }
};

/**
 * The name of a subject in files and templates: the lower-case hex SHA-256 of its normal form (protocol §2).
 *
 * @throws {TypeError} In a page without WebCrypto: one that is neither `https:` nor on loopback.
 */
export const subjectHash = (uri: string): Promise<string> => sha256Hex(normalizeSubject(uri));
