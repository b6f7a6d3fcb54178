import {callbacksStep} from './migrate-callbacks.js';
import {logStep} from './migrate-log.js';
import {mediaStep} from './migrate-media.js';
import {signingStep} from './migrate-signing.js';
import {writingStep} from './migrate-writing.js';

/**
 * The tables, as steps from one `user_version` to the next. A step that has been released is never edited; a change is a
 * new step.
 *
 * Rank columns (`newest` … `helpful`) all sort ascending and are never null, so that each of the five orders is one index
 * and one row-value comparison; see rank.ts. Tallies hold what an aggregate is made of, so that the first document of a
 * subject with a million reviews reads some hundred rows.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE settings (name TEXT PRIMARY KEY, document TEXT NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE subjects (
    number INTEGER PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    uri TEXT NOT NULL,
    document TEXT NOT NULL,
    moderation TEXT,
    aggregate TEXT,
    collection TEXT,
    outcomes TEXT
  ) STRICT;

  CREATE TABLE reviews (
    number INTEGER PRIMARY KEY,
    subject INTEGER NOT NULL REFERENCES subjects ON DELETE CASCADE,
    id TEXT NOT NULL,
    stars REAL,
    whole INTEGER,
    month TEXT NOT NULL,
    how TEXT NOT NULL,
    language TEXT NOT NULL,
    written INTEGER NOT NULL,
    verified INTEGER NOT NULL,
    media INTEGER NOT NULL,
    newest INTEGER NOT NULL,
    oldest INTEGER NOT NULL,
    highest REAL NOT NULL,
    lowest REAL NOT NULL,
    helpful REAL NOT NULL,
    tie BLOB NOT NULL,
    bytes INTEGER NOT NULL,
    document TEXT NOT NULL,
    folded TEXT NOT NULL,
    UNIQUE (subject, id)
  ) STRICT;
  CREATE INDEX reviews_newest ON reviews (subject, newest, tie);
  CREATE INDEX reviews_oldest ON reviews (subject, oldest, tie);
  CREATE INDEX reviews_highest ON reviews (subject, highest, newest, tie);
  CREATE INDEX reviews_lowest ON reviews (subject, lowest, newest, tie);
  CREATE INDEX reviews_helpful ON reviews (subject, helpful, newest, tie);
  CREATE INDEX reviews_whole ON reviews (subject, whole);
  CREATE INDEX reviews_language ON reviews (subject, language);
  CREATE INDEX reviews_media ON reviews (subject, media);
  CREATE INDEX reviews_verified ON reviews (subject, verified);

  CREATE TABLE contexts (
    subject INTEGER NOT NULL REFERENCES subjects ON DELETE CASCADE,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    review INTEGER NOT NULL REFERENCES reviews ON DELETE CASCADE,
    PRIMARY KEY (subject, name, value, review)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX contexts_review ON contexts (review);
  CREATE TABLE context_labels (name TEXT PRIMARY KEY, label TEXT NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE star_tallies (
    subject INTEGER NOT NULL REFERENCES subjects ON DELETE CASCADE,
    month TEXT NOT NULL,
    stars REAL NOT NULL,
    how TEXT NOT NULL,
    reviews INTEGER NOT NULL,
    written INTEGER NOT NULL,
    PRIMARY KEY (subject, month, stars, how)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX star_tallies_how ON star_tallies (how);
  CREATE TABLE context_tallies (
    subject INTEGER NOT NULL REFERENCES subjects ON DELETE CASCADE,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    stars REAL NOT NULL,
    reviews INTEGER NOT NULL,
    PRIMARY KEY (subject, name, value, stars)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE statements (
    kind TEXT NOT NULL CHECK (kind IN ('pledges', 'people')),
    language TEXT NOT NULL,
    position INTEGER NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (kind, language, position)
  ) STRICT, WITHOUT ROWID;
  `,
  writingStep,
  mediaStep,
  callbacksStep,
  logStep,
  signingStep,
];
