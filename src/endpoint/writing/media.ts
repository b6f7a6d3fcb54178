import {createHash, randomBytes} from 'node:crypto';

import {CandorError} from '../../protocol/errors.js';
import type {Media} from '../../protocol/reviews.js';
import type {SentMedia} from '../../protocol/writing.js';
import {endpointBase} from '../documents/addresses.js';
import type {Store} from '../store/store.js';
import {encodeMedia} from './media-encode.js';
import type {MediaStore} from './media-store.js';
import {type MediaType, mediaEndings, sniffMediaType} from './media-type.js';

export {canStoreMedia} from './media-encode.js';
export {mediaResponse} from './media-response.js';
export {type MediaStore, mediaFolder, mediaInMemory, mediaStoreOf} from './media-store.js';

/** What of pictures is taken, as discovery announces it. */
export const mediaLimits = {
  accepts: Object.keys(mediaEndings) as readonly string[],
  maxBytes: 8 * 1_048_576,
  maxCount: 6,
} as const;

/** A picture that has arrived. */
export interface StoredMedia {
  /** What a review names it by; whoever has it can use it, so it cannot be guessed. */
  readonly ref: string;
  /** Of the bytes as they are kept and served. */
  readonly sha256: string;
  readonly type: MediaType;
  readonly width: number;
  readonly height: number;
}

/** Milliseconds a picture waits for its review: a day. */
const PATIENCE = 86_400_000;

/**
 * Takes a picture that waits for its review; what has waited for too long goes.
 *
 * @param contentType - What the sender says it is; its own bytes have to agree.
 * @param now - Milliseconds since 1970.
 * @throws {CandorError} `too-large`, `refused` (the type), `invalid` (broken), `closed` (pictures are not taken here).
 */
export const storeMedia = async (
  store: Store,
  media: MediaStore,
  bytes: Uint8Array,
  contentType: string,
  now: number,
): Promise<StoredMedia> => {
  if (bytes.length > mediaLimits.maxBytes)
    throw new CandorError('too-large', {detail: `a picture has at most ${mediaLimits.maxBytes} bytes`});
  const encoded = await encodeMedia(bytes, typeOf(bytes, contentType));
  const {type, width, height} = encoded;
  const sha256 = createHash('sha256').update(encoded.bytes).digest('hex');
  const [ref, file] = [randomBytes(16).toString('base64url'), `${sha256}.${mediaEndings[type]}`];
  // The row comes first: a file with a row is not swept away.
  store
    .prepare('INSERT INTO media (ref, file, type, width, height, received) VALUES (?, ?, ?, ?, ?, ?)')
    .run(ref, file, type, width, height, now);
  try {
    await media.put(file, encoded.bytes);
  } catch (error) {
    store.prepare('DELETE FROM media WHERE ref = ?').run(ref);
    throw error;
  }
  sweepMedia(store, media, now);
  return {ref, sha256, type, width, height};
};

const typeOf = (bytes: Uint8Array, contentType: string): MediaType => {
  const type = sniffMediaType(bytes);
  const said = contentType.split(';', 1)[0]?.trim().toLowerCase();
  if (type && type === said) return type;
  const detail = type
    ? 'the picture is not what its Content-Type says'
    : `pictures are taken as ${mediaLimits.accepts.join(', ')}`;
  throw new CandorError('refused', {detail});
};

/**
 * Gives pictures to their review, inside the transaction of the caller.
 *
 * @param review - The subject's number in the store, and the id the review has or will have.
 * @returns The pictures as a review holds them.
 * @throws {CandorError} `invalid` for too many, and for one that is not known, was too late or belongs to another review.
 */
export const claimMedia = (
  store: Store,
  sent: readonly SentMedia[],
  review: {readonly subject: number; readonly id: string},
): Media[] => {
  if (sent.length > mediaLimits.maxCount)
    throw new CandorError('invalid', {
      detail: `a review has at most ${mediaLimits.maxCount} pictures`,
      path: '/media',
    });
  const claim = store.prepare(`UPDATE media SET subject = ?, review = ? WHERE ref = ? AND subject IS NULL
    RETURNING file, type, width, height`);
  return sent.map(({ref, alt}, at) => {
    const row = claim.get(review.subject, review.id, ref);
    if (!row)
      throw new CandorError('invalid', {
        detail: 'this picture is not here (any more)',
        path: `/media/${at}/ref`,
      });
    const file = String(row.file);
    return {
      url: `${endpointBase}media/${file}`,
      type: String(row.type),
      width: Number(row.width),
      height: Number(row.height),
      ...(alt ? {alt} : {}),
      sha256: file.slice(0, 64),
    };
  });
};

/** Takes its pictures from a review that is gone for good, inside the transaction of the caller; they are deleted. */
export const forgetMedia = (
  store: Store,
  media: MediaStore,
  review: {readonly subject: number; readonly id: string},
): void => {
  const rows = store
    .prepare('DELETE FROM media WHERE subject = ? AND review = ? RETURNING file')
    .all(review.subject, review.id);
  removeFiles(
    store,
    media,
    rows.map(({file}) => String(file)),
  );
};

/** Deletes the pictures whose review did not come within a day. */
export const sweepMedia = (store: Store, media: MediaStore, now: number): void => {
  const isOld = 'subject IS NULL AND received < ?';
  if (!store.prepare(`SELECT 1 FROM media WHERE ${isOld} LIMIT 1`).get(now - PATIENCE)) return;
  store.transaction(() => {
    const rows = store.prepare(`DELETE FROM media WHERE ${isOld} RETURNING file`).all(now - PATIENCE);
    removeFiles(
      store,
      media,
      rows.map(({file}) => String(file)),
    );
  });
};

// The same picture may have been sent twice; its file goes with the last row.
const removeFiles = (store: Store, media: MediaStore, files: readonly string[]): void => {
  const used = store.prepare('SELECT 1 FROM media WHERE file = ? LIMIT 1');
  for (const file of new Set(files)) if (!used.get(file)) media.remove(file);
};
