import {reading} from '../internal/handed-over.js';
import type {Bytes} from '../proof/bytes.js';
import type {Obstacle} from '../proof/facts.js';
import {ProofError} from '../proof/proof-error.js';
import type {ReadBytes} from '../proof/read-bytes.js';
import {limits} from '../protocol/limits.js';
import {readWebUrl} from '../protocol/url.js';
import {watchPolicy} from './blocked-by-policy.js';
import type {Operation} from './operation.js';
import {noteRequest} from './requests-made.js';

/**
 * Fetches what proof needs, as bytes, within the limits of protocol §1. Nothing is kept: the log of a large publisher is larger
 * than a visitor's memory.
 *
 * @param prefix - Against which paths resolve; without it they are addresses.
 * @param host - `own` where an address is believed because of its host: whoever has a link there that leads anywhere, as log-in
 *   pages do, must not speak in its name. `any` where what comes is signed, or its hash is known.
 */
export const bytesReader =
  (prefix: string | undefined, operation: Operation, host: 'own' | 'any' = 'any'): ReadBytes =>
  async (path, signal) => {
    const url = readWebUrl(path, prefix);
    if (!url) throw new ProofError('unreachable', {detail: `${path} must not be asked`});
    const signals = signal ? [operation.signal, signal] : [operation.signal];
    const isRight = (end: string): boolean =>
      readWebUrl(end) !== undefined && (host === 'any' || hostOf(end) === hostOf(url));
    return fetchBytes(url, AbortSignal.any(signals), operation, isRight);
  };

const hostOf = (url: string): string => new URL(url).host.replace(/^www\./, '');

const fetchBytes = async (
  url: string,
  signal: AbortSignal,
  {settings}: Operation,
  isRight: (end: string) => boolean,
): Promise<Bytes> => {
  const request = new Request(url, {...reading, signal});
  const policy = watchPolicy(url);
  const fail = (reason: Obstacle, detail: string): ProofError =>
    new ProofError(reason, {detail: `${url}: ${detail}`});
  try {
    noteRequest(request);
    const response = await settings.fetch(request);
    const end = response.url || url;
    if (!response.ok || !isRight(end)) throw fail('unreachable', `status ${response.status}`);
    const bytes = await collect(response.body);
    if (bytes) return bytes;
    throw fail('too-large', `more than ${limits.documentBytes} bytes`);
  } catch (error) {
    if (error instanceof ProofError) throw error;
    const {code}: {readonly code?: unknown} = signal.reason ?? {};
    // Who waited in vain has stopped nothing.
    if (signal.aborted) throw fail(code === 'timeout' ? 'unreachable' : 'stopped', 'given up');
    if (await policy.isBroken()) throw fail('blocked-by-policy', 'connect-src');
    throw fail(globalThis.navigator?.onLine === false ? 'offline' : 'unreachable', String(error));
  } finally {
    policy.end();
  }
};

const collect = async (body: ReadableStream<Uint8Array> | null): Promise<Bytes | undefined> => {
  const parts: Uint8Array[] = [];
  const reader = body?.getReader();
  let size = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > limits.documentBytes) {
      // Not waited for: a server that never answers the cancellation must not hold us.
      reader?.cancel().catch(() => undefined);
      return undefined;
    }
    parts.push(part.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
};
