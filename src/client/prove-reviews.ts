import {besideItems} from '../proof/beside-items.js';
import {textOf} from '../proof/bytes.js';
import {contentOf} from '../proof/content.js';
import type {Fact} from '../proof/facts.js';
import {isObject} from '../proof/i-json.js';
import type {View} from '../proof/left-out.js';
import type {LoadedPage} from '../proof/loaded-apart.js';
import {ProofError} from '../proof/proof-error.js';
import {verifyReply} from '../proof/verify-reply.js';
import {type ReviewsVerdict, verifyReviews} from '../proof/verify-reviews.js';
import type {WalkOptions, WalkQuestion} from '../proof/walk.js';
import {subjectHash} from '../protocol/subject.js';
import type {Answer} from './answer.js';
import {type Evidence, type Named, namedItems, type ProofOptions, type Proving, proving} from './proving.js';
import {excuse, type TrustedLog} from './trusted.js';
import type {VisitorClock} from './visitor-clock.js';

/** The reviews on screen. */
export interface ShownReviews {
  /** The first document, then the further pages that are shown, in their order. */
  readonly answers: readonly [Answer<'reviews'>, ...Answer<'reviews'>[]];
  /** What they are of all there are; a filter, a search or another order than the newest makes them `some`. */
  readonly view: View;
  /** Whose they are to be. Without it, whom the first answer was found as one about; else whom its document names. */
  readonly subject?: string | undefined;
}

/** How the reviews on screen stand. */
export interface ReviewsProof {
  /** Facts about each review by its `id`, and about all together. */
  readonly verdict: ReviewsVerdict;
  /**
   * Whether the answers under a review are by whom they say, by its `id`: held where all of them are, else what came of one
   * that is not. Missing where it has none.
   */
  readonly replies: ReadonlyMap<string, Fact>;
  readonly log?: TrustedLog | undefined;
  /**
   * Reads the whole chain, from its first event; gives the fact `complete`. Missing where there is no chain to walk.
   */
  readonly walk?: ((options: WalkOptions) => Promise<Fact>) | undefined;
  /** What the verdict rests on. */
  evidence(): Evidence;
}

/** Mangrove has no type of its own, and its authors alone sign. */
const typesOfMangrove = ['jwt', ''];

/**
 * Checks the reviews on screen, in this very browser: one request for the newest events, one for the log's policy where it has
 * one, and no other while all that is shown is among these events.
 *
 * @param signal - Leaving by it fails with `aborted`. What is wrong with the data is never thrown: facts say so.
 */
export const proveReviews = (
  {answers, view, subject}: ShownReviews,
  signal: AbortSignal,
  options: ProofOptions = {},
): Promise<ReviewsProof> =>
  proving(answers, 'reviews', signal, options, async (context) => {
    const [{json, format, document, subject: found}] = answers;
    const isMangrove = format === 'mangrove';
    const uri = subject ?? (found || (document.subject?.id ?? document.subject?.url));
    const hash = uri && !isMangrove ? await hashOf(uri) : undefined;
    const pages = answers.map((answer, page) => ({
      head: isObject(answer.json) ? answer.json.head : undefined,
      items: namedItems(answer.json, 'reviews', page),
    }));
    const {items, conflicting} = withoutRepeats(pages.flatMap((page) => page.items));
    const policy = await policyOf(context);
    const verified = await verifyReviews({
      subjectHash: hash,
      document: json,
      items,
      view,
      keys: context.keys,
      log: context.log,
      policy,
      read: context.read,
      // After the policy was read: whoever gave it may have said how late it is.
      now: context.clock.now,
      ...(isMangrove ? {authorTypes: typesOfMangrove} : {}),
      signal: context.operation.signal,
    });
    const told = {...verified, items: withConflicts(verified.items, conflicting)};
    const verdict = await unlessLoadedApart(told, pages);
    const head = verdict.chain?.head;
    return {
      verdict: excused(verdict, context),
      replies: await repliesOf(items, context),
      log: context.log,
      walk:
        head && hash
          ? (walking) => walkFrom({subjectHash: hash, head, read: context.readOnce}, walking)
          : undefined,
      evidence: context.evidence,
    };
  });

// What few visitors come to need are files of their own, as data goes in and out: most pages hold, and few are walked.
const unlessLoadedApart = async (
  verdict: ReviewsVerdict,
  pages: readonly LoadedPage[],
): Promise<ReviewsVerdict> => {
  const facts = [...verdict.items.values()].flatMap((each) => Object.values(each));
  if (![verdict.unbroken, ...facts].some(({status}) => status === 'failed')) return verdict;
  const part = await import('../proof/loaded-apart.js').catch(() => undefined);
  return part ? part.excuseLoadedApart(verdict, pages) : verdict;
};

