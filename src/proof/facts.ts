/** What was checked and did not hold. A closed list: each has a sentence for the visitor. */
export const failures = [
  // signatures and keys
  'malformed',
  'algorithm-refused',
  'bad-signature',
  'unknown-key',
  'key-not-for-this',
  'key-not-valid-then',
  'wrong-type',
  'expired',
  'not-yet-valid',
  // what was signed or logged is not what is shown
  'content-differs',
  'rating-differs',
  'subject-differs',
  'photo-differs',
  'beyond-consent',
  'consent-ended',
  // the log
  'not-in-log',
  'root-differs',
  'log-origin-differs',
  'gap-in-sequence',
  'chain-broken',
  'tally-differs',
  'left-out',
  'head-stale',
  'second-chain',
  'fork',
  'rollback',
  'promise-not-kept',
  // statements
  'revoked',
  'suspended',
] as const;

/** Why a check could not be made. A closed list: each has a sentence for the visitor. */
export const obstacles = [
  'not-provided',
  'not-asked',
  'offline',
  'unreachable',
  'unreadable',
  'too-large',
  'insecure-context',
  'unknown-algorithm',
  'unsupported-here',
  'blocked-by-policy',
  'status-stale',
  'key-retired',
  'quorum-not-reached',
  'stopped',
  'item-failed',
] as const;

/** One of the closed list of ways in which a check did not hold. */
export type Failure = (typeof failures)[number];

/** One of the closed list of reasons why a check was not made. */
export type Obstacle = (typeof obstacles)[number];

/** By whom, and when: what a fact names. */
export interface Grounds {
  /** The thumbprint of the key (RFC 7638), or the name of a note's key (C2SP signed-note). */
  readonly key?: string | undefined;
  /** The origin whose key it is, or of the log. */
  readonly origin?: string | undefined;
  /** Integer seconds since 1970: when it was signed, logged or witnessed. */
  readonly at?: number | undefined;
  /** One sentence for developers. */
  readonly detail?: string | undefined;
}

/** A check was made and held. */
export interface Held extends Grounds {
  readonly status: 'held';
}

/** A check was made and did not hold. */
export interface Failed extends Grounds {
  readonly status: 'failed';
  readonly reason: Failure;
}

/** A check was not made. */
export interface Unchecked extends Grounds {
  readonly status: 'unchecked';
  readonly reason: Obstacle;
}

/** An independent fact about something that is shown (protocol §8): it holds, it does not, or nobody could say. */
export type Fact = Held | Failed | Unchecked;
