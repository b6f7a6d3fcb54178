import {type Bytes, concat} from './bytes.js';
import {ProofError} from './proof-error.js';

/** Hashes in a full tile, entries in a full bundle. */
export const tileWidth = 256;

const place = (folder: string, index: bigint, width: number): string => {
  const digits = String(index);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  const partial = width < tileWidth ? `.p/${width}` : '';
  return `tile/${folder}/${padded.replace(/\d{3}(?=\d)/g, 'x$&/')}${partial}`;
};

/** How many hashes the tile at a level and index has in a log of a size: 0 where there is none, 256 where it is full. */
export const widthOf = (level: number, index: bigint, size: bigint): number => {
  const left = (size >> BigInt(8 * level)) - index * 256n;
  return left <= 0n ? 0 : left < 256n ? Number(left) : tileWidth;
};

/** Where a tile lies, relative to the log's prefix (C2SP tlog-tiles): `tile/1/x001/x234/067.p/17`. */
export const tilePath = (level: number, index: bigint, width: number): string =>
  place(String(level), index, width);

/** Where a bundle of entries lies, relative to the log's prefix (C2SP tlog-tiles): `tile/entries/000.p/9`. */
export const entriesPath = (index: bigint, width: number): string => place('entries', index, width);

/**
 * The hashes of a tile.
 *
 * @throws {ProofError} `malformed` where it has not the length of so many.
 */
export const hashesOf = (tile: Bytes, width: number): Bytes[] => {
  if (tile.length !== width * 32)
    throw new ProofError('malformed', `A tile of ${width} has ${tile.length} bytes`);
  return Array.from({length: width}, (_, i) => tile.subarray(i * 32, i * 32 + 32));
};

/**
 * The entries of a bundle (C2SP tlog-tiles): each has its length before it, in two bytes.
 *
 * @throws {ProofError} `malformed` where one is cut off, or where there are more than 256.
 */
export const parseEntryBundle = (bytes: Bytes): Bytes[] => {
  const entries: Bytes[] = [];
  for (let at = 0; at < bytes.length; ) {
    const start = at + 2;
    at = start + (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
    if (at > bytes.length || entries.length === tileWidth)
      throw new ProofError('malformed', 'Not a bundle of entries');
    entries.push(bytes.subarray(start, at));
  }
  return entries;
};

/**
 * A bundle of entries.
 *
 * @throws {RangeError} Where an entry has more than 65,535 bytes, or where there are none or more than 256.
 */
export const formatEntryBundle = (entries: readonly Bytes[]): Bytes => {
  if (!entries.length || entries.length > tileWidth)
    throw new RangeError(`A bundle of ${entries.length} entries`);
  return concat(
    ...entries.flatMap((entry) => {
      if (entry.length > 0xffff) throw new RangeError(`An entry of ${entry.length} bytes`);
      return [Uint8Array.of(entry.length >> 8, entry.length & 0xff), entry];
    }),
  );
};
