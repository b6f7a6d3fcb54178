import {createHash} from 'node:crypto';

import {chooseEncoding, encode} from './encoding.js';
import {commonHeaders} from './headers.js';

/** What of a request decides how a document is sent. */
export interface Asking {
  readonly acceptEncoding: string | undefined;
  readonly ifNoneMatch: string | undefined;
}

/**
 * A document as an answer: with a strong validator of its own for each encoding (RFC 9110 §8.8.3), compressed where
 * welcome, or "not modified".
 *
 * @param maxAge - Seconds for which caches need not ask again.
 */
export const documentResponse = (document: unknown, asking: Asking, maxAge: number): Promise<Response> =>
  fileResponse(Buffer.from(JSON.stringify(document)), asking, {
    type: 'application/json',
    caching: `public, max-age=${maxAge}, stale-while-revalidate=${maxAge * 10}`,
  });

/** What a file is, and for how long caches need not ask again. */
export interface FileKind {
  readonly type: string;
  /** `Cache-Control` */
  readonly caching: string;
}

/** The same for the bytes of a file. */
export const fileResponse = async (
  body: Buffer,
  {acceptEncoding, ifNoneMatch}: Asking,
  {type, caching}: FileKind,
): Promise<Response> => {
  const encoding = chooseEncoding(acceptEncoding, body.length);
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  const etag = `"${hash}${encoding ? `-${encoding}` : ''}"`;
  const headers = {
    ...commonHeaders,
    ETag: etag,
    'Cache-Control': caching,
    Vary: 'Accept-Encoding',
  };
  if (matches(ifNoneMatch, etag)) return new Response(null, {status: 304, headers});
  const sent = new Uint8Array(encoding ? await encode(body, encoding) : body);
  return new Response(sent, {
    headers: {
      ...headers,
      'Content-Type': type,
      'Content-Length': String(sent.length),
      ...(encoding ? {'Content-Encoding': encoding} : {}),
    },
  });
};

// RFC 9110 §13.1.2: compared weakly.
const matches = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch !== undefined &&
  (ifNoneMatch.trim() === '*' ||
    ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag));
