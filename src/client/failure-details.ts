import {readCapped} from '../internal/read-capped.js';
import {limits} from '../protocol/limits.js';
import {cleanText} from '../protocol/text.js';
import {readRetryAfter} from './retry-after.js';

/** What an endpoint says of a failure beyond its status. */
export interface FailureDetails {
  /** Seconds after which asking again is welcome. */
  readonly retryAfter: number | undefined;
  /** For developers: its `detail`, else its `title`, at most 200 characters (RFC 9457 §3.1). */
  readonly detail: string | undefined;
}

/** Reads them. A file of its own, loaded when there is such a thing to read: most visitors never need it. */
export const failureDetails = async ({headers, body}: Response): Promise<FailureDetails> => {
  const retryAfter = readRetryAfter(headers.get('retry-after'));
  // Bad manners in the telling do not change what failed.
  const detail = isProblem(headers) ? await problemDetail(body).catch(() => undefined) : undefined;
  body?.cancel().catch(() => undefined);
  return {retryAfter, detail};
};

const isProblem = (headers: Headers): boolean =>
  headers.get('content-type')?.startsWith('application/problem+json') === true;

const problemDetail = async (body: ReadableStream<Uint8Array> | null): Promise<string | undefined> => {
  const text = await readCapped(body, limits.errorBytes);
  const {detail, title} = JSON.parse(text ?? '{}') ?? {};
  const told = [detail, title].find((one) => typeof one === 'string');
  return told === undefined ? undefined : cleanText(told).slice(0, 200);
};
