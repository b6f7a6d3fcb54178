/**
 * What signatures need of the store. `changed` is when what is signed was stored or last changed, in integer seconds since
 * 1970 (0 where it was there before anybody counted): it is signed as of then, so that signing once more gives the same
 * bytes. `jws` is a review as its author signed it. `pledge_numbers` is the place of each pledge in the status lists; a
 * number is never given to another one.
 */
export const signingStep = `
  ALTER TABLE reviews ADD COLUMN changed INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE statements ADD COLUMN changed INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE submissions ADD COLUMN jws TEXT;

  CREATE TABLE pledge_numbers (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE) STRICT;
  INSERT INTO pledge_numbers (id)
    SELECT DISTINCT document ->> 'id' FROM statements
    WHERE kind = 'pledges' AND document ->> 'id' IS NOT NULL ORDER BY 1;
`;
