import {CandorError, type ErrorCode} from '../../protocol/errors.js';
import {BodyError} from '../writing/invalid.js';

/** The problems (RFC 9457) that a request can end in, with their status and their sentence. Nothing asked for is repeated. */
const problems = {
  invalid: {status: 400, title: 'A parameter has a value that is not understood.'},
  'unknown-subject': {status: 404, title: 'Nothing is known about this subject.'},
  'not-found': {status: 404, title: 'There is no such document.'},
  refused: {status: 405, title: 'This cannot be done here.'},
  'too-large': {status: 414, title: 'The address is too long.'},
  duplicate: {status: 409, title: 'This was sent before.'},
  'rate-limited': {status: 429, title: 'Too much was sent in a short time.'},
  'consent-missing': {status: 422, title: 'A consent is missing.'},
  'invalid-signature': {status: 422, title: 'A signature does not hold.'},
  closed: {status: 403, title: 'Nothing more is taken here.'},
  'not-writable': {status: 503, title: 'This is busy; try again in a moment.'},
  'server-error': {status: 500, title: 'Something went wrong here.'},
} as const satisfies Partial<Record<ErrorCode, {status: number; title: string}>>;

/** What is another problem where something was sent. */
const writingProblems: Partial<Record<ErrorCode, {status: number; title: string}>> = {
  invalid: {status: 422, title: 'Something that was sent cannot be taken as it is.'},
  'not-found': {status: 404, title: 'What this is about is not here.'},
  refused: {status: 415, title: 'This kind of content is not taken here.'},
  'too-large': {status: 413, title: 'What was sent is too long.'},
};

// Seconds until another program has likely finished its writing.
const BUSY = 10;

/** One of the problems of this endpoint. */
export type ProblemCode = keyof typeof problems;

/**
 * Ends a request with a problem. The detail is of our own words alone.
 *
 * @param status - Where it is not the usual one of its code.
 */
export const problem = (code: ProblemCode, detail?: string, status?: number): CandorError =>
  new CandorError(code, {detail, status});

/**
 * The answer to a request that failed.
 *
 * @param method - Of the request: the same code is another problem for what was asked than for what was sent.
 */
export const problemResponse = (
  error: unknown,
  headers: Readonly<Record<string, string>>,
  method = 'GET',
): Response => {
  const known = asKnown(error);
  const code = (known?.code ?? 'server-error') as ProblemCode;
  // `refused` with its usual status says that this method has no place here; nothing was read then.
  const isSent = method === 'POST' && known?.status !== problems.refused.status;
  const usual = (isSent && writingProblems[code]) || problems[code];
  const status = known?.status ?? usual.status;
  const retryAfter = known?.retryAfter ?? (code === 'not-writable' ? BUSY : undefined);
  // The code is of the file of the database, and so is its detail.
  const shown = code === 'not-writable' ? 'server-error' : code;
  const body = {
    ...{type: `urn:trust-data:problem:${shown}`, code: shown, title: usual.title, status},
    ...(known && shown === code ? detailsOf(known) : {}),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...headers,
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      ...(retryAfter === undefined ? {} : {'Retry-After': String(retryAfter)}),
    },
  });
};

const asKnown = (error: unknown): CandorError | undefined => {
  if (error instanceof CandorError) return Object.hasOwn(problems, error.code) ? error : undefined;
  const isBusy = error instanceof Error && /database is locked/.test(error.message);
  return isBusy ? problem('not-writable') : undefined;
};

const detailsOf = (error: CandorError) => {
  const faults =
    error instanceof BodyError
      ? error.faults
      : error.path
        ? [{pointer: error.path, detail: sentenceOf(error)}]
        : [];
  const detail = sentenceOf(error) || faults.map((fault) => `${fault.pointer} ${fault.detail}`).join('; ');
  return {...(detail ? {detail} : {}), ...(faults.length > 0 ? {errors: faults} : {})};
};

// The message of an error without its code in front and the facts behind, which have members of their own.
const sentenceOf = ({code, message, path, status}: CandorError): string => {
  const facts = [path && `at ${path}`, status && `status ${status}`].filter(Boolean).join(', ');
  const end = facts ? message.length - ` (${facts})`.length : message.length;
  return message.startsWith(`${code}: `) ? message.slice(code.length + 2, end) : '';
};
