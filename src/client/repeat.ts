import ky from 'ky';

/** What is to be repeated, and how long it waits in between. */
export interface Repetition<T> {
  /** One attempt. */
  readonly attempt: () => Promise<T>;
  /** Milliseconds before asking once more, after that many failures; `undefined` where it is no use. */
  readonly waitBefore: (error: unknown, failures: number) => number | undefined;
  /** How often it is repeated at most. */
  readonly limit: number;
  /** Ends the waiting, too. */
  readonly signal: AbortSignal;
}

/**
 * Goes on after a first attempt has failed: waits, tries again, and gives what the last attempt gave. Imports nothing of ours:
 * it is a file of its own, loaded when something has failed, and most visitors never need it.
 *
 * @param url - What is asked, for ky to know.
 * @param failure - How the first attempt failed.
 * @throws Whatever the last attempt threw.
 */
export const repeat = async <T>(url: string, failure: unknown, repetition: Repetition<T>): Promise<T> => {
  const {attempt, waitBefore, limit, signal} = repetition;
  let attempts = 0;
  let wait: number | undefined;
  const gathered: T[] = [];
  await ky(url, {
    signal,
    // Its timeouts leave out a streamed body, so the deadline is the operation's; the body is read within the attempt.
    timeout: false,
    fetch: async () => {
      attempts += 1;
      if (attempts === 1) throw failure;
      gathered.push(await attempt());
      return new Response();
    },
    retry: {
      limit,
      // Answering true makes it wait as we say; asked otherwise it follows any `Retry-After`, however far away.
      shouldRetry: ({error, retryCount}) => {
        wait = waitBefore(error, retryCount);
        return wait !== undefined;
      },
      delay: () => wait ?? 0,
    },
  });
  const [result] = gathered;
  if (result === undefined) throw failure;
  return result;
};
