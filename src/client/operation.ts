import {CandorError, toCandorError} from '../protocol/errors.js';
import {type ClientOptions, type Settings, settle} from './options.js';

/** One thing asked of the client, from the question to the answer or the one failure. */
export interface Operation {
  /** Aborted when the caller leaves or the deadline has passed; its reason is a `CandorError`. */
  readonly signal: AbortSignal;
  readonly settings: Settings;
  /** Milliseconds until the deadline. */
  timeLeft(): number;
}

/**
 * Does the work of one question under one deadline and one signal, and turns whatever goes wrong into one `CandorError`.
 *
 * @param url - What is asked, for the failure to name.
 */
export const operate = async <T>(
  url: string,
  signal: AbortSignal,
  options: ClientOptions,
  work: (operation: Operation) => Promise<T>,
): Promise<T> => {
  const settings = settle(options);
  const endsAt = performance.now() + settings.deadline;
  const controller = new AbortController();
  const end = (error: CandorError): void => controller.abort(error);
  const leave = (): void => end(new CandorError('aborted', {url, cause: signal.reason}));
  const timer = setTimeout(
    () => end(new CandorError('timeout', {url, detail: `no answer within ${settings.deadline} ms`})),
    settings.deadline,
  );
  signal.addEventListener('abort', leave, {once: true});
  try {
    if (signal.aborted) leave();
    controller.signal.throwIfAborted();
    return await work({
      signal: controller.signal,
      settings,
      timeLeft: () => endsAt - performance.now(),
    });
  } catch (error) {
    throw toCandorError(error, url);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', leave);
  }
};
