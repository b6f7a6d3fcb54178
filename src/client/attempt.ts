import {readCapped} from '../internal/read-capped.js';
import {untilAborted} from '../internal/until-aborted.js';
import {CandorError, type ErrorCode} from '../protocol/errors.js';
import {limits} from '../protocol/limits.js';
import {readWebUrl} from '../protocol/url.js';
import type {FailureDetails} from './failure-details.js';
import {noteRequest} from './requests-made.js';

/** The text of a document, and where it came from after redirects. */
export interface Received {
  readonly url: string;
  readonly text: string;
}

/**
 * One request and its whole answer, held to the limits of protocol §1.
 *
 * @throws {CandorError} `offline`, `unreachable`, `insecure-url`, `too-large`, or what the status means.
 */
export const attempt = async (
  request: Request,
  fetch: (request: Request) => Promise<Response>,
): Promise<Received> => {
  const {url: asked, signal} = request;
  try {
    noteRequest(request);
    const response = await fetch(request);
    // A response made by hand has no address.
    const url = readWebUrl(response.url || asked);
    if (!url) {
      response.body?.cancel().catch(() => undefined);
      throw new CandorError('insecure-url', {url: response.url, detail: `${asked} redirects there`});
    }
    if (!response.ok) throw await refusal(response, url);
    const text = await readCapped(response.body, limits.documentBytes, charsetOf(response));
    if (text !== undefined) return {url, text};
    throw new CandorError('too-large', {url, detail: `more than ${limits.documentBytes} bytes`});
  } catch (error) {
    if (error instanceof CandorError || signal.aborted) throw error;
    // CORS, a refused connection, a redirect loop and a broken transfer are one and the same TypeError.
    throw new CandorError(globalThis.navigator?.onLine === false ? 'offline' : 'unreachable', {
      url: asked,
      cause: error,
    });
  }
};

// JSON is UTF-8 whatever a header says (RFC 8259 §8.1); pages may be older than that.
const charsetOf = ({headers}: Response): string | undefined =>
  /^text\/html\s*;.*charset\s*=\s*"?([\w-]+)/i.exec(headers.get('content-type') ?? '')?.[1];

const codes: Readonly<Record<number, ErrorCode>> = {
  404: 'not-found',
  408: 'timeout',
  410: 'not-found',
  429: 'rate-limited',
};

const refusal = async (response: Response, url: string): Promise<CandorError> => {
  const {status} = response;
  return new CandorError(codes[status] ?? (status >= 500 ? 'server-error' : 'refused'), {
    url,
    status,
    ...(await detailsOf(response)),
  });
};

// What says no more than its status costs nothing more.
const detailsOf = async (response: Response): Promise<FailureDetails | undefined> => {
  const {body, headers} = response;
  if (!/problem/.test(headers.get('content-type') ?? '') && !headers.has('retry-after')) {
    body?.cancel().catch(() => undefined);
    return undefined;
  }
  const read = import('./failure-details.js').then(({failureDetails}) => failureDetails(response));
  return untilAborted(read, AbortSignal.timeout(1000)).catch(() => undefined);
};
