import type {Fact} from './facts.js';
import {type LogDescription, type VerifiedHead, verifyHead} from './head.js';
import {type JsonObject, toObject} from './json.js';
import type {TrustedKey} from './keys.js';
import {checkNoneLeftOut, type View} from './left-out.js';
import {ProofError, toFact, unlessBad} from './proof-error.js';
import type {ReadBytes} from './read-bytes.js';
import {readChain} from './read-chain.js';
import {type ReadStretch, type ReviewFacts, reviewFacts} from './review-facts.js';
import {placeOf} from './review-item.js';
import {standingAfter} from './standing.js';
import {checkAggregate} from './verify-aggregate.js';
import {monitoredFact, readWitnesses, type Witnesses, witnessedFact} from './witnessed.js';

/** The reviews that are to be checked, and what is trusted. */
export interface ReviewsQuestion {
  /** Whose reviews they are to be. Without it nothing logged is checked, and a signature's own word is taken. */
  readonly subjectHash?: string | undefined;
  /** The first document, as it was served: its `head`, `aggregateRating` and `moderation`. */
  readonly document: unknown;
  /** The reviews that are shown, from all pages: each as it was served, under the name that its facts are to have. */
  readonly items: readonly {readonly id: string; readonly item: unknown}[];
  readonly view: View;
  /** The keys of the trusted origins: `keysOf`. */
  readonly keys: readonly TrustedKey[];
  /** From the discovery document; without it, nothing logged is checked. */
  readonly log?: LogDescription | undefined;
  /** The text of the log's policy (C2SP tlog-policy). */
  readonly policy?: string | undefined;
  /** Paths are relative to the log's prefix. */
  readonly read?: ReadBytes | undefined;
  /** Integer seconds since 1970. */
  readonly now: number;
  /** How many pages of events are fetched at most; 3 without it. */
  readonly maxPages?: number | undefined;
  /** Types of JWS that count as signed by the author, where another network has its own. */
  readonly authorTypes?: readonly string[] | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What could be said of reviews and of all of them together: independent facts (protocol §8). */
export interface ReviewsVerdict {
  readonly items: ReadonlyMap<string, ReviewFacts>;
  /** The head is signed, fresh, of this subject, and its event is in the log. */
  readonly head: Fact;
  /** The newest events are one unbroken chain, and no review published among them is missing from those shown. */
  readonly unbroken: Fact;
  /** The events of that chain: the newest `newest` of `of`. Absent where there is none. */
  readonly events?: {readonly newest: number; readonly of: number} | undefined;
  /** Somebody has read all events: a monitor says so; `walkChain` gives the same fact after doing it. */
  readonly complete: Fact;
  /** As many witnesses as the policy asks for have seen the checkpoint. */
  readonly witnessed: Fact;
  /** The numbers shown are those of the head. */
  readonly aggregate: Fact;
  /** What was read, for `walkChain` to go on from. */
  readonly chain?: ReadStretch | undefined;
}

interface Attempt<T> {
  readonly fact: Fact;
  readonly value?: T;
}

const attempt = async <T>(check: () => Promise<T>): Promise<Attempt<T>> => {
  const values: T[] = [];
  const fact = await toFact(async () => {
    values.push(await check());
    return {};
  });
  const [value] = values;
  return value === undefined ? {fact} : {fact, value};
};

const notProvided: Fact = {status: 'unchecked', reason: 'not-provided'};

const headOf = async (question: ReviewsQuestion, witnesses: Witnesses | undefined): Promise<VerifiedHead> => {
  const {subjectHash, log, document, keys, now} = question;
  const {head} = toObject(document);
  if (!log || subjectHash === undefined || head === undefined || head === null) {
    throw new ProofError('not-provided');
  }
  return verifyHead(head, {subjectHash, keys, log, cosigners: witnesses?.keys, now});
};

const oldestOf = (items: readonly JsonObject[], newest: number): number =>
  items.reduce((oldest, item) => {
    const seq = unlessBad(() => placeOf(item)?.seq);
    return seq ? Math.min(oldest, seq) : oldest;
  }, newest);

const stretchOf = async (
  question: ReviewsQuestion,
  items: readonly JsonObject[],
  head: VerifiedHead,
): Promise<ReadStretch> => {
  const {subjectHash = '', read, now, maxPages = 3, log, signal} = question;
  if (!read) throw new ProofError('not-asked');
  const entries = await readChain({
    ...{subjectHash, head, maxPages, read, now, signal},
    oldest: oldestOf(items, head.seq),
    maxMergeDelay: log?.maxMergeDelay,
  });
  return {head, entries, standing: standingAfter(entries)};
};

const itemOf = (item: unknown): JsonObject => unlessBad(() => toObject(item)) ?? toObject({});

/**
 * Checks reviews by the rules of protocol §6 to §8: the signatures of each, that each is what its event in the log says, that
 * the events from the head back are one unbroken chain, and that none that was published among them is missing.
 *
 * It proves: these are the newest n of N events, none left out between them. It does not prove that the head is the newest,
 * that there is only one chain for the subject, or that the tallies before the oldest event read are right: for these,
 * somebody has to read the whole log.
 *
 * Never throws for what is wrong with what it was given: that is what its facts say.
 */
export const verifyReviews = async (question: ReviewsQuestion): Promise<ReviewsVerdict> => {
  const {policy, view, document} = question;
  const items = question.items.map(({id, item}) => ({id, item: itemOf(item)}));
  const shown = items.map(({item}) => item);
  const witnesses = await attempt(async () => (policy === undefined ? undefined : readWitnesses(policy)));
  const head = await attempt(() => headOf(question, witnesses.value));
  const {value: verified} = head;
  const chain = verified ? await attempt(() => stretchOf(question, shown, verified)) : {fact: head.fact};
  const stretch = 'value' in chain ? chain.value : undefined;
  const seen = new Set<string>();
  const facts = new Map<string, ReviewFacts>();
  for (const {id, item} of items) {
    facts.set(id, await reviewFacts(item, {...question, chain: stretch ?? chain.fact, seen}));
  }
  const grounds = verified?.grounds;
  return {
    items: facts,
    head: {...head.fact, ...(head.fact.status === 'held' ? grounds : {})},
    unbroken: stretch
      ? await toFact(async () => {
          checkNoneLeftOut(shown, stretch, view);
          return grounds;
        })
      : chain.fact,
    ...(stretch ? {events: {newest: stretch.entries.length, of: stretch.head.seq}, chain: stretch} : {}),
    complete: verified ? await monitoredFact(verified) : head.fact,
    witnessed: await witnessed(verified, witnesses),
    aggregate: verified
      ? await toFact(async () => {
          checkAggregate(toObject(document), verified.tally);
          return grounds;
        })
      : head.fact,
  };
};

const witnessed = async (
  head: VerifiedHead | undefined,
  {fact, value}: Attempt<Witnesses | undefined>,
): Promise<Fact> => {
  if (fact.status !== 'held') return fact;
  return head && value ? witnessedFact(head, value) : notProvided;
};
