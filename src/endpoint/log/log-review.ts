import {randomBytes} from 'node:crypto';

import {contentOf} from '../../proof/content.js';
import {dateOfEvent} from '../../proof/day-of.js';
import type {LogEvent} from '../../proof/events.js';
import {canonicalize} from '../../proof/jcs.js';
import type {Review, WithholdingReason} from '../../protocol/reviews.js';
import type {Store} from '../store/store.js';
import {type StoredSubject, subjectNumbered} from '../store/subjects.js';
import type {EventWriter} from './event-writer.js';
import {docHash} from './hashes.js';
import type {LogAuthor} from './log-author.js';
import {type LoggedReview, putLogged, readLogged} from './logged-review.js';
import {type ReviewWords, reviewWords} from './review-words.js';

/** Something that happened to a review, as the store noted it. */
export interface ReviewChange {
  /** The subject's number in the store. */
  readonly subject: number;
  /** The review's id. */
  readonly review: string;
  readonly change: 'receive' | 'publish' | 'edit' | 'withhold';
  readonly reason: WithholdingReason | undefined;
}

type Known = LoggedReview | undefined;
type Document = Pick<LoggedReview, 'doc' | 'salt' | 'jws' | 'said'>;
type NewState = Pick<LoggedReview, 'state' | 'reason'>;
type Details = Pick<LogEvent, 't' | 'from' | 'reason'>;

// Subjects that are remembered between reviews.
const MOST_REMEMBERED = 1000;
const SALT_BYTES = 32;

/** Turns what happened to reviews into events. For use inside one transaction. */
export class ReviewLog {
  readonly #store: Store;
  readonly #author: LogAuthor;
  readonly #writer: EventWriter;
  readonly #subjects = new Map<number, StoredSubject>();

  constructor(store: Store, author: LogAuthor, writer: EventWriter) {
    this.#store = store;
    this.#author = author;
    this.#writer = writer;
  }

  /**
   * Logs what happened to a review; nothing where the log says so already.
   *
   * @param stored - The review as it is now.
   */
  log(change: ReviewChange, stored: Review): void {
    const {subject, review: id, reason} = change;
    const known = readLogged(this.#store, subject, id);
    const place = {subject: this.#subject(subject), id};
    const words = reviewWords(stored, this.#author.url);
    switch (change.change) {
      case 'receive':
        if (!known) this.#receive(place, words);
        break;
      case 'publish':
        this.#publish(place, words, known);
        break;
      case 'edit':
        if (known && known.state !== 'published')
          this.#edit(place, words, known, this.#document(place, words, known, false));
        break;
      case 'withhold':
        if (known?.state !== 'withheld') this.#withhold(place, words, known, reason ?? 'other');
    }
  }

  /** Logs that a review is published of which the log knows nothing yet. */
  logFirst({subject, review: id}: Pick<ReviewChange, 'subject' | 'review'>, stored: Review): void {
    this.#publish({subject: this.#subject(subject), id}, reviewWords(stored, this.#author.url), undefined);
  }

  #receive(place: Place, words: ReviewWords): void {
    const document = this.#document(place, words, undefined, false);
    this.#say(place, words, undefined, {t: 'receive'}, {state: 'pending', reason: undefined}, document);
  }

  #publish(place: Place, words: ReviewWords, known: Known): void {
    const document = this.#document(place, words, known, true);
    this.#reply(place, words, this.#shown(place, words, known, document));
  }

  /** Logs that a review is published, if it was not, with the words it has now. */
  #shown(place: Place, words: ReviewWords, known: Known, document: Document): LoggedReview {
    if (known?.state === 'published') return this.#edit(place, words, known, document);
    const published: NewState = {state: 'published', reason: undefined};
    if (known?.state !== 'withheld')
      return this.#say(place, words, known, {t: 'publish', from: known?.state}, published, document);
    // A review is restored as it was withheld; what was changed meanwhile is an event of its own.
    const edited = this.#edit(place, words, known, document);
    return this.#say(place, words, edited, {t: 'restore', reason: known.reason}, published, document);
  }

  #withhold(place: Place, words: ReviewWords, known: Known, reason: WithholdingReason): void {
    const document = known ?? this.#document(place, words, known, false);
    const details: Details = {t: 'withhold', from: known?.state, reason};
    const stars = known ? known.stars : words.stars;
    this.#say(place, {...words, stars}, known, details, {state: 'withheld', reason}, document);
  }

  /** Logs other words, if they are others. */
  #edit(place: Place, words: ReviewWords, known: LoggedReview, document: Document): LoggedReview {
    if (document.doc === known.doc) return known;
    const {state, reason} = known;
    const from = state === 'published' ? undefined : state;
    return this.#say(place, words, known, {t: 'edit', from, reason}, {state, reason}, document);
  }

  #reply({subject, id}: Place, {review, replies}: ReviewWords, known: LoggedReview): void {
    if (!known.salt || (replies.length === 0 && known.replies.length === 0)) return;
    const before = new Set(known.replies);
    for (const [at, reply] of (review.replies ?? []).entries()) {
      if (before.has(replies[at] ?? '')) continue;
      const doc = docHash(known.salt, Buffer.from(canonicalize(reply)));
      this.#writer.append(subject.hash, {t: 'reply', doc, was: known.doc});
    }
    putLogged(this.#store, subject.number, id, {...known, replies});
  }

  /** Appends the event, and notes where the review is now. */
  #say(
    {subject, id}: Place,
    {review, stars}: ReviewWords,
    known: Known,
    details: Details,
    state: NewState,
    {doc, salt, jws, said}: Document,
  ): LoggedReview {
    const {t} = details;
    const isTold = t === 'receive' || t === 'publish' || t === 'edit';
    const isDated = t === 'publish' || t === 'edit' || t === 'restore';
    const place = this.#writer.append(subject.hash, {
      ...{...details, doc, stars},
      how: isTold ? review.collected?.how : undefined,
      ...(isDated ? dateOfEvent(review.datePublished, this.#writer.at) : {}),
      wasStars: t === 'edit' ? known?.stars : undefined,
      was: known && known.doc !== doc ? known.doc : undefined,
    });
    const logged = {...state, ...place, stars, doc, salt, jws, said, replies: known?.replies ?? []};
    putLogged(this.#store, subject.number, id, logged);
    return logged;
  }

  // The document that the log knows stays what it is as long as it says the same. Other words get another salt: who has the
  // new one must not be able to try what the old words were.
  #document({subject}: Place, {review, said}: ReviewWords, known: Known, isShown: boolean): Document {
    const isSame = known?.said !== undefined && said.equals(known.said);
    if (known && isSame && (known.jws !== undefined || !isShown)) return known;
    const item = isShown ? this.#author.signReview(review, subject, this.#writer.at) : review;
    const jws = 'jws' in item && typeof item.jws === 'string' ? item.jws : undefined;
    if (known && isSame && jws === undefined) return known;
    const salt = randomBytes(SALT_BYTES);
    return {doc: docHash(salt, contentOf(jws === undefined ? review : {jws})), salt, jws, said};
  }

  #subject(number: number): StoredSubject {
    const known = this.#subjects.get(number);
    if (known) return known;
    if (this.#subjects.size >= MOST_REMEMBERED) this.#subjects.clear();
    const subject = subjectNumbered(this.#store, number);
    this.#subjects.set(number, subject);
    return subject;
  }
}

interface Place {
  readonly subject: StoredSubject;
  readonly id: string;
}
