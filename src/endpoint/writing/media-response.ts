import {commonHeaders} from '../http/headers.js';
import type {Store} from '../store/store.js';
import type {MediaStore} from './media-store.js';

/**
 * The headers of a picture that came from a stranger: taken for nothing but a picture, opened by itself it can do nothing.
 * Its name is its content, so it never changes; a day is how long a picture that was taken down may still be seen in caches.
 */
const mediaHeaders = {
  ...commonHeaders,
  'Cache-Control': 'public, max-age=86400, immutable',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Content-Disposition': 'inline',
} as const;

const isFile = /^[0-9a-f]{64}\.(?:jpg|png|webp)$/;

/**
 * The answer to `GET media/<file>`: pictures of published reviews alone. What nobody has looked at is not served, or the
 * endpoint would be anybody's place to put pictures.
 *
 * @returns `undefined` where there is nothing to show.
 */
export const mediaResponse = async (
  store: Store,
  media: MediaStore,
  file: string,
): Promise<Response | undefined> => {
  const row = isFile.test(file)
    ? store
        .prepare(`SELECT media.type FROM media JOIN reviews ON reviews.subject = media.subject AND reviews.id = media.review
          WHERE media.file = ? AND reviews.media = 1 LIMIT 1`)
        .get(file)
    : undefined;
  return row && pictureResponse(media, file, String(row.type), mediaHeaders);
};

/** A picture that may not be public yet, for whoever decides about it. */
export const heldMediaResponse = async (
  store: Store,
  media: MediaStore,
  file: string,
): Promise<Response | undefined> => {
  const row = store.prepare('SELECT type FROM media WHERE file = ? LIMIT 1').get(file);
  if (!row) return undefined;
  return pictureResponse(media, file, String(row.type), {
    'Cache-Control': 'private, no-store',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
  });
};

const pictureResponse = async (
  media: MediaStore,
  file: string,
  type: string,
  headers: Readonly<Record<string, string>>,
): Promise<Response | undefined> => {
  const bytes = await media.get(file);
  return (
    bytes &&
    new Response(bytes, {headers: {...headers, 'Content-Type': type, 'Content-Length': String(bytes.length)}})
  );
};
