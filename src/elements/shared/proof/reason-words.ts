import type {ProofKey} from '../../../i18n/english.js';
import type {Fact, Failure, Obstacle} from '../../../proof/facts.js';
import type {Voice} from './words.js';

// For a visitor some reasons are one. Developers find each in the evidence.
const sameAs = {
  'algorithm-refused': 'malformed',
  'wrong-type': 'malformed',
  'key-not-for-this': 'key-not-valid-then',
  'root-differs': 'chain-broken',
  'log-origin-differs': 'chain-broken',
  'gap-in-sequence': 'chain-broken',
  'second-chain': 'chain-broken',
  fork: 'chain-broken',
  rollback: 'chain-broken',
  'promise-not-kept': 'not-in-log',
  'too-large': 'unreadable',
  'unknown-algorithm': 'unsupported-here',
} as const satisfies Partial<Record<Failure | Obstacle, Failure | Obstacle>>;

type Same = typeof sameAs;
type Failed = `fails_${Exclude<Failure, keyof Same>}` & ProofKey;
type Lacking = `lacks_${Exclude<Obstacle, keyof Same>}` & ProofKey;

const meant = <R extends Failure | Obstacle>(reason: R) =>
  (sameAs as Partial<Record<Failure | Obstacle, Failure | Obstacle>>)[reason] ?? reason;

/** Why a check did not hold, or could not be made, in one sentence; nothing where it held. */
export const reasonWords = (locale: Voice, fact: Fact): string => {
  switch (fact.status) {
    case 'held':
      return '';
    case 'failed':
      return locale.say(`fails_${meant(fact.reason)}` as Failed);
    case 'unchecked':
      return locale.say(`lacks_${meant(fact.reason)}` as Lacking);
  }
};
