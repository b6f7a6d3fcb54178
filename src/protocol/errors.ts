/**
 * Every way in which reading, writing or a command can fail. The list is closed: the client, the command and the
 * problem types of an endpoint (RFC 9457, protocol §9) all use it, so a code means the same thing everywhere.
 */
export const errorCodes = [
  // asking
  'aborted',
  'offline',
  'unreachable',
  'timeout',
  'not-found',
  'refused',
  'rate-limited',
  'server-error',
  'insecure-url',
  'insecure-context',
  // understanding
  'too-large',
  'unreadable',
  'unknown-format',
  'unsupported-version',
  'invalid',
  'unknown-subject',
  // writing
  'invalid-signature',
  'duplicate',
  'challenge-required',
  'consent-missing',
  'closed',
  // the command
  'usage',
  'file-not-found',
  'empty-file',
  'unknown-column',
  'not-a-database',
  'not-writable',
  'port-in-use',
  'missing-package',
] as const;

/** One of the closed list of failures. */
export type ErrorCode = (typeof errorCodes)[number];

/** What is known about a failure, as fields. */
export interface ErrorFacts {
  /** What a developer should know beyond the code: one sentence, no full stop needed. */
  readonly detail?: string | undefined;
  /** The address that was asked. */
  readonly url?: string | undefined;
  /** The HTTP status that came back. */
  readonly status?: number | undefined;
  /** Where in the document the fault lies: a JSON Pointer (RFC 6901). */
  readonly path?: string | undefined;
  /** Seconds after which asking again is welcome (RFC 9110 §10.2.3). */
  readonly retryAfter?: number | undefined;
  /** What was caught. */
  readonly cause?: unknown;
}

/**
 * The one failure of Candor. A person is shown a sentence chosen by `code`; `message` is for developers and holds every
 * fact that is known.
 */
export class CandorError extends Error {
  override readonly name = 'CandorError';
  readonly code: ErrorCode;
  readonly url: string | undefined;
  readonly status: number | undefined;
  readonly path: string | undefined;
  readonly retryAfter: number | undefined;

  constructor(code: ErrorCode, facts: ErrorFacts = {}) {
    const {detail, url, status, path, retryAfter, cause} = facts;
    const where = [url, path && `at ${path}`, status && `status ${status}`].filter(Boolean).join(', ');
    super(
      `${code}${detail ? `: ${detail}` : ''}${where ? ` (${where})` : ''}`,
      cause === undefined ? {} : {cause},
    );
    this.code = code;
    this.url = url;
    this.status = status;
    this.path = path;
    this.retryAfter = retryAfter;
  }
}

// By name: parts that are files of their own, and several copies on one page, each have this class.
Object.defineProperty(CandorError, Symbol.hasInstance, {
  value(this: unknown, value: unknown): boolean {
    const isNamed = this === CandorError && value instanceof Error && value.name === 'CandorError';
    return isNamed || Function.prototype[Symbol.hasInstance].call(this, value);
  },
});

/** Whatever was caught, as the one failure of ours. */
export const toCandorError = (caught: unknown, url?: string): CandorError =>
  caught instanceof CandorError ? caught : new CandorError('unreadable', {url, cause: caught});
