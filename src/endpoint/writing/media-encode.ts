import {CandorError} from '../../protocol/errors.js';
import {needing} from '../needing.js';
import type {MediaType} from './media-type.js';

/** A picture made anew: the same to look at, with nothing in it but what is seen. */
export interface Encoded {
  readonly bytes: Uint8Array;
  readonly type: MediaType;
  readonly width: number;
  readonly height: number;
}

/** Pixels that are unpacked at most: 40 megapixels, more than any phone takes by default. */
export const MOST_PIXELS = 40_000_000;

// Pixels of the longer side that are kept.
const LONGEST_SIDE = 2048;
// A PNG above this is a photo that found the wrong format.
const LARGEST_PNG = 1_048_576;

const load = async () => (await needing(['sharp'], () => import('sharp'))).default;

/** Whether this machine can take pictures: sharp is installed, and its binary runs here. */
export const canStoreMedia = async (): Promise<boolean> => {
  try {
    await load();
    return true;
  } catch {
    return false;
  }
};

// One at a time: unpacked, a picture of a few bytes may take hundreds of megabytes.
let last: Promise<unknown> = Promise.resolve();

/**
 * Makes a picture anew, turned upright, at most 2048 pixels long and without any metadata: no place, no camera, no comment,
 * and nothing that hides behind the picture.
 *
 * @param type - What its bytes say it is.
 * @throws {CandorError} `too-large`; `invalid` for what is broken or cut off; `closed` where pictures cannot be taken.
 */
export const encodeMedia = (bytes: Uint8Array, type: MediaType): Promise<Encoded> => {
  const next = last.then(() => encode(bytes, type));
  last = next.catch(() => {});
  return next;
};

const encode = async (bytes: Uint8Array, type: MediaType): Promise<Encoded> => {
  if (!(await canStoreMedia())) throw new CandorError('closed', {detail: 'pictures are not taken here'});
  const sharp = await load();
  // The format is settled by the bytes; `error` refuses what is cut off and lets the warnings of common cameras pass.
  const open = () => sharp(bytes, {limitInputPixels: MOST_PIXELS, failOn: 'error'});
  const {width, height, format} = await open().metadata().catch(broken);
  if (width * height > MOST_PIXELS) throw tooManyPixels();
  if (`image/${format}` !== type) throw broken();
  const upright = open()
    .autoOrient()
    .timeout({seconds: 30})
    .resize({width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true});
  const made = async (as: MediaType): Promise<Encoded> => {
    const image = upright.clone();
    if (as === 'image/jpeg') image.jpeg({quality: 82, mozjpeg: true});
    else if (as === 'image/png') image.png({compressionLevel: 9});
    else image.webp({quality: 82});
    const {data, info} = await image.toBuffer({resolveWithObject: true}).catch(broken);
    return {bytes: data, type: as, width: info.width, height: info.height};
  };
  const same = await made(type);
  return type === 'image/png' && same.bytes.length > LARGEST_PNG ? made('image/webp') : same;
};

const tooManyPixels = (): CandorError =>
  new CandorError('too-large', {detail: `the picture has more than ${MOST_PIXELS / 1e6} megapixels`});

// What libvips says of a file may repeat parts of it, so it stays on our side.
const broken = (cause?: unknown): never => {
  if (cause instanceof Error && /pixel limit/i.test(cause.message)) throw tooManyPixels();
  throw new CandorError('invalid', {detail: 'the picture is broken or not complete', cause});
};
