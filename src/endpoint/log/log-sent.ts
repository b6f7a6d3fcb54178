import type {Store} from '../store/store.js';
import {EventWriter} from './event-writer.js';
import type {LogAuthor} from './log-author.js';
import {logChangesOf} from './log-changes.js';
import {ReviewLog} from './log-review.js';
import {readLogSettings} from './log-settings.js';
import {readLogged} from './logged-review.js';

/**
 * Logs at once what happened to one review that somebody has just sent, for its receipt to name the event. Inside the
 * transaction that took it in; the checkpoint is signed later.
 *
 * @param subject - The subject's number in the store.
 * @param review - The review's id.
 * @param at - Integer seconds since 1970.
 * @returns What the event calls the review; `undefined` where the log was not begun yet.
 */
export const logSent = (
  store: Store,
  author: LogAuthor,
  {subject, review}: {readonly subject: number; readonly review: string},
  at: number,
): string | undefined => {
  if (readLogSettings(store)?.origin !== author.origin) return undefined;
  const writer = new EventWriter(store, at);
  logChangesOf(store, new ReviewLog(store, author, writer), {subject, review});
  writer.flush();
  return readLogged(store, subject, review)?.doc;
};
