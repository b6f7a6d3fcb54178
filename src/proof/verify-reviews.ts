import type {Fact, Obstacle} from './facts.js';
import {type LogDescription, type VerifiedHead, verifyHead} from './head.js';
import {toObject} from './json.js';
import type {TrustedKey} from './keys.js';
import {checkNoneLeftOut, type View} from './left-out.js';
import {type Attempt, attempt, foundBy, must, toFact} from './proof-error.js';
import type {ReadBytes} from './read-bytes.js';
import {readChain} from './read-chain.js';
import {type ReadStretch, type ReviewFacts, reviewFacts} from './review-facts.js';
import {type ReviewItem, readItem} from './review-item.js';
import {followReview} from './review-states.js';
import {standingAfter} from './standing.js';
import {checkAggregate} from './verify-aggregate.js';
import type {Witnesses, WitnessFacts} from './witnessed.js';

/** The reviews that are to be checked, and what is trusted. */
export interface ReviewsQuestion {
  /** Whose reviews they are to be. Without it, nothing is held of what is logged, nor of what is signed, but for `authorTypes`. */
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
  /** The numbers shown are those of the newest event. */
  readonly aggregate: Fact;
  /** What was read, for `walkChain` to go on from. */
  readonly chain?: ReadStretch | undefined;
}

const unchecked = (reason: Obstacle): Fact => ({status: 'unchecked', reason});

// Few logs have a policy, so what reads it is a file of its own.
const witnessesOf = async (policy: string | undefined): Promise<Witnesses | Fact> => {
  if (policy === undefined) return unchecked('not-provided');
  const loaded = await import('./witnessed.js').catch(() => undefined);
  return loaded ? loaded.readWitnesses(policy) : unchecked('unreachable');
};

const headOf = async (question: ReviewsQuestion, witnesses: Witnesses | Fact): Promise<VerifiedHead> => {
  const {subjectHash, log, document} = question;
  const head = toObject(document).head ?? undefined;
  must(log && subjectHash !== undefined && head !== undefined, 'not-provided');
  const cosigners = 'keys' in witnesses ? witnesses.keys : [];
  return verifyHead(head, {...question, subjectHash, log, cosigners});
};

const stretchOf = async (
  question: ReviewsQuestion,
  items: readonly ReviewItem[],
  head: VerifiedHead,
): Promise<ReadStretch> => {
  const {subjectHash = '', read, log} = question;
  must(read, 'not-asked');
  const oldest = Math.min(head.seq, ...items.map(({place}) => place.value?.seq || head.seq));
  const {maxMergeDelay} = log ?? {};
  const entries = await readChain({...question, subjectHash, head, oldest, read, maxMergeDelay});
  // Of a part of a chain, what a review was before it is the events' own word; after that, nothing is.
  const states = new Map<string, string>();
  for (const {event} of entries) followReview(states, event, true);
  return {head, entries, standing: standingAfter(entries)};
};

// What stands or falls with the head, and is signed as it is.
const ofHead = (head: Attempt<VerifiedHead>, check: (head: VerifiedHead) => void): Promise<Fact> =>
  toFact(() => {
    const verified = foundBy(head);
    check(verified);
    return verified.grounds;
  });

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
  const {view, document, authorTypes} = question;
  const named = await Promise.all(
    question.items.map(async ({id, item}) => ({id, item: await readItem(item, authorTypes)})),
  );
  const items = named.map(({item}) => item);
  const witnesses = await witnessesOf(question.policy);
  const head = await attempt(
    () => headOf(question, witnesses),
    ({grounds}) => grounds,
  );
  const chain = await attempt(() => stretchOf(question, items, foundBy(head)));
  const facts = new Map<string, ReviewFacts>();
  const seen = new Set<string>();
  // One after the other: of two that are the same, the first counts.
  for (const {id, item} of named) facts.set(id, await reviewFacts(item, {...question, chain, seen}));
  const stretch = chain.value;
  return {
    items: facts,
    head: head.fact,
    unbroken: await ofHead(head, () => checkNoneLeftOut(items, foundBy(chain), view)),
    ...(stretch && {events: {newest: stretch.entries.length, of: stretch.head.seq}, chain: stretch}),
    // Until its event was read, a head's numbers are its own word.
    aggregate: await ofHead(head, () => checkAggregate(toObject(document), foundBy(chain).head.tally)),
    ...(await judged(head, witnesses)),
    ...(stretch ? {} : {complete: chain.fact}),
  };
};

const judged = async (head: Attempt<VerifiedHead>, witnesses: Witnesses | Fact): Promise<WitnessFacts> => {
  const isRead = 'judge' in witnesses;
  if (head.value && isRead) return witnesses.judge(head.value.signatures);
  const complete = head.value ? unchecked('not-asked') : head.fact;
  return {complete, witnessed: isRead ? unchecked('not-provided') : witnesses};
};
