import {textOf} from './bytes.js';
import {type EventPage, type PageEntry, readEvent} from './events.js';
import {parseIJson} from './i-json.js';
import {isCount, toObject} from './json.js';
import {isProofError, must} from './proof-error.js';
import type {ReadBytes} from './read-bytes.js';

/** How many events of a subject a full page holds (protocol §7). */
export const pageSize = 256;

/** The number of the page, from 0, on which a subject's event stands. */
export const pageOf = (seq: number): number => Math.floor((seq - 1) / pageSize);

/**
 * The address of a page of events, relative to the log's prefix. The last page is named by its length, so that no page
 * ever changes.
 *
 * @param width - How many events it holds; {@link pageSize} for all but the last.
 */
export const pagePath = (subjectHash: string, page: number, width: number = pageSize): string =>
  `events/${subjectHash}/${page}${width < pageSize ? `.p/${width}` : ''}.json`;

const readEntry = (json: unknown, subjectHash: string, expected: number): PageEntry => {
  const {seq, index, event: raw} = toObject(json);
  must(isCount(index));
  const event = readEvent(raw);
  const detail = `event ${expected}`;
  must(event.sub === subjectHash, 'subject-differs', detail);
  must(seq === expected && event.seq === expected, 'gap-in-sequence', detail);
  return {seq, index, event};
};

/**
 * Reads a page of events: all of one subject, in sequence, as many as it must have.
 *
 * @throws {ProofError} `malformed`, `subject-differs`, `gap-in-sequence`, `tally-differs`.
 */
const parseEventPage = (json: unknown, subjectHash: string, page: number, width: number): EventPage => {
  must(Array.isArray(json) && json.length <= pageSize);
  must(json.length >= width, 'gap-in-sequence', `${json.length} of ${width}`);
  return json.map((entry, at) => readEntry(entry, subjectHash, page * pageSize + at + 1));
};

const isGone = (error: unknown): boolean => isProofError(error) && error.reason === 'unreachable';

/**
 * Fetches the page on which an event stands, up to that event or further.
 *
 * @param last - The `seq` of the newest event that is known, by which the last page is named.
 * @throws {ProofError} As {@link parseEventPage}, and what `read` throws.
 */
export const fetchEventPage = async (
  read: ReadBytes,
  {subjectHash, page, last}: {subjectHash: string; page: number; last: number},
  signal?: AbortSignal,
): Promise<EventPage> => {
  const width = Math.min(pageSize, last - page * pageSize);
  const bytes = await read(pagePath(subjectHash, page, width), signal).catch((error: unknown) => {
    // The page has been filled since, and its beginnings are gone.
    if (isGone(error) && width < pageSize) return read(pagePath(subjectHash, page), signal);
    throw error;
  });
  return parseEventPage(parseIJson(textOf(bytes)), subjectHash, page, width);
};
