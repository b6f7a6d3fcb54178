import {readFileSync} from 'node:fs';

import {usage} from '../endpoint/failure.js';
import {momentWords} from '../endpoint/http/moderation-page-words.js';
import type {Store} from '../endpoint/store/store.js';
import {CallbackDelivery, type DeliveryProblem} from '../endpoint/webhook/callback-delivery.js';
import {checkWebhook} from '../endpoint/webhook/check-webhook.js';
import {type Io, plainLine} from './io.js';

/** Where requests to be called back go, and the secret they are signed with. */
export interface CallbackWebhook {
  readonly url: string;
  readonly secret: string | undefined;
}

/** The options that say it. */
export const callbackOptions = {
  'callback-webhook': {type: 'string'},
  'callback-secret-file': {type: 'string'},
} as const;

/** What was said with these options, as `readArguments` gives it. */
export type CallbackValues = {readonly [Name in keyof typeof callbackOptions]?: string | undefined};

/**
 * Where requests to be called back go, if anywhere.
 *
 * @param environment - May hold the secret, so that no command line shows it.
 * @throws {CandorError} `usage`, for what cannot be used; the secret is not repeated.
 */
export const readCallbackWebhook = (
  values: CallbackValues,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): CallbackWebhook | undefined => {
  const {'callback-webhook': url, 'callback-secret-file': file} = values;
  if (url === undefined && file !== undefined)
    throw usage('--callback-secret-file goes with --callback-webhook');
  if (url === undefined) return undefined;
  const secret = file === undefined ? environment.CANDOR_CALLBACK_SECRET || undefined : readSecret(file);
  checkWebhook(url, secret);
  return {url, secret};
};

const readSecret = (file: string): string => {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'it cannot be read';
    throw usage(`--callback-secret-file ${file}: ${reason}`, error);
  }
};

/** Begins to deliver, and says what goes wrong. */
export const deliverCallbacks = (store: Store, webhook: CallbackWebhook, io: Io): CallbackDelivery => {
  if (webhook.secret === undefined)
    io.err('What the webhook is sent is not signed; see --callback-secret-file in candor serve --help');
  return new CallbackDelivery(store, {
    ...webhook,
    onProblem: (problem) => io.err(plainLine(problemLine(problem))),
    onError: (error) => io.err(plainLine(error instanceof Error ? error.message : String(error))),
  });
};

const problemLine = ({ref, problem, nextTryAt}: DeliveryProblem): string =>
  nextTryAt === undefined
    ? `${ref}: webhook not delivered: ${problem}, given up; it stays in candor callbacks`
    : `${ref}: webhook not delivered: ${problem}, next try ${momentWords(nextTryAt)}`;
