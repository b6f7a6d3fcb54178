import {CandorError} from '../../protocol/errors.js';
import type {Store} from '../store/store.js';
import {newestCheckpoint} from './checkpoints.js';
import {logSize} from './event-writer.js';
import {RENEWED_BEFORE} from './heads.js';
import type {LogAuthor} from './log-author.js';
import {hasChanges} from './log-changes.js';
import {readLogSettings} from './log-settings.js';
import {growLog} from './tend-log.js';

// What one answer may wait for: some 50 ms. The rest is for the next answers, and for whoever tends the log.
const MOST_AT_ONCE = 250;

/**
 * Brings the log up to what happened before something is served, so that reviews have their proof the moment they are
 * published: a part of it, where much has happened. Where another program writes just then, nothing is done.
 *
 * @param at - Integer seconds since 1970.
 * @throws {CandorError} As `growLog`.
 */
export const catchUp = (store: Store, author: LogAuthor, at: number): void => {
  if (!isBehind(store, author, at)) return;
  try {
    growLog(store, author, at, {most: MOST_AT_ONCE});
  } catch (error) {
    if (!(error instanceof CandorError && error.code === 'not-writable')) throw error;
  }
};

const isBehind = (store: Store, {url}: LogAuthor, at: number): boolean => {
  const size = newestCheckpoint(store)?.size;
  return (
    hasChanges(store) ||
    readLogSettings(store)?.url !== url ||
    size !== logSize(store) ||
    // A checkpoint comes before its heads: who signed it may have ended, or still waits for witnesses.
    (size > 0 && store.prepare('SELECT 1 FROM log_heads WHERE size = ? LIMIT 1').get(size) === undefined) ||
    store.prepare('SELECT 1 FROM log_heads WHERE expires <= ? LIMIT 1').get(at + RENEWED_BEFORE) !== undefined
  );
};
