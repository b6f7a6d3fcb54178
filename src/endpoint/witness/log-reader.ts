import {cappedBytes} from '../../internal/capped-bytes.js';
import {ProofError} from '../../proof/proof-error.js';
import type {ReadBytes} from '../../proof/read-bytes.js';

// 256 entries of 65,535 bytes, each with its length.
const MOST_BYTES = 16_777_728;
const DEADLINE = 30_000;

/**
 * Reads the files of a log over HTTP.
 *
 * @param prefix - Absolute, with a slash at the end.
 */
export const logReader =
  (prefix: string): ReadBytes =>
  async (path, signal) => {
    const url = new URL(path, prefix).href;
    try {
      const limits = [AbortSignal.timeout(DEADLINE), ...(signal ? [signal] : [])];
      // A log that leads elsewhere could have its readers ask any machine that they can reach.
      const response = await fetch(url, {redirect: 'error', signal: AbortSignal.any(limits)});
      if (!response.ok) throw new ProofError('unreachable', {detail: `${url}: status ${response.status}`});
      if (/^text\/html\b/i.test(response.headers.get('Content-Type') ?? ''))
        throw new ProofError('unreadable', {detail: `${url} is a web page`});
      const bytes = await cappedBytes(response.body, MOST_BYTES);
      if (!bytes) throw new ProofError('too-large', {detail: url});
      return bytes;
    } catch (error) {
      if (error instanceof ProofError) throw error;
      if (signal?.aborted) throw new ProofError('stopped');
      throw new ProofError('unreachable', {
        detail: `${url}: ${error instanceof Error ? error.message : error}`,
      });
    }
  };
