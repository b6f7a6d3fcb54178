import type {Fact} from '../proof/facts.js';
import {reasonWords} from './reason-words.js';
import {type Check, type CheckName, type Verdict, type Verification, verdictOf} from './verification.js';

const names: Readonly<Record<CheckName, string>> = {
  document: 'a document of trust data',
  keys: 'keys that may sign',
  checkpoint: 'checkpoint signed by the log',
  witnessed: 'witnessed as the log’s policy asks',
  collector: 'signed by whoever collected it',
  author: 'signed by whoever wrote it',
  logged: 'in the log',
  content: 'the text that was logged',
  rating: 'the stars that were logged',
  reply: 'the answer signed by whoever gave it',
  head: 'newest event signed by the origin, fresh, and in the log',
  unbroken: 'none left out between the newest events',
  complete: 'all reviews received are accounted for',
  aggregate: 'the numbers are those of the log',
  pledge: 'signed by a key of the organisation',
  'pledge-current': 'within its time',
  'pledge-status': 'neither revoked nor suspended',
  badge: 'signed with a key that its issuer’s site publishes',
  'badge-awarded': 'awarded to this organisation',
  'badge-current': 'within its time',
  'badge-status': 'neither revoked nor suspended',
  person: 'signed by a key of the organisation',
  consent: 'within what the person agreed to',
  'consent-lasts': 'the consent has not ended by the log',
  log: 'a log of all events',
  entries: 'whole log read: its entries are those it has signed',
  chains: 'one chain for each subject, without a gap, all numbers right',
  heads: 'no document shows an older event as its newest',
  grown: 'has only grown since the earlier checkpoint',
  receipt: 'receipt signed by the origin',
  promise: 'the promise of the receipt was kept',
};

/** What is said of all together. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  held: 'All that was checked held.',
  failed: 'SOMETHING DID NOT HOLD. What is shown there is not what was signed or logged.',
  unchecked: 'Not everything could be checked: that says neither good nor bad.',
};

const marks = {held: 'held', failed: 'FAILED', unchecked: 'not checked'} as const;

/** What is said of one check, part by part. */
export interface CheckWords {
  readonly mark: string;
  readonly about: string | undefined;
  /** What was checked. */
  readonly what: string;
  /** Why it did not hold, or could not be checked, with the reason's code. */
  readonly why: string | undefined;
  /** By which key of which origin, and when. */
  readonly grounds: string;
}

/** One check in words, part by part. */
export const wordsOf = ({name, about, fact}: Check): CheckWords => ({
  ...{mark: marks[fact.status], about, what: names[name], grounds: groundsWords(fact)},
  why: fact.status === 'held' ? undefined : `${reasonWords[fact.reason]} (${fact.reason})`,
});

/** One check in words, in one line. */
export const checkWords = (check: Check): string => {
  const {mark, about, what, why, grounds} = wordsOf(check);
  const subject = about === undefined ? '' : `${about}: `;
  return `${mark.padEnd(12)} ${subject}${what}${why ? ` — ${why}` : ''}${grounds ? ` [${grounds}]` : ''}`;
};

const groundsWords = ({key, origin, at, detail}: Fact): string =>
  [detail, key && `key ${key}`, origin && `of ${origin}`, at === undefined ? undefined : timeWords(at)]
    .filter(Boolean)
    .join(', ');

/** A time, in integer seconds since 1970, as RFC 3339 has it. */
export const timeWords = (at: number): string => {
  const time = new Date(at * 1000);
  return Number.isNaN(time.getTime()) ? String(at) : time.toISOString().replace('.000', '');
};

/** What was checked and what came of it, line by line; the verdict last. */
export const verificationWords = (verification: Verification): string[] => [
  `${verification.url}, ${timeWords(verification.at)}`,
  ...verification.checks.map(checkWords),
  verdictWords[verdictOf(verification)],
];
