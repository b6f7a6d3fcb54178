import type {Fact} from './facts.js';
import {type LogDescription, type VerifiedHead, verifyHead} from './head.js';
import {toObject} from './json.js';
import type {TrustedKey} from './keys.js';
import {checkNoneLeftOut, type Reach, reachOf, type View} from './left-out.js';
import {verifyWithKey} from './note.js';
import {type Attempt, attempt, foundBy, must, toFact} from './proof-error.js';
import type {ReadBytes} from './read-bytes.js';
import {readChain} from './read-chain.js';
import {type ReadStretch, type ReviewFacts, reviewFacts} from './review-facts.js';
import {type ReviewItem, readItem} from './review-item.js';
import {standingAfter} from './standing.js';
import {checkAggregate} from './verify-aggregate.js';
import {noWitnesses, type Witnesses, type WitnessFacts} from './witnesses.js';

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
  /** The events of that chain, from the oldest shown on. Absent where there is none. */
  readonly events?: Reach | undefined;
  /** Somebody has read all events: a monitor says so; `walkChain` gives the same fact after doing it. */
  readonly complete: Fact;
  /** As many witnesses as the policy asks for have seen the checkpoint. */
  readonly witnessed: Fact;
  /** The numbers shown are those of the newest event; what they are worth beside the items, `besideItems` says. */
  readonly aggregate: Fact;
  /** What was read, for `walkChain` to go on from. */
  readonly chain?: ReadStretch | undefined;
}

// Few logs have a policy, so what reads it is a file of its own.
const witnessesOf = async ({policy, log, now}: ReviewsQuestion): Promise<Witnesses> => {
  if (policy === undefined || !log) return noWitnesses({status: 'unchecked', reason: 'not-provided'});
  const loaded = await import('./witnessed.js').catch(() => undefined);
  return (
    loaded?.readWitnesses(policy, {log, now, verify: verifyWithKey}) ??
    noWitnesses({status: 'unchecked', reason: 'unreachable'})
  );
};

const headOf = async (question: ReviewsQuestion): Promise<VerifiedHead> => {
  const {subjectHash, log, document} = question;
  const head = toObject(document).head ?? undefined;
  must(log && subjectHash !== undefined && head !== undefined, 'not-provided');
  return verifyHead(head, {...question, subjectHash, log});
};

const stretchOf = async (
  question: ReviewsQuestion,
  items: readonly ReviewItem[],
  head: VerifiedHead,
): Promise<ReadStretch> => {
  const {subjectHash = '', read, log} = question;
  must(read && log, 'not-asked');
  const oldest = Math.min(...items.flatMap(({place}) => place.value?.seq || []));
  const {entries, end} = await readChain({...question, subjectHash, head, oldest, read, log});
  return {head, entries, end, standing: standingAfter(entries)};
};

// What stands or falls with the head, and is signed as it is. Until its event was read, its numbers are its own word.
const ofHead = (chain: Attempt<ReadStretch>, check: (stretch: ReadStretch) => void): Promise<Fact> =>
  toFact(() => {
    const stretch = foundBy(chain);
    check(stretch);
    return stretch.head.grounds;
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
  const items = await Promise.all(question.items.map(({item}) => readItem(item, authorTypes)));
  const witnesses = await witnessesOf(question);
  const head = await attempt(
    () => headOf(question),
    ({grounds}) => grounds,
  );
  const chain = await attempt(() => stretchOf(question, items, foundBy(head)));
  const facts = new Map<string, ReviewFacts>();
  const seen = new Set<string>();
  // One after the other: of two that are the same, the first counts.
  for (const [at, item] of items.entries())
    facts.set(question.items[at]?.id ?? '', await reviewFacts(item, {...question, chain, seen}));
  const stretch = chain.value;
  const reach = stretch && reachOf(items, stretch, view);
  return {
    items: facts,
    head: head.fact,
    unbroken: await ofHead(chain, () => checkNoneLeftOut(reach?.missing)),
    ...(stretch && {events: reach?.events, chain: stretch}),
    aggregate: await ofHead(chain, ({head: {tally}}) => checkAggregate(toObject(document), tally)),
    ...(await judged(head, chain, witnesses)),
  };
};

const judged = async (
  head: Attempt<VerifiedHead>,
  {fact, value: stretch}: Attempt<ReadStretch>,
  witnesses: Witnesses,
): Promise<WitnessFacts> => {
  const {complete, witnessed} = await witnesses.judge(head.value?.signed);
  if (!stretch) return {complete: fact, witnessed};
  // Whoever has read a log up to a size has not seen which of its events a page shows as the newest.
  const {at, detail} = stretch.end;
  return {complete: complete.status === 'held' ? {...complete, at, detail} : complete, witnessed};
};
