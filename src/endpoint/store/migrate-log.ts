/** What a subject's version changes with: a name, what happens to which table, the column that says whose, and when not. */
const versionTriggers = [
  versionTrigger('review_added', 'INSERT ON reviews', 'NEW.subject'),
  versionTrigger('review_changed', 'UPDATE ON reviews', 'NEW.subject'),
  versionTrigger('review_removed', 'DELETE ON reviews', 'OLD.subject'),
  versionTrigger('submission_added', 'INSERT ON submissions', 'NEW.subject'),
  versionTrigger('submission_changed', 'UPDATE ON submissions', 'NEW.subject'),
  versionTrigger('subject_changed', 'UPDATE ON subjects', 'NEW.number'),
  versionTrigger('label_added', 'INSERT ON context_labels', '0'),
  versionTrigger('label_changed', 'UPDATE ON context_labels', '0', 'OLD.label <> NEW.label AND'),
];

/**
 * The public log (protocol §7). Nothing stands in these tables before the log was begun: `log_settings` is empty then, and
 * the triggers do nothing.
 *
 * `log_changes` is what happened since the log was last tended, in order; whoever writes reviews need not know of the log.
 * `log_events` are its entries by their index (`position`), `log_tiles` the hashes over them as they are served, filled up
 * over time. `log_chains` is where each subject's chain stands; `log_reviews` what the log last said of a review (`said` and
 * `replies` are hashes of what was said, to see whether it changed). When a review is erased, its `salt`, its `jws` and these
 * hashes go with its text; the event stays. `log_heads` holds the newest head of each chain, whose
 * proof is against the checkpoint of its `size`. A subject's version changes with all that its documents are made of, so that
 * publishing can pass over those that are as they were; 0 stands for what all subjects share. Times are integer seconds since 1970.
 */
export const logStep = `
  CREATE TABLE log_settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE log_changes (
    number INTEGER PRIMARY KEY,
    subject INTEGER NOT NULL,
    review TEXT NOT NULL,
    change TEXT NOT NULL CHECK (change IN ('receive', 'publish', 'edit', 'withhold')),
    reason TEXT
  ) STRICT;
  CREATE INDEX log_changes_review ON log_changes (subject, review);

  CREATE TABLE log_chains (
    number INTEGER PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,
    leaf BLOB NOT NULL,
    tally TEXT NOT NULL
  ) STRICT;

  CREATE TABLE log_events (
    position INTEGER PRIMARY KEY,
    chain INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    entry TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX log_events_chain ON log_events (chain, seq);

  CREATE TABLE log_tiles (
    level INTEGER NOT NULL,
    number INTEGER NOT NULL,
    hashes BLOB NOT NULL,
    UNIQUE (level, number)
  ) STRICT;

  CREATE TABLE log_reviews (
    subject INTEGER NOT NULL REFERENCES subjects ON DELETE CASCADE,
    review TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('pending', 'published', 'withheld')),
    reason TEXT,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,
    stars INTEGER,
    doc TEXT NOT NULL,
    salt BLOB,
    jws TEXT,
    said BLOB,
    replies TEXT NOT NULL,
    UNIQUE (subject, review)
  ) STRICT;

  CREATE TABLE log_statements (
    kind TEXT NOT NULL CHECK (kind IN ('key', 'pledge', 'consent')),
    id TEXT NOT NULL,
    doc TEXT NOT NULL,
    salt BLOB NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (kind, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE log_checkpoints (
    size INTEGER PRIMARY KEY,
    root BLOB NOT NULL,
    note TEXT NOT NULL,
    witnessed INTEGER NOT NULL DEFAULT 0
  ) STRICT;

  CREATE TABLE log_heads (
    chain INTEGER PRIMARY KEY,
    seq INTEGER NOT NULL,
    size INTEGER NOT NULL,
    expires INTEGER NOT NULL,
    jws TEXT NOT NULL,
    proof TEXT NOT NULL
  ) STRICT;
  CREATE INDEX log_heads_expires ON log_heads (expires);
  CREATE INDEX log_heads_size ON log_heads (size);

  CREATE TABLE subject_versions (subject INTEGER PRIMARY KEY, version INTEGER NOT NULL) STRICT;

  CREATE TRIGGER log_review_published AFTER INSERT ON reviews
    WHEN EXISTS (SELECT 1 FROM log_settings)
    BEGIN INSERT INTO log_changes (subject, review, change) VALUES (NEW.subject, NEW.id, 'publish'); END;
  CREATE TRIGGER log_review_changed AFTER UPDATE OF document ON reviews
    WHEN OLD.document <> NEW.document AND EXISTS (SELECT 1 FROM log_settings)
    BEGIN INSERT INTO log_changes (subject, review, change) VALUES (NEW.subject, NEW.id, 'publish'); END;
  CREATE TRIGGER log_review_received AFTER INSERT ON submissions
    WHEN NEW.kind = 'review' AND NEW.state = 'pending' AND EXISTS (SELECT 1 FROM log_settings)
    BEGIN INSERT INTO log_changes (subject, review, change) VALUES (NEW.subject, NEW.review, 'receive'); END;
  CREATE TRIGGER log_review_withheld AFTER UPDATE OF state ON submissions
    WHEN NEW.kind = 'review' AND NEW.state = 'withheld' AND OLD.state <> 'withheld'
      AND EXISTS (SELECT 1 FROM log_settings)
    BEGIN
      INSERT INTO log_changes (subject, review, change, reason)
        VALUES (NEW.subject, NEW.review, 'withhold', NEW.reason);
    END;
  CREATE TRIGGER log_submission_changed AFTER UPDATE OF document ON submissions
    WHEN NEW.kind = 'review' AND NEW.state = OLD.state AND NEW.state <> 'published'
      AND OLD.document <> NEW.document AND EXISTS (SELECT 1 FROM log_settings)
    BEGIN INSERT INTO log_changes (subject, review, change) VALUES (NEW.subject, NEW.review, 'edit'); END;

  ${versionTriggers.join('\n  ')}
`;

/** A new number for a subject's version, at random: whoever has seen another knows that something is new. */
function versionTrigger(name: string, change: string, subject: string, only = ''): string {
  return `CREATE TRIGGER version_${name} AFTER ${change}
    WHEN ${only} EXISTS (SELECT 1 FROM log_settings)
    BEGIN
      DELETE FROM subject_versions WHERE subject = ${subject};
      INSERT INTO subject_versions VALUES (${subject}, random() % 9007199254740991);
    END;`;
}
