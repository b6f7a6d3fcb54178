import {contentOf, docHash} from './content.js';
import {dayOf, dayOfEvent} from './day-of.js';
import type {EventPage, LogEvent} from './events.js';
import type {Fact, Grounds} from './facts.js';
import type {VerifiedHead} from './head.js';
import type {Jws} from './jws.js';
import {moveOf} from './moves.js';
import {type Attempt, attempt, foundBy, must, toFact} from './proof-error.js';
import type {ReviewItem, ReviewPlace} from './review-item.js';
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
  /** Up to which event of the subject, and when that happened. */
  readonly end: Grounds;
  readonly standing: Standing;
}

/** What reviews are held against. */
export interface ItemContext extends Omit<SignatureContext, 'loggedAt'> {
  /** The stretch, or why there is none. */
  readonly chain: Attempt<ReadStretch>;
  /** The `doc` of each review that was shown already: none counts twice. */
  readonly seen: Set<string>;
}

/** The event of a review, by the head that it leads to. */
interface LoggedEvent {
  readonly event: LogEvent;
  readonly grounds: Grounds;
}

const eventAt = ({seq, index}: ReviewPlace, {entries, head}: ReadStretch): LoggedEvent => {
  const first = entries[0]?.seq ?? 1;
  const grounds = {...head.grounds, detail: `event ${seq}`};
  must(seq < 1 || seq >= first, 'not-asked', grounds);
  const entry = entries[seq - first];
  must(entry?.index === index && moveOf(entry.event)?.to === 'published', 'not-in-log', grounds);
  const {event} = entry;
  return {event, grounds: {key: head.grounds.key, origin: head.checkpoint.origin, at: event.at}};
};

const checkContent = async (
  {json, place, shown}: ReviewItem,
  {chain, seen}: ItemContext,
  logged: Attempt<LoggedEvent>,
): Promise<Grounds> => {
  const {salt} = foundBy(place);
  const {published, ended} = foundBy(chain).standing;
  const doc = await docHash(salt, contentOf(json));
  must(!ended.has(doc), 'content-differs');
  const {event, grounds} = foundBy(logged);
  const isNewest = event.doc === doc && published.get(doc)?.seq === event.seq;
  const isOnItsDay = dayOfEvent(event) === dayOf(shown.datePublished);
  // None counts twice.
  must(isNewest && isOnItsDay && !seen.has(doc), 'content-differs', grounds);
  seen.add(doc);
  return grounds;
};

/** Finds out what can be said of one review. */
export const reviewFacts = async (item: ReviewItem, context: ItemContext): Promise<ReviewFacts> => {
  const {place, signatures, shown} = item;
  const logged = await attempt(
    () => eventAt(foundBy(place), foundBy(context.chain)),
    ({grounds}) => grounds,
  );
  const content = await toFact(() => checkContent(item, context, logged));
  // The time of an event that is about something else says nothing of when this was signed.
  const loggedAt = content.status === 'held' ? content.at : undefined;
  const signed = (jws: Jws | undefined, check: typeof checkAuthor): Promise<Fact> =>
    toFact(() => check(foundBy({...signatures, value: jws}), {...context, loggedAt}));
  return {
    logged: logged.fact,
    collector: await signed(signatures.value?.collector, checkCollector),
    author: await signed(signatures.value?.author, checkAuthor),
    content,
    rating: await toFact(() => {
      const {event, grounds} = foundBy(logged);
      must(event.stars === wholeStars(shown.rating), 'rating-differs');
      return grounds;
    }),
  };
};
