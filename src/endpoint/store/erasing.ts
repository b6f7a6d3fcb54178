import type {Store} from './store.js';

/**
 * A transaction after which what it removed is not in the write-ahead log any more either. Where another process reads just
 * then, the log is emptied the next time.
 */
export const erasing = <T>(store: Store, write: () => T): T => {
  const value = store.transaction(write);
  store.run('PRAGMA wal_checkpoint(TRUNCATE)');
  return value;
};
