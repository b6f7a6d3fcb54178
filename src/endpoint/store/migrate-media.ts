/**
 * Pictures that came with reviews, and invitations to write one.
 *
 * A picture is a row for each sending and a file for each content. Without a review it is not claimed yet. Of an
 * invitation no order number is kept, only a keyed hash of it: enough to know it again, not enough to say whose it was.
 * Secrets stand apart from the settings, which are there to be published.
 */
export const mediaStep = `
  CREATE TABLE media (
    ref TEXT PRIMARY KEY,
    file TEXT NOT NULL,
    type TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    received INTEGER NOT NULL,
    subject INTEGER REFERENCES subjects ON DELETE SET NULL,
    review TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX media_file ON media (file);
  CREATE INDEX media_unclaimed ON media (received) WHERE subject IS NULL;
  CREATE INDEX media_review ON media (subject, review);

  CREATE TABLE invitations (
    order_hash TEXT NOT NULL,
    subject TEXT NOT NULL,
    issued INTEGER NOT NULL,
    expires INTEGER NOT NULL,
    used INTEGER,
    PRIMARY KEY (order_hash, subject)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE secrets (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;
