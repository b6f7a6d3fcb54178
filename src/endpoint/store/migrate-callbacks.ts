/**
 * Who wants to be called back: by whom, how, when, about what. Nothing says from where it was sent.
 *
 * `delivery` is about the webhook: waiting until `next_try` (also where there is no webhook: there may be one some day),
 * delivered, or given up. Whatever it says, the request stays until somebody deals with it; once it is forgotten, `name`,
 * `reach`, `topic`, `note` and `agreement` are gone.
 */
export const callbacksStep = `
  CREATE TABLE callbacks (
    number INTEGER PRIMARY KEY,
    ref TEXT NOT NULL UNIQUE,
    person TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'done')),
    received INTEGER NOT NULL,
    decided INTEGER,
    forgotten INTEGER,
    wanted_from TEXT,
    wanted_until TEXT,
    name TEXT,
    reach TEXT,
    topic TEXT,
    note TEXT,
    agreement TEXT,
    delivery TEXT NOT NULL DEFAULT 'waiting' CHECK (delivery IN ('waiting', 'delivered', 'given-up')),
    tries INTEGER NOT NULL DEFAULT 0,
    next_try INTEGER NOT NULL DEFAULT 0,
    problem TEXT,
    delivered INTEGER
  ) STRICT;
  CREATE INDEX callbacks_state ON callbacks (state, number);
  CREATE INDEX callbacks_due ON callbacks (next_try) WHERE delivery = 'waiting' AND state = 'open';
`;
