import {toBase64url} from '../../../src/proof/base64.js';
import {contentOf, docHash} from '../../../src/proof/content.js';
import {dateOfEvent, dayOfSeconds} from '../../../src/proof/day-of.js';
import type {LogEvent, PageEntry} from '../../../src/proof/events.js';
import {
  type Head,
  type HeadPayload,
  headPayload,
  headType,
  type LogDescription,
} from '../../../src/proof/head.js';
import type {TrustedKey} from '../../../src/proof/keys.js';
import type {ReviewsQuestion} from '../../../src/proof/verify-reviews.js';
import {wholeStars} from '../../../src/proof/whole-stars.js';
import {MemoryLog} from './memory-log.js';
import {makeSigner, type TestSigner} from './signer.js';

/** A review as a test writes it. */
export interface WrittenReview {
  readonly id: string;
  readonly reviewRating?: {readonly ratingValue: number};
  readonly reviewBody?: string;
  readonly datePublished?: string;
}

/** A review as a document serves it. */
export interface ServedReview extends Record<string, unknown> {
  readonly id: string;
  readonly log: {readonly seq: number; readonly index: number; readonly salt: string};
}

/** The instant at which the tests of this room take place: 22 November 2026. */
export const now = 1_795_305_600;
export const shop = 'https://shop.example';
/** Hashes of subjects. */
export const kettle = '11'.repeat(32);
export const teapot = '22'.repeat(32);

/** How many seconds a test's log may take. */
export const maxMergeDelay = 3600;

/**
 * A publisher in memory, with keys made by WebCrypto: signs reviews, logs events, makes heads, pages, bundles and tiles. As
 * honest as the test that uses it.
 */
export class TestPublisher {
  readonly signer: TestSigner;
  log: MemoryLog;
  /** The clock of its events. */
  at = now - 1_000_000;

  constructor(signer: TestSigner, log: MemoryLog) {
    this.signer = signer;
    this.log = log;
  }

  static async create(): Promise<TestPublisher> {
    return new TestPublisher(await makeSigner('Ed25519'), await MemoryLog.create());
  }

  get keys(): TrustedKey[] {
    return [this.signer.listedBy(shop, {use_for: ['collect', 'reply', 'receipt', 'head']})];
  }

  get description(): LogDescription {
    return {origin: this.log.signer.name, vkeys: [this.log.signer.vkey], maxMergeDelay};
  }

  /** Publishes a review: signed by the collector, or as plain JSON. */
  async publish(
    review: WrittenReview,
    {sub = kettle, signed = true, lie = {}}: {sub?: string; signed?: boolean; lie?: Partial<LogEvent>} = {},
  ): Promise<ServedReview> {
    const at = ++this.at;
    const payload = {iss: shop, iat: at, sub, ...review};
    const item = signed
      ? {...review, jws: await this.signer.sign('trust-collected+jwt', payload)}
      : {...review, helpful: {up: 1}};
    const salt = crypto.getRandomValues(new Uint8Array(32));
    const doc = await docHash(salt, contentOf(item));
    const stars = wholeStars(review.reviewRating);
    const {seq, index} = await this.log.append(
      {
        ...{t: 'publish', sub, at, doc, how: 'open'},
        ...(stars === undefined ? {} : {stars}),
        ...dateOfEvent(review.datePublished, at),
      },
      lie,
    );
    return {...item, log: {seq, index, salt: toBase64url(salt)}};
  }

  /** Takes a published review down. */
  withhold({log: {index}}: ServedReview, lie: Partial<LogEvent> = {}): Promise<PageEntry> {
    const {sub = '', doc, stars} = this.log.events[index] ?? {};
    const happening = {t: 'withhold', sub, at: ++this.at, doc, from: 'published', reason: 'spam'} as const;
    return this.log.append({...happening, ...(stars === undefined ? {} : {stars})}, lie);
  }

  /** Changes a published review; gives it as it is served from then on. */
  async edit({log, jws, ...old}: ServedReview, changes: Partial<WrittenReview>): Promise<ServedReview> {
    const before = this.log.events[log.index];
    if (!before?.doc) throw new TypeError('no such review');
    const {sub, doc: was, stars: wasStars} = before;
    const review: Record<string, unknown> & {id: string} = {...old, ...changes};
    const at = ++this.at;
    const item = jws
      ? {...review, jws: await this.signer.sign('trust-collected+jwt', {iss: shop, iat: at, sub, ...review})}
      : review;
    const salt = crypto.getRandomValues(new Uint8Array(32));
    const doc = await docHash(salt, contentOf(item));
    const stars = wholeStars(review.reviewRating);
    const place = await this.log.append({
      ...{t: 'edit', sub, at, doc, was, ...dateOfEvent(review.datePublished, at)},
      ...(stars === undefined ? {} : {stars}),
      ...(wasStars === undefined ? {} : {wasStars}),
    });
    return {...item, log: {seq: place.seq, index: place.index, salt: toBase64url(salt)}};
  }

  /** The head of a subject. @param lie - Members that are not what they should be. */
  async head(sub = kettle, lie: Partial<HeadPayload> = {}, size = this.log.entries.length): Promise<Head> {
    const chain = this.log.chainOf(sub).filter(({index}) => index < size);
    const entry = lie.seq === undefined ? chain.at(-1) : chain.find(({seq}) => seq === lie.seq);
    if (!entry) throw new TypeError('no events');
    const {root, proof} = await this.log.prove(entry.index, size);
    const [next] = this.log.chainOf(sub).filter(({seq}) => seq === entry.seq + 1);
    const leaf = next?.event.prev ?? this.log.tip(sub).leaf;
    const {seq, index, event} = entry;
    const payload = headPayload({
      ...{iss: shop, sub, seq, leaf, index, tally: event.tally, size, root, iat: now - 60, exp: now + 86_400},
      ...lie,
    });
    return {
      jws: await this.signer.sign(headType, payload),
      proof,
      checkpoint: await this.log.checkpoint(size, now - 30),
    };
  }

  /** What a page that shows these reviews asks. */
  async question(
    items: readonly ServedReview[],
    overrides: Partial<ReviewsQuestion> & {head?: unknown; numbers?: object} = {},
  ): Promise<ReviewsQuestion> {
    const {head = await this.head(overrides.subjectHash), numbers = {}, ...others} = overrides;
    return {
      subjectHash: kettle,
      document: {trustData: '1', reviews: items, head, ...numbers},
      items: items.map((item) => ({id: item.id, item})),
      ...{view: 'all', keys: this.keys, log: this.description, read: this.log.read, now},
      ...others,
    };
  }
}

/** Reviews r1 to rn, with stars going round from five to one, published one after the other. */
export async function publishMany(
  publisher: TestPublisher,
  count: number,
  options: {sub?: string; signed?: boolean} = {},
): Promise<ServedReview[]> {
  const served: ServedReview[] = [];
  for (let number = 1; number <= count; number++) {
    const reviewRating = {ratingValue: 5 - ((number - 1) % 5)};
    const datePublished = dayOfSeconds(publisher.at + 1);
    const words = {id: `r${number}`, reviewRating, reviewBody: `What I think, ${number}`, datePublished};
    served.push(await publisher.publish(words, options));
  }
  return served;
}
