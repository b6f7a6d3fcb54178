import {besideItems} from '../proof/beside-items.js';
import {textOf} from '../proof/bytes.js';
import type {Fact} from '../proof/facts.js';
import {isObject} from '../proof/i-json.js';
import type {JsonObject} from '../proof/json.js';
import type {Reach} from '../proof/left-out.js';
import {excuseLoadedApart, type LoadedPage} from '../proof/loaded-apart.js';
import {ProofError} from '../proof/proof-error.js';
import type {ReadBytes} from '../proof/read-bytes.js';
import {type ReviewsQuestion, type ReviewsVerdict, verifyReviews} from '../proof/verify-reviews.js';
import {walkChain} from '../proof/walk.js';
import {subjectHash} from '../protocol/subject.js';
import {checkReplies} from './check-replies.js';
import {groupFacts} from './group-facts.js';
import {allPages, namedItems, type ServedPage} from './review-items.js';
import type {Trust} from './trust.js';
import type {Check} from './verification.js';

/** What reviews are checked with. */
export interface ReviewsOptions {
  readonly trust: Trust;
  readonly read: ReadBytes;
  /** Integer seconds since 1970. */
  readonly now: number;
  /** Whose reviews they are to be; without it, whom the document names. */
  readonly subject?: string | undefined;
  /** Read all pages that follow, too. */
  readonly isWhole?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((line: string) => void) | undefined;
}

/** Checks the reviews of a document: each of them, and all together. */
export const checkReviews = async (
  document: JsonObject,
  url: string,
  options: ReviewsOptions,
): Promise<Check[]> => {
  const {trust, read, now, signal} = options;
  const {log, keys} = trust;
  const pages = await allPages(document, url, options);
  const items = namedItems(pages.flatMap((page) => page.items));
  const hash = await (options.subject === undefined ? subjectOf(document) : subjectHash(options.subject));
  const question: ReviewsQuestion = {
    ...{subjectHash: hash, document, items, keys, log, now, signal},
    view: viewOf(document, url, options.isWhole === true),
    policy: await policyOf(trust, read),
    read: log && ((path, leave) => read(new URL(path, log.prefix).href, leave)),
    ...(options.isWhole ? {maxPages: Number.POSITIVE_INFINITY} : {}),
  };
  const verdict = await excuseLoadedApart(await verifyReviews(question), namedPages(pages, items));
  const checks = checksOf(
    verdict,
    await completeFact(question, verdict, options),
    await checkReplies(items, trust, now),
  );
  return log ? checks.map(explained) : checks;
};

// What refers to no log is no news, but where there is one.
const explained = (check: Check): Check => {
  const {name, fact} = check;
  const isLacking = fact.status === 'unchecked' && fact.reason === 'not-provided';
  if (!isLacking || (name !== 'head' && name !== 'logged')) return check;
  return {...check, fact: {...fact, detail: 'the site has a log, and this does not refer to it'}};
};

type Named = ReturnType<typeof namedItems>;

const namedPages = (pages: readonly ServedPage[], named: Named): LoadedPage[] => {
  const ids = new Map(named.map(({id, item}) => [item, id]));
  return pages.map(({head, items}) => ({
    head,
    items: items.flatMap((item) => {
      const id = ids.get(item);
      return isObject(item) && id !== undefined ? [{id, item}] : [];
    }),
  }));
};

/** Whether all is accounted for: by a monitor's word, or, where all is asked for, by walking the whole chain. */
const completeFact = async (
  {subjectHash: hash, read}: ReviewsQuestion,
  {complete, chain}: ReviewsVerdict,
  {isWhole, signal, progress}: ReviewsOptions,
): Promise<Fact> => {
  if (!isWhole || !chain || !read || hash === undefined) return complete;
  return walkChain(
    {subjectHash: hash, head: chain.head, read},
    {signal, progress: (seen, of) => progress?.(`${seen} of ${of} events`)},
  );
};

const checksOf = (
  {items, head, unbroken, witnessed, aggregate, events}: ReviewsVerdict,
  complete: Fact,
  replies: readonly Check[],
): Check[] => [
  ...(['collector', 'author', 'logged', 'content', 'rating'] as const).flatMap((name) =>
    groupFacts(
      name,
      [...items].map(([id, facts]) => [id, facts[name]] as const),
      'reviews',
    ),
  ),
  ...replies,
  {name: 'head', fact: head},
  {name: 'unbroken', about: events && reachWords(events), fact: unbroken},
  {name: 'complete', fact: complete},
  {name: 'witnessed', about: 'the log as the reviews refer to it', fact: witnessed},
  {name: 'aggregate', fact: besideItems(aggregate, items)},
];

const reachWords = ({newest, of, elsewhere}: Reach): string =>
  `the newest ${newest} of ${of} events${elsewhere > 0 ? `, ${elsewhere} of them of reviews dated earlier than those shown` : ''}`;

const subjectOf = async ({subject}: JsonObject): Promise<string | undefined> => {
  const {id, url}: {id?: unknown; url?: unknown} = isObject(subject) ? subject : {};
  const uri = id ?? url;
  return typeof uri === 'string' ? subjectHash(uri) : undefined;
};

// One that cannot be had is the checkpoint's concern: it says so once.
const policyOf = async ({log}: Trust, read: ReadBytes): Promise<string | undefined> => {
  if (!log?.policyUrl) return undefined;
  try {
    return textOf(await read(log.policyUrl));
  } catch (error) {
    if (error instanceof ProofError) return undefined;
    throw error;
  }
};

const viewOf = ({prev, next, sort}: JsonObject, url: string, isWhole: boolean): ReviewsQuestion['view'] => {
  const isSorted = !isObject(sort) || sort.current === undefined || sort.current === 'newest';
  if ((prev !== null && prev !== undefined) || !isSorted || new URL(url).search) return 'some';
  return isWhole || typeof next !== 'string' ? 'all' : 'newest';
};
