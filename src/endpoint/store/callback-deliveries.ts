import {fromRow, type Row, type StoredCallback} from './callbacks.js';
import type {Store} from './store.js';

const waits = "delivery = 'waiting' AND state = 'open'";

/** When the next request is due for the webhook, in milliseconds since 1970; `undefined` where none waits. */
export const nextDelivery = (store: Store): number | undefined => {
  const next = store.prepare(`SELECT min(next_try) AS next FROM callbacks WHERE ${waits}`).get()?.next;
  return typeof next === 'number' ? next : undefined;
};

/**
 * Takes the request that is due, so that nobody else sends it at the same time: another process, or this one after a
 * restart. Those that never failed come first.
 *
 * @param until - When it is due again if nothing becomes known of it, since whoever took it was ended.
 */
export const takeDelivery = (store: Store, now: number, until: number): StoredCallback | undefined => {
  // Looked at first: most of the time there is nothing to do, and no reason to hold up who writes.
  if ((nextDelivery(store) ?? Number.POSITIVE_INFINITY) > now) return undefined;
  return store.transaction(() => {
    const row = store
      .prepare(`SELECT * FROM callbacks WHERE ${waits} AND next_try <= ? ORDER BY tries, number LIMIT 1`)
      .get(now);
    if (!row) return undefined;
    const callback = fromRow(row as unknown as Row);
    returnDelivery(store, callback, until);
    return callback;
  });
};

/** Says when a request is due again, without counting it as a failure. */
export const returnDelivery = (store: Store, {number}: StoredCallback, at: number): void => {
  store.prepare('UPDATE callbacks SET next_try = ? WHERE number = ?').run(at, number);
};

/** Notes that the webhook has it. */
export const noteDelivered = (store: Store, {number}: StoredCallback, now: number): void => {
  store
    .prepare("UPDATE callbacks SET delivery = 'delivered', delivered = ?, problem = NULL WHERE number = ?")
    .run(now, number);
};

/**
 * Notes that the webhook failed.
 *
 * @param nextTry - Without it, it is given up.
 */
export const noteFailed = (
  store: Store,
  {number}: StoredCallback,
  problem: string,
  nextTry: number | undefined,
): void => {
  store
    .prepare(`UPDATE callbacks SET tries = tries + 1, problem = ?, delivery = ?, next_try = coalesce(?, next_try)
      WHERE number = ?`)
    .run(problem, nextTry === undefined ? 'given-up' : 'waiting', nextTry ?? null, number);
};

/** Lets a request that was given up, or waits for its next try, be sent at once. */
export const deliverAgain = (store: Store, {number}: StoredCallback, now: number): void => {
  store
    .prepare("UPDATE callbacks SET delivery = 'waiting', tries = 0, next_try = ? WHERE number = ?")
    .run(now, number);
};
