import {DatabaseSync} from 'node:sqlite';

import {migrations} from '../../src/endpoint/store/migrations.js';
import {hashOfSubject} from '../../src/endpoint/store/subjects.js';

/**
 * Makes a database as an earlier version of Candor made it.
 *
 * @param version - How many of the steps it had.
 */
export const makeOldStore = (
  path: string,
  version: number,
  fill: (database: DatabaseSync) => void = () => undefined,
): void => {
  const database = new DatabaseSync(path);
  for (const step of migrations.slice(0, version)) database.exec(step);
  // "Cndr"
  database.exec(`PRAGMA application_id = ${0x436e6472}; PRAGMA user_version = ${version}`);
  fill(database);
  database.close();
};

/** Puts reviews of something into an old database, as the first version did. */
export const putOldReviews = (
  database: DatabaseSync,
  uri: string,
  reviews: ReadonlyArray<{readonly id: string}>,
): void => {
  const {lastInsertRowid: subject} = database
    .prepare('INSERT INTO subjects (hash, uri, document) VALUES (?, ?, ?)')
    .run(hashOfSubject(uri), uri, JSON.stringify({id: uri}));
  const put = database.prepare(`INSERT INTO reviews
      (subject, id, month, how, language, written, verified, media, newest, oldest, highest, lowest, helpful, tie, bytes,
        document, folded)
    VALUES (?, ?, '', '', '', 1, 0, 0, ?, 0, 0, 0, 0, x'00', ?, ?, '')`);
  for (const [at, review] of reviews.entries()) {
    const document = JSON.stringify(review);
    put.run(subject, review.id, at, document.length, document);
  }
};
