import {signatureOf} from './webhook-secret.js';

/** Something that is sent to a webhook. */
export interface WebhookMessage {
  readonly url: string;
  /** Says which message it is, the same for each try, so that whoever gets it twice can tell. */
  readonly id: string;
  readonly body: string;
  readonly key: Buffer | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Milliseconds that the other end has to begin its answer. */
  readonly timeout: number;
  /** Gives up at once. */
  readonly signal: AbortSignal;
}

/** That it was not taken. */
export interface FailedOutcome {
  readonly state: 'failed';
  /** In words, without anything of what was sent or answered. */
  readonly problem: string;
  /** The other end wants no more. */
  readonly isGone: boolean;
  /** Milliseconds that the other end wants to be left alone. */
  readonly wait: number;
}

/** What became of it. `aborted` is given up from our side, before anything became known. */
export type WebhookOutcome = {readonly state: 'delivered' | 'aborted'} | FailedOutcome;

/** Sends something to a webhook once. Never throws; nothing of the answer is read but its status. */
export const postWebhook = async (message: WebhookMessage): Promise<WebhookOutcome> => {
  const {url, body, timeout, signal} = message;
  const tooLate = AbortSignal.timeout(timeout);
  try {
    const response = await fetch(url, {
      ...{method: 'POST', body, headers: headersOf(message), redirect: 'manual', credentials: 'omit'},
      signal: AbortSignal.any([tooLate, signal]),
    });
    response.body?.cancel().catch(() => undefined);
    return outcomeOf(response, message.now);
  } catch (error) {
    if (signal.aborted) return {state: 'aborted'};
    return failed(tooLate.aborted ? `no answer within ${timeout / 1000} s` : causeOf(error));
  }
};

const headersOf = ({id, body, key, now}: WebhookMessage): Record<string, string> => {
  const timestamp = Math.floor(now / 1000);
  return {
    'Content-Type': 'application/json',
    'User-Agent': 'candor',
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    ...(key ? {'webhook-signature': signatureOf(key, id, timestamp, body)} : {}),
  };
};

const outcomeOf = ({ok, status, headers}: Response, now: number): WebhookOutcome => {
  if (ok) return {state: 'delivered'};
  const isRedirect = status === 0 || (status >= 300 && status < 400);
  const problem = `answered ${status || 'with another address'}`;
  return failed(
    isRedirect && status ? `${problem}, another address, which is not followed` : problem,
    status === 410,
    waitOf(headers.get('Retry-After'), now),
  );
};

const failed = (problem: string, isGone = false, wait = 0): FailedOutcome => ({
  ...{state: 'failed', problem, isGone, wait},
});

// RFC 9110 §10.2.3: seconds, or a date.
const waitOf = (retryAfter: string | null, now: number): number => {
  if (!retryAfter) return 0;
  const wait = /^\d+$/.test(retryAfter.trim()) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now;
  return Number.isFinite(wait) ? Math.max(0, wait) : 0;
};

const words: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was cut',
  UND_ERR_SOCKET: 'the connection was cut',
  ENOTFOUND: 'its host is not known',
  EAI_AGAIN: 'its host could not be looked up',
};

// Never the message: it may hold parts of what was sent or answered.
const causeOf = (error: unknown): string => {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return words[code] ?? `it could not be reached${/^\w+$/.test(code) ? ` (${code})` : ''}`;
};
