import type {Evidence} from '../../../client/proving.js';
import type {TrustedLog} from '../../../client/trusted.js';
import type {ProofKey} from '../../../i18n/english.js';
import type {Fact} from '../../../proof/facts.js';
import type {WalkOptions} from '../../../proof/walk.js';
import type {Photo} from './photos.js';
import type {Voice} from './words.js';

/** What was checked: `proof_head` is "The latest record of the publisher is signed and in the log". */
export type CheckName = ProofKey & `proof_${string}`;

/** One check and what came of it. */
export interface Check {
  readonly name: CheckName;
  readonly fact: Fact;
}

/** What a mark stands beside. */
export interface Item {
  readonly id?: string | undefined;
}

/** How something stands, in one word: what is drawn is never told by colour alone. */
export type Tone = 'running' | Fact['status'];

/** How something stands, in words. */
export interface Said {
  readonly tone: Tone;
  readonly words: string;
  /** The same in fewer words, for where there is less room. */
  readonly short?: string | undefined;
}

/** What came of checking all that an element shows. */
export interface Checked {
  /** By `id`. */
  readonly items: ReadonlyMap<string, readonly Check[]>;
  /** About all of them together. */
  readonly all: readonly Check[];
  readonly log?: Pick<TrustedLog, 'origin'> | undefined;
  /** How many entries the log has. */
  readonly size?: number | undefined;
  /** How many events there are to read. */
  readonly events?: number | undefined;
  /** Reads all of them. */
  readonly walk?: ((options: WalkOptions) => Promise<Fact>) | undefined;
  readonly evidence: () => Evidence;
}

/** What is particular to reviews, pledges or people. */
export interface Kind<S, C extends Checked = Checked> {
  /** What `shown` is about, and who vouches for it: two with the same members need one check. */
  readonly about: (shown: S) => readonly unknown[];
  readonly check: (shown: S, signal: AbortSignal) => Promise<C>;
  /** Where the data came from. */
  readonly from: (shown: S) => string;
  /** What an item is called, where it has a name. */
  readonly title?: (shown: S, id: string) => string | undefined;
  /** The URI of what it is about. */
  readonly subject: (shown: S) => string | undefined;
  /** The pictures of people that an item shows. */
  readonly photos: (shown: S, id: string) => readonly Photo[];
  /** Whether an item is signed or logged, and its translations are not. */
  readonly hasOwnWordsAlone?: (shown: S, id: string) => boolean;
  readonly voice: (shown: S) => Voice;
  /** One item in few words. */
  readonly mark: (locale: Voice, checks: readonly Check[]) => Said;
  /** All of them together; nothing where the marks say all there is. */
  readonly summary: (shown: S, checked: C, walked: Fact | undefined) => Said | undefined;
}

/** Whose key it was, as people write it. */
export const hostOf = ({origin = ''}: Fact): string => origin.replace(/https?:\/\//g, '');

/** The check of a name. */
export const factOf = (checks: readonly Check[], name: CheckName): Fact | undefined =>
  checks.find((check) => check.name === name)?.fact;

/** Whether a check was made and held. */
export const holds = (checks: readonly Check[], name: CheckName): boolean =>
  factOf(checks, name)?.status === 'held';

/** The first check that was made and did not hold. */
export const failureIn = (checks: readonly Check[]): Fact | undefined =>
  checks.find(({fact}) => fact.status === 'failed')?.fact;

/** Why nothing could be said: what stood in the way, rather than that there was nothing to check by. */
export const obstacleIn = (checks: readonly Check[]): Fact | undefined => {
  const lacking = checks.flatMap(({fact}) => (fact.status === 'unchecked' ? [fact] : []));
  return lacking.find(({reason}) => reason !== 'not-provided') ?? lacking[0];
};
