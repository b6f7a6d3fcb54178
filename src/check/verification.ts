import type {Fact, Failure} from '../proof/facts.js';

/** What was checked. A closed list: each has a name in words. */
export const checkNames = [
  'document',
  'keys',
  'checkpoint',
  'witnessed',
  'collector',
  'author',
  'logged',
  'content',
  'rating',
  'reply',
  'head',
  'unbroken',
  'complete',
  'aggregate',
  'pledge',
  'pledge-current',
  'pledge-status',
  'badge',
  'badge-awarded',
  'badge-current',
  'badge-status',
  'person',
  'consent',
  'consent-lasts',
  'log',
  'entries',
  'chains',
  'heads',
  'grown',
  'receipt',
  'promise',
] as const;

export type CheckName = (typeof checkNames)[number];

/** One thing that was checked, and what came of it. */
export interface Check {
  readonly name: CheckName;
  /** What it is about, where it is about one of several: an id, an address, or how many. */
  readonly about?: string | undefined;
  readonly fact: Fact;
}

/** Two signed notes that cannot both be honest, or one that the log itself contradicts. */
export interface Evidence {
  readonly reason: Failure;
  readonly origin: string;
  readonly notes: readonly string[];
}

/** What came of verifying an address. */
export interface Verification {
  /** The address, as it was asked for. */
  readonly url: string;
  /** Integer seconds since 1970. */
  readonly at: number;
  readonly checks: readonly Check[];
  readonly evidence: readonly Evidence[];
  /** The log's present checkpoint, a signed note: whoever keeps it can hold the log against it later. */
  readonly checkpoint?: string | undefined;
}

/** All in one: everything that was checked held, something did not, or something could not be checked. */
export type Verdict = 'held' | 'failed' | 'unchecked';

// What the endpoint does not offer, or nobody asked for, is no obstacle to what was checked.
const isObstacle = ({fact}: Check): boolean =>
  fact.status === 'unchecked' && fact.reason !== 'not-provided' && fact.reason !== 'not-asked';

// A list that its issuer's site does not have is asked for by nobody, so nothing tells whether what is signed still holds.
const isOpenPledge = ({name, about, fact}: Check, checks: readonly Check[]): boolean =>
  name === 'pledge-status' &&
  fact.status === 'unchecked' &&
  fact.reason === 'not-asked' &&
  checks.some((check) => check.name === 'pledge' && check.about === about && check.fact.status === 'held');

// Of a badge nothing may be left open but whether its issuer could revoke it: it speaks of somebody by another's word.
const isOpenBadge = ({name, fact}: Check): boolean =>
  name.startsWith('badge') &&
  fact.status === 'unchecked' &&
  (name !== 'badge-status' || fact.reason !== 'not-provided');

// Of a site that has a log, what nobody has signed or logged is not passed over: to leave that out is the simplest of lies.
const due: readonly CheckName[] = ['logged', 'head', 'pledge', 'person', 'consent-lasts'];
const isLeftOut = ({name, fact}: Check): boolean =>
  due.includes(name) && fact.status === 'unchecked' && fact.reason === 'not-provided';

/** All in one. Where nothing could be checked because nothing is signed, that is said, and never called good. */
export const verdictOf = ({checks}: Pick<Verification, 'checks'>): Verdict => {
  if (checks.some(({fact}) => fact.status === 'failed')) return 'failed';
  if (checks.some(isLeftOut) && checks.some(({name}) => name === 'checkpoint')) return 'unchecked';
  const hasHeld = checks.some(
    ({fact, name}) => fact.status === 'held' && name !== 'document' && name !== 'keys',
  );
  const isOpen = (check: Check): boolean =>
    isObstacle(check) || isOpenBadge(check) || isOpenPledge(check, checks);
  return hasHeld && !checks.some(isOpen) ? 'held' : 'unchecked';
};
