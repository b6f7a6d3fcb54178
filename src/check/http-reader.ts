import {cappedBytes} from '../internal/capped-bytes.js';
import type {Bytes} from '../proof/bytes.js';
import {ProofError} from '../proof/proof-error.js';
import type {ReadBytes} from '../proof/read-bytes.js';
import {readWebUrl} from '../protocol/url.js';
import {atOnce} from './at-once.js';

/** How addresses are asked. */
export interface HttpReaderOptions {
  /** Stands in for the platform's own. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** Milliseconds one address may take. */
  readonly deadline?: number | undefined;
  /** How many addresses are asked at one time; the others wait. */
  readonly atOnce?: number | undefined;
  /** Bytes that an answer may have after decompression. */
  readonly most?: number | undefined;
}

/**
 * Reads absolute addresses over HTTP: without credentials or referrer, within a time and a number of bytes.
 *
 * @returns What throws `unreachable`, `unreadable` (a web page in place of data) or `too-large`.
 */
export const httpReader = (options: HttpReaderOptions = {}): ReadBytes => {
  const {fetch: ask = (request) => globalThis.fetch(request), deadline = 15_000, most = 1_048_576} = options;
  const inTurn = atOnce(options.atOnce ?? 6);
  return async (address, signal) => {
    const url = readWebUrl(address);
    if (!url) throw new ProofError('unreachable', {detail: `${address} is no https: address`});
    try {
      return await inTurn(async () => {
        const limits = [AbortSignal.timeout(deadline), ...(signal ? [signal] : [])];
        const init = {credentials: 'omit', referrerPolicy: 'no-referrer'} as const;
        const request = new Request(url, {...init, signal: AbortSignal.any(limits)});
        return receive(await ask(request), url, most);
      });
    } catch (error) {
      if (error instanceof ProofError) throw error;
      if (signal?.aborted) throw new ProofError('stopped');
      throw new ProofError('unreachable', {detail: `${url}: ${reasonOf(error)}`});
    }
  };
};

const receive = async (response: Response, url: string, most: number): Promise<Bytes> => {
  // Keys are an origin's because it lists them itself; whoever it leads to has an address of their own to verify.
  if (response.url && new URL(response.url).origin !== new URL(url).origin)
    throw new ProofError('unreachable', {detail: `${url} leads to another origin: ${response.url}`});
  if (!response.ok) throw new ProofError('unreachable', {detail: `${url}: status ${response.status}`});
  const type = response.headers.get('Content-Type') ?? '';
  if (/^text\/html\b/i.test(type)) throw new ProofError('unreadable', {detail: `${url} is a web page`});
  const bytes = await cappedBytes(response.body, most);
  if (!bytes) throw new ProofError('too-large', {detail: `${url} has more than ${most} bytes`});
  return bytes;
};

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
};
