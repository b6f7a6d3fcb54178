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
  head: 'newest event signed by the origin, fresh, and in the log',
  unbroken: 'none left out between the newest events',
  complete: 'all reviews received are accounted for',
  aggregate: 'the numbers are those of the log',
  pledge: 'signed by a key of the organisation',
  'pledge-current': 'within its time',
  'pledge-status': 'neither revoked nor suspended',
  person: 'signed by a key of the organisation',
  consent: 'within what the person agreed to',
  log: 'a log of all events',
  entries: 'whole log read: its entries are those it has signed',
  chains: 'one chain for each subject, without a gap, all numbers right',
  heads: 'no document shows an older event as its newest',
  grown: 'has only grown since the earlier checkpoint',
  receipt: 'receipt signed by the origin',
  promise: 'the promise of the receipt was kept',
};

const verdicts: Readonly<Record<Verdict, string>> = {
  held: 'All that was checked held.',
  failed: 'SOMETHING DID NOT HOLD. What is shown there is not what was signed or logged.',
  unchecked: 'Not everything could be checked: that says neither good nor bad.',
};

const marks = {held: 'held   ', failed: 'FAILED ', unchecked: 'not checked'} as const;

/** One check in words. */
export const checkWords = ({name, about, fact}: Check): string => {
  const subject = about === undefined ? '' : `${about}: `;
  return `${marks[fact.status].padEnd(12)} ${subject}${names[name]}${groundsWords(fact)}`;
};

const groundsWords = (fact: Fact): string => {
  const {key, origin, at, detail} = fact;
  const why = fact.status === 'held' ? '' : ` — ${reasonWords[fact.reason]} (${fact.reason})`;
  const facts = [
    detail,
    key && `key ${key}`,
    origin && `of ${origin}`,
    at === undefined ? undefined : timeWords(at),
  ];
  const grounds = facts.filter(Boolean).join(', ');
  return `${why}${grounds ? ` [${grounds}]` : ''}`;
};

const timeWords = (at: number): string => {
  const time = new Date(at * 1000);
  return Number.isNaN(time.getTime()) ? String(at) : time.toISOString().replace('.000', '');
};

/** What was checked and what came of it, line by line; the verdict last. */
export const verificationWords = (verification: Verification): string[] => [
  `${verification.url}, ${timeWords(verification.at)}`,
  ...verification.checks.map(checkWords),
  verdicts[verdictOf(verification)],
];