const walkFrom = async (question: WalkQuestion, options: WalkOptions): Promise<Fact> => {
  const part = await import('../proof/walk.js').catch(() => undefined);
  return part ? part.walkChain(question, options) : {status: 'unchecked', reason: 'unreachable'};
};

// One that was given to another review was dropped when the document was read, and is shown nowhere.
const repliesOf = async (
  items: readonly Named[],
  {keys, clock, missing}: Proving,
): Promise<ReadonlyMap<string, Fact>> => {
  const checks = items.map(async ({id, item}) => {
    const replies = (Array.isArray(item.replies) ? item.replies : []).filter(isObject);
    const facts = await Promise.all(
      replies.map(({jws}) => verifyReply(jws, {review: id, keys, now: clock.now})),
    );
    const fact = facts.find(({status}) => status === 'failed') ?? facts.find(({status}) => status !== 'held');
    return [id, fact ?? ofAll(facts)] as const;
  });
  const facts = await Promise.all(checks);
  return new Map(facts.flatMap(([id, fact]) => (fact ? [[id, excuse(fact, missing)]] : [])));
};

// Several may have answered.
const ofAll = ([first, ...others]: readonly Fact[]): Fact | undefined => {
  const origins = new Set([first, ...others].map((fact) => fact?.origin));
  return first && origins.size > 1 ? {...first, key: undefined, origin: [...origins].join(', ')} : first;
};

const hashOf = async (uri: string): Promise<string | undefined> =>
  globalThis.crypto?.subtle ? subjectHash(uri) : undefined;

// Without it, what cosigners say cannot be weighed; the rest can be checked all the same.
const policyOf = async ({log, read}: Proving): Promise<string | undefined> => {
  try {
    return log?.policy && textOf(await read(log.policy));
  } catch (error) {
    if (error instanceof ProofError) return undefined;
    throw error;
  }
};

/** A page that is a plain file repeats some of the first document. Two reviews of one name that differ are another matter. */
const withoutRepeats = (named: readonly Named[]): {items: Named[]; conflicting: Set<string>} => {
  const contents = new Map<string, string>();
  const conflicting = new Set<string>();
  const items = named.filter(({id, item}) => {
    const content = contentAsText(item);
    const name = id.startsWith('\n') ? content : id;
    const before = contents.get(name);
    if (before === undefined) contents.set(name, content);
    else if (before !== content) conflicting.add(id);
    return before === undefined;
  });
  return {items, conflicting};
};

const contentAsText = (item: object): string => {
  try {
    return textOf(contentOf(item));
  } catch {
    // What has no canonical form differs from all others.
    return crypto.randomUUID();
  }
};

const withConflicts = (
  items: ReviewsVerdict['items'],
  conflicting: ReadonlySet<string>,
): ReviewsVerdict['items'] => {
  const differs: Fact = {status: 'failed', reason: 'content-differs', detail: 'two reviews with one id'};
  return new Map(
    [...items].map(([id, facts]) => [id, conflicting.has(id) ? {...facts, content: differs} : facts]),
  );
};

// By this clock alone nobody is accused.
const byAnotherClock = (fact: Fact, {isTold}: VisitorClock): Fact =>
  fact.status === 'failed' && (fact.reason === 'head-stale' || fact.reason === 'not-yet-valid')
    ? {
        ...fact,
        status: 'unchecked',
        reason: 'not-asked',
        detail: isTold
          ? 'this clock seems to be fast: those who answer say it is earlier'
          : 'this clock may be wrong, and no answer lets a page read its Date (Access-Control-Expose-Headers)',
      }
    : fact;

const excused = (verdict: ReviewsVerdict, {missing, clock}: Proving): ReviewsVerdict => {
  const of = (fact: Fact): Fact => excuse(clock.isConfirmed ? fact : byAnotherClock(fact, clock), missing);
  const {items, head, unbroken, complete, witnessed, aggregate} = verdict;
  const facts: ReviewsVerdict['items'] = new Map(
    [...items].map(([id, {author, collector, logged, content, rating}]) => [
      id,
      {author, collector: of(collector), logged: of(logged), content: of(content), rating: of(rating)},
    ]),
  );
  return {
    ...verdict,
    head: of(head),
    unbroken: of(unbroken),
    complete: of(complete),
    witnessed: of(witnessed),
    aggregate: besideItems(of(aggregate), facts),
    items: facts,
  };
};
