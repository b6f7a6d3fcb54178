import {docHash} from './content.js';
import {dayOf, dayOfSeconds} from './day-of.js';
import type {EventPage, PageEntry} from './events.js';
import type {Fact, Grounds} from './facts.js';
import type {VerifiedHead} from './head.js';
import type {JsonObject} from './json.js';
import {ProofError, toFact} from './proof-error.js';
import {placeOf, type ReviewPlace, type ReviewSignatures, shownOf, signaturesOf} from './review-item.js';
import type {Standing} from './standing.js';
import {checkAuthor, checkCollector, type SignatureContext} from './verify-review-signatures.js';
import {wholeStars} from './whole-stars.js';

/** What could be said of one review, each on its own (protocol §8). */
export interface ReviewFacts {
  /** Signed by who collected it. */
  readonly collector: Fact;
  /** Signed by who wrote it. */
  readonly author: Fact;
  /** Its event is in the unbroken chain that ends in the head. */
  readonly logged: Fact;
  /** What is shown is the document that its newest event names. */
  readonly content: Fact;
  /** What is shown has the stars of that event. */
  readonly rating: Fact;
}

/** The stretch of the chain that was read, and what came of it. */
export interface ReadStretch {
  readonly head: VerifiedHead;
  /** Oldest first, unbroken up to the head's. */
  readonly entries: EventPage;
  readonly standing: Standing;
}

/** What reviews are held against. */
export interface ItemContext extends Omit<SignatureContext, 'loggedAt'> {
  readonly authorTypes?: readonly string[] | undefined;
  /** The stretch, or why there is none. */
  readonly chain: ReadStretch | Fact;
  /** The `doc` of each review that was shown already: none counts twice. */
  readonly seen: Set<string>;
}

const notProvided = new ProofError('not-provided');

const entryAt = ({seq, index}: ReviewPlace, {entries, head}: ReadStretch): PageEntry => {
  const first = entries[0]?.seq ?? 1;
  if (seq > 0 && seq < first) throw new ProofError('not-asked', {detail: `event ${seq} was not read`});
  const entry = entries[seq - first];
  if (!entry || entry.index !== index || !['publish', 'edit', 'restore'].includes(entry.event.t)) {
    throw new ProofError('not-in-log', {...head.grounds, detail: `event ${seq}`});
  }
  return entry;
};

const differs = (detail: string): ProofError => new ProofError('content-differs', {detail});

const checkContent = async (
  item: JsonObject,
  signatures: ReviewSignatures,
  place: ReviewPlace,
  {chain, seen}: ItemContext & {chain: ReadStretch},
): Promise<Grounds> => {
  const {content, datePublished} = shownOf(item, signatures);
  const {published, ended} = chain.standing;
  const doc = await docHash(place.salt, content);
  if (ended.has(doc)) throw differs('edited or withheld since');
  const {event} = entryAt(place, chain);
  if (event.doc !== doc) throw differs(`not what event ${event.seq} names`);
  if (published.get(doc)?.seq !== event.seq) throw differs('not its newest event');
  if (dayOf(datePublished) !== (event.date ?? dayOfSeconds(event.at)) && event.date !== undefined) {
    throw differs('datePublished');
  }
  if (seen.has(doc)) throw differs('shown twice');
  seen.add(doc);
  return {at: event.at, origin: chain.head.checkpoint.origin};
};

const asError = (fact: Fact): ProofError =>
  fact.status === 'held' ? notProvided : new ProofError(fact.reason, fact);

/** Finds out what can be said of one review. */
export const reviewFacts = async (item: JsonObject, context: ItemContext): Promise<ReviewFacts> => {
  const {chain, authorTypes} = context;
  let place: ReviewPlace | undefined;
  let entry: PageEntry | undefined;
  let signatures: ReviewSignatures = {};
  const logged = await toFact(async () => {
    place = placeOf(item);
    if (!place) throw notProvided;
    if ('status' in chain) throw asError(chain);
    entry = entryAt(place, chain);
    return {at: entry.event.at, origin: chain.head.checkpoint.origin, key: chain.head.grounds.key};
  });
  const form = await toFact(async () => {
    signatures = signaturesOf(item, authorTypes);
    return {};
  });
  const signed: SignatureContext = {...context, loggedAt: entry?.event.at};
  const {author, collector} = signatures;
  const unsigned = form.status === 'held' ? notProvided : asError(form);
  const needing = (check: (place: ReviewPlace, chain: ReadStretch) => Promise<Grounds>): Promise<Fact> =>
    toFact(() => {
      if (!place || 'status' in chain) throw asError(logged);
      return check(place, chain);
    });
  return {
    logged,
    collector: await toFact(async () => {
      if (!collector) throw unsigned;
      return checkCollector(collector, signed);
    }),
    author: await toFact(async () => {
      if (!author) throw unsigned;
      return checkAuthor(author, signed);
    }),
    content: await needing((at, stretch) => checkContent(item, signatures, at, {...context, chain: stretch})),
    rating: await needing(async (at, stretch) => {
      const {event} = entryAt(at, stretch);
      if (event.stars !== wholeStars(shownOf(item, signatures).rating))
        throw new ProofError('rating-differs');
      return {at: event.at};
    }),
  };
};
