/**
 * What visitors send: reviews, reports and wishes for change on their way (`submissions`), votes, and the answers that were
 * given (`answers`, for a day). Nothing here says who sent it: no address, no browser, and of receipts and keys only hashes.
 *
 * `submissions.document` is the review as it would be published, the report, or the wish; `said` is a hash of a review's
 * words. A review that is published stands in `reviews`; taken down again, it comes back here. Votes stand apart, so that
 * importing a file once more does not lose them.
 */
export const writingStep = `
  CREATE TABLE submissions (
    number INTEGER PRIMARY KEY,
    ref TEXT NOT NULL UNIQUE,
    receipt TEXT UNIQUE,
    subject INTEGER NOT NULL REFERENCES subjects ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('review', 'report', 'change')),
    review TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('pending', 'published', 'withheld', 'done')),
    reason TEXT,
    note TEXT,
    verified INTEGER NOT NULL,
    received INTEGER NOT NULL,
    decided INTEGER,
    said TEXT,
    agreement TEXT,
    document TEXT NOT NULL
  ) STRICT;
  CREATE INDEX submissions_state ON submissions (state, number);
  CREATE INDEX submissions_counts ON submissions (subject, kind, state, reason);
  CREATE INDEX submissions_review ON submissions (subject, review);
  CREATE INDEX submissions_said ON submissions (subject, said);

  CREATE TABLE votes (
    subject INTEGER NOT NULL REFERENCES subjects ON DELETE CASCADE,
    review TEXT NOT NULL,
    up INTEGER NOT NULL,
    down INTEGER NOT NULL,
    PRIMARY KEY (subject, review)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE answers (
    action TEXT NOT NULL,
    key TEXT NOT NULL,
    body TEXT NOT NULL,
    status INTEGER NOT NULL,
    answer BLOB NOT NULL,
    expires INTEGER NOT NULL,
    PRIMARY KEY (action, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX answers_expires ON answers (expires);

  ALTER TABLE subjects ADD COLUMN topics TEXT;

  CREATE TABLE aspects (
    subject INTEGER NOT NULL REFERENCES subjects ON DELETE CASCADE,
    name TEXT NOT NULL,
    review INTEGER NOT NULL REFERENCES reviews ON DELETE CASCADE,
    PRIMARY KEY (subject, name, review)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX aspects_review ON aspects (review);
  INSERT INTO aspects SELECT DISTINCT reviews.subject, aspect.value ->> 'name', reviews.number
    FROM reviews, json_each(reviews.document, '$.aspects') AS aspect
    WHERE length(aspect.value ->> 'name') <= 100;

  CREATE INDEX reviews_length ON reviews (subject, length(folded));
`;
