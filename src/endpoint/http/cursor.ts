import {sortOrders} from '../../protocol/reviews.js';
import {rankColumns} from '../store/rank.js';
import {MOST_ID_BYTES} from '../store/review-writer.js';
import type {Place} from '../store/select-reviews.js';

/** A place as a parameter of an address. It says itself where it is, so that nothing is kept between requests. */
export const writeCursor = ({order, back, rank}: Place): string =>
  Buffer.from(
    JSON.stringify([
      order,
      back ? 1 : 0,
      ...rank.map((part) => (typeof part === 'number' ? part : toText(part))),
    ]),
  ).toString('base64url');

/** The place that a cursor names, or `undefined` where it is none of ours. */
export const readCursor = (cursor: string): Place | undefined => {
  const parts = parse(cursor);
  if (!Array.isArray(parts)) return undefined;
  const [name, back, ...rest]: unknown[] = parts;
  const order = sortOrders.find((known) => known === name);
  if (!order || (back !== 0 && back !== 1) || rest.length !== rankColumns[order].length) return undefined;
  const rank = rest.map((part, at) => (at < rest.length - 1 ? toNumber(part) : toBytes(part)));
  return rank.every((part) => part !== undefined) ? {order, back: back === 1, rank} : undefined;
};

const parse = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
};

const toText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const toNumber = (part: unknown): number | undefined =>
  typeof part === 'number' && Number.isFinite(part) ? part : undefined;
const toBytes = (part: unknown): Uint8Array | undefined =>
  typeof part === 'string' && part.length <= 3 * MOST_ID_BYTES ? Buffer.from(part, 'base64url') : undefined;
