import {usage} from '../failure.js';
import type {Store} from '../store/store.js';
import type {LogAuthor} from './log-author.js';

/** What the log was begun as. */
export interface LogSettings {
  readonly origin: string;
  readonly url: string;
}

/** What the log was begun as; `undefined` where there is none. */
export const readLogSettings = (store: Store): LogSettings | undefined => {
  const rows = store.prepare('SELECT name, value FROM log_settings').all();
  const {origin, url} = Object.fromEntries(rows.map(({name, value}) => [String(name), String(value)]));
  return origin === undefined || url === undefined ? undefined : {origin, url};
};

/**
 * Begins the log, if it was not: from then on the store notes by itself what happens to reviews, and what was there before
 * waits to be logged. Inside a transaction.
 *
 * @throws {CandorError} `usage` where the log was begun under another name: what was published under it could not be
 *   checked any more.
 */
export const beginLog = (store: Store, {origin, issuer, url}: LogAuthor): void => {
  const known = readLogSettings(store);
  if (known && known.origin !== origin)
    throw usage(
      `the log was begun as ${known.origin}, and the keys are of ${origin}: use the keys it was begun with`,
    );
  if (known?.url === url) return;
  const put = store.prepare(
    'INSERT INTO log_settings (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  );
  put.run('origin', origin);
  put.run('url', url);
  if (known && new URL(known.url).origin !== issuer) forgetSignatures(store);
  // Where the endpoint has moved, addresses in reviews have changed.
  noteAllReviews(store);
};

/**
 * Checks that a log that was begun goes on: without its keys, what is given would have no proof from now on, and nobody would
 * have meant it.
 *
 * @throws {CandorError} `usage`
 */
export const checkHasKeys = (store: Store, keys: {readonly log?: unknown} | undefined): void => {
  const begun = readLogSettings(store);
  if (begun && !keys?.log)
    throw usage(
      `the log ${begun.origin} was begun, and its keys are not here; name their folder with --keys`,
    );
};

// Signatures name the origin that lists their keys (protocol §6): under another one, none would hold. What is signed anew is
// logged as an edit; the events of before say no origin, and stay.
const forgetSignatures = (store: Store): void =>
  store.run('UPDATE log_reviews SET jws = NULL; UPDATE log_heads SET expires = 0');

const noteAllReviews = (store: Store): void => {
  store.run(`
    INSERT INTO log_changes (subject, review, change)
      SELECT subject, review, 'receive' FROM submissions
      WHERE kind = 'review' AND state IN ('pending', 'withheld') ORDER BY number;
    INSERT INTO log_changes (subject, review, change, reason)
      SELECT subject, review, 'withhold', reason FROM submissions
      WHERE kind = 'review' AND state = 'withheld' ORDER BY number;
    INSERT INTO log_changes (subject, review, change) SELECT subject, id, 'publish' FROM reviews`);
};
