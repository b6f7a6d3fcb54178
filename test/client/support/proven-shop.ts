import assert from 'node:assert/strict';

import type {Answer, ClientOptions, SubjectQuestion} from '../../../src/client/index.js';
import {loadReviews} from '../../../src/client/load-reviews.js';
import {subjectHash} from '../../../src/protocol/subject.js';
import {now, publishMany, type ServedReview, shop, TestPublisher} from '../../proof/support/publisher.js';
import {never} from './documents.js';

/** What is reviewed. */
export const kettle = 'https://shop.example/p/42';

/** An endpoint with keys and a log, behind a `fetch` of the test's own: keys are trusted by origin, and this one is no loopback. */
export class ProvenShop {
  readonly publisher: TestPublisher;
  readonly sub: string;
  readonly items: ServedReview[];
  /** The addresses that were asked for, in order. */
  readonly asked: string[] = [];
  /** What is answered instead, by address. */
  readonly instead = new Map<string, (asked: Request) => Response | Promise<Response>>();

  constructor(publisher: TestPublisher, sub: string, items: ServedReview[]) {
    this.publisher = publisher;
    this.sub = sub;
    this.items = items;
  }

  static async open(count = 3, signed = true): Promise<ProvenShop> {
    const publisher = await TestPublisher.create();
    const sub = await subjectHash(kettle);
    return new ProvenShop(publisher, sub, await publishMany(publisher, count, {sub, signed}));
  }

  get discovery(): Record<string, unknown> {
    const {description, keys} = this.publisher;
    return {
      trustData: '1',
      organization: {name: 'Shop', url: shop},
      reviews: 'reviews/{subjectHash}.json',
      keys: keys.map(({jwk}) => jwk),
      log: {prefix: 'log/', ...description},
    };
  }

  async reviews(more: object = {}): Promise<Record<string, unknown>> {
    const head = await this.publisher.head(this.sub);
    return {trustData: '1', subject: {id: kettle}, reviews: this.items, head, ...more};
  }

  /** Answers as a server of files would. */
  readonly fetch = async (request: Request): Promise<Response> => {
    const {url} = request;
    this.asked.push(url);
    const instead = this.instead.get(url);
    if (instead) return instead(request);
    if (url === `${shop}/trust.json`) return Response.json(this.discovery);
    if (url === `${shop}/reviews/${this.sub}.json`) return Response.json(await this.reviews());
    if (!url.startsWith(`${shop}/log/`)) return new Response('', {status: 404});
    return new Response(await this.publisher.log.read(url.slice(`${shop}/log/`.length)));
  };

  /** Asks anew each time, by the tests' own clock. */
  get options(): ClientOptions & {now: number} {
    return {fetch: this.fetch, freshness: 0, retries: 0, deadline: 2000, now};
  }

  async load(question: Partial<SubjectQuestion> = {}): Promise<Answer<'reviews'>> {
    const answer = await loadReviews(
      {src: `${shop}/trust.json`, subject: kettle, ...question},
      never(),
      this.options,
    );
    assert.equal(answer.isSigned, true);
    this.asked.length = 0;
    return answer;
  }
}
