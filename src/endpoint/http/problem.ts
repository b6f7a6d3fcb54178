import {CandorError, type ErrorCode} from '../../protocol/errors.js';

/** The problems (RFC 9457) that reading can end in, with their status and their sentence. Nothing asked for is repeated. */
const problems = {
  invalid: {status: 400, title: 'A parameter has a value that is not understood.'},
  'unknown-subject': {status: 404, title: 'Nothing is known about this subject.'},
  'not-found': {status: 404, title: 'There is no such document.'},
  refused: {status: 405, title: 'This endpoint can only be read.'},
  'too-large': {status: 414, title: 'The address is too long.'},
  'server-error': {status: 500, title: 'Something went wrong here.'},
} as const satisfies Partial<Record<ErrorCode, {status: number; title: string}>>;

/** One of the problems of this endpoint. */
export type ProblemCode = keyof typeof problems;

/** Ends a request with a problem. The detail is of our own words alone. */
export const problem = (code: ProblemCode, detail?: string): CandorError => new CandorError(code, {detail});

/** The answer to a request that failed. */
export const problemResponse = (error: unknown, headers: Readonly<Record<string, string>>): Response => {
  const isKnown = error instanceof CandorError && Object.hasOwn(problems, error.code);
  const code = isKnown ? (error.code as ProblemCode) : 'server-error';
  const {status, title} = problems[code];
  const detail =
    isKnown && error.message.startsWith(`${code}: `) ? {detail: error.message.slice(code.length + 2)} : {};
  return new Response(
    JSON.stringify({type: `urn:trust-data:problem:${code}`, code, title, status, ...detail}),
    {
      status,
      headers: {...headers, 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store'},
    },
  );
};
