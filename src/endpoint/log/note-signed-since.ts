import type {AnnouncedKey} from '../keys/announced-keys.js';
import type {Store} from '../store/store.js';

/**
 * Lets the reviews be signed anew that were logged under a key after the time from which it must not be believed. Those
 * that were logged before stay as they are. Inside a transaction.
 */
export const noteSignedSince = (store: Store, {kid, alg, revoked}: AnnouncedKey): void => {
  if (!revoked) return;
  // All that a key signs of one type begins with the same header.
  const header = Buffer.from(JSON.stringify({alg, typ: 'trust-collected+jwt', kid})).toString('base64url');
  const signed = `state = 'published' AND substr(jws, 1, ${header.length}) = ?
    AND (SELECT entry ->> '$.at' FROM log_events WHERE position = log_reviews.position) >= ?`;
  store
    .prepare(`INSERT INTO log_changes (subject, review, change)
      SELECT subject, review, 'publish' FROM log_reviews WHERE ${signed}`)
    .run(header, revoked.at);
  store.prepare(`UPDATE log_reviews SET jws = NULL WHERE ${signed}`).run(header, revoked.at);
};
