import {readCapped} from '../internal/read-capped.js';
import {CandorError, type ErrorCode, errorCodes} from '../protocol/errors.js';
import {limits} from '../protocol/limits.js';
import {cleanText} from '../protocol/text.js';
import {readRetryAfter} from './retry-after.js';

const codes: Readonly<Record<number, ErrorCode>> = {
  400: 'invalid',
  404: 'not-found',
  408: 'timeout',
  409: 'duplicate',
  410: 'closed',
  413: 'too-large',
  422: 'invalid',
  429: 'rate-limited',
};

const LONGEST = 200;

/**
 * Why something that was sent was not taken: what the answer says of it (RFC 9457), else what its status means.
 *
 * @param url - What was posted to.
 */
export const readProblem = async (response: Response, url: string): Promise<CandorError> => {
  const {status, headers} = response;
  const {type, code, title, detail, errors} = await readMembers(response);
  const [first] = Array.isArray(errors) ? errors : [];
  return new CandorError(codeOf(code) ?? codeOf(lastPart(type)) ?? codeOfStatus(status), {
    url,
    status,
    retryAfter: readRetryAfter(headers.get('retry-after')),
    path: pointerOf(first),
    detail: textOf(detail) ?? textOf(title),
  });
};

const codeOfStatus = (status: number): ErrorCode =>
  codes[status] ?? (status >= 500 ? 'server-error' : 'refused');

const codeOf = (told: unknown): ErrorCode | undefined => errorCodes.find((code) => code === told);

// `urn:trust-data:problem:closed`, or an address that ends in the code.
const lastPart = (type: unknown): unknown =>
  typeof type === 'string' ? type.split(/[:/#]/).pop() : undefined;

// RFC 9457 §3 writes pointers as fragments (`#/age`).
const pointerOf = (fault: unknown): string | undefined => {
  const {pointer} = isObject(fault) ? fault : {};
  return typeof pointer === 'string' ? pointer.replace(/^#/, '').slice(0, LONGEST) : undefined;
};

const textOf = (told: unknown): string | undefined =>
  typeof told === 'string' ? cleanText(told).slice(0, LONGEST) : undefined;

const isObject = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

// Bad manners in the telling do not change what failed.
const readMembers = async ({body, headers}: Response): Promise<Readonly<Record<string, unknown>>> => {
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(headers.get('content-type') ?? '')) {
    body?.cancel().catch(() => undefined);
    return {};
  }
  try {
    const json: unknown = JSON.parse((await readCapped(body, limits.errorBytes)) ?? '{}');
    return isObject(json) ? json : {};
  } catch {
    return {};
  }
};
