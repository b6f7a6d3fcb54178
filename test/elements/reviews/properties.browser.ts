import {expect} from '@open-wc/testing';
import fc from 'fast-check';

import '../../../src/elements/reviews/define.js';
import type {CandorReviews} from '../../../src/elements/reviews/candor-reviews.js';
import {type Filters, toTest} from '../../../src/protocol/filters.js';
import {sortNewest, sortReviews} from '../../../src/protocol/order.js';
import {readAs} from '../../../src/protocol/read-as.js';
import {Review, ReviewsDocument, sortOrders} from '../../../src/protocol/reviews.js';
import {type ConsentField, consentFields} from '../../../src/protocol/things.js';
import {arbitraryOf} from '../../protocol/support/schema-arbitrary.js';
import {numRuns} from '../../support/runs.js';
import {part, parts, textOf} from '../support.js';
import {draw, rest, until} from './drawn.js';

const given = fc.record({
  layout: fc.constantFrom('list', 'grid', 'carousel', 'compact'),
  paging: fc.constantFrom('more', 'pages'),
  opposites: fc.boolean(),
  limit: fc.constantFrom(1, 2, 10, 0, Number.NaN),
  lang: fc.constantFrom('en', 'de', 'ar'),
  order: fc.constantFrom(...sortOrders),
  only: fc.constantFrom('', '5', '1 2 verified', 'media'),
}) as fc.Arbitrary<Partial<CandorReviews>>;

const drawnIn = (element: CandorReviews): Element[] =>
  Array.from(element.shadowRoot?.querySelectorAll('[part=list] .review') ?? []);

/** The ids of the reviews on screen; empty where one has none. */
const idsIn = (element: CandorReviews): string[] =>
  drawnIn(element).map((each) => each.querySelector('slot')?.name.replace('author-', '') ?? '');

const numbersOf = (sentence: string): number[] =>
  (sentence.match(/[\d.,]*\d/g) ?? []).map((figure) => Number(figure.replaceAll(/[.,]/g, '')));

/** Runs something for each of many documents; whatever is thrown anywhere meanwhile is a failure of it. */
const always = async <T extends readonly unknown[]>(
  arbitraries: {[K in keyof T]: fc.Arbitrary<T[K]>},
  holds: (...values: T) => Promise<void>,
): Promise<void> => {
  const thrown: unknown[] = [];
  const note = (event: ErrorEvent | PromiseRejectionEvent): void => {
    thrown.push('reason' in event ? event.reason : event.message);
  };
  addEventListener('error', note);
  addEventListener('unhandledrejection', note);
  try {
    await fc.assert(
      fc.asyncProperty(fc.tuple(...(arbitraries as readonly fc.Arbitrary<unknown>[])), async (values) => {
        await holds(...(values as unknown as T));
        if (thrown.length > 0) throw new Error(`Thrown meanwhile: ${String(thrown.splice(0))}`);
      }),
      {
        numRuns,
        endOnFailure: true,
        includeErrorInReport: true,
        interruptAfterTimeLimit: 80_000,
        markInterruptAsFailure: false,
      },
    );
  } finally {
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
  }
};

const documents = arbitraryOf(ReviewsDocument, {items: 5}) as fc.Arbitrary<ReviewsDocument>;

const reviewsOf = (marks: readonly unknown[]): ReviewsDocument =>
  ({trustData: '1', subject: {type: 'Product', name: 'Kettle'}, reviews: marks}) as ReviewsDocument;

describe('any document in <candor-reviews>', () => {
  const {warn, info} = console;
  beforeEach(() => {
    console.warn = () => undefined;
    console.info = () => undefined;
  });
  afterEach(() => Object.assign(console, {warn, info}));

  it('is drawn without a throw, as text and nothing else, and never more than there are', async () => {
    await always([documents, given], async (data, how) => {
      const element = await draw(data, how);
      const [shown = 0, total = shown] = numbersOf(textOf(part(element, 'showing')?.querySelector('strong')));
      expect(drawnIn(element).length).to.be.at.most(Math.max(1, Math.floor(how.limit || 10)));
      if (how.lang === 'en' && !how.only) expect(shown).to.equal(drawnIn(element).length);
      expect(Math.min(shown, total)).to.equal(how.lang === 'de' ? Math.min(shown, total) : shown);
      // What the document itself says stands there as it is.
      const slip = textOf(element).match(/NaN|undefined|\[object|Infinity|∞/)?.[0];
      expect(slip === undefined || JSON.stringify(data).includes(slip), slip).to.equal(true);
      expect(
        element.shadowRoot?.querySelectorAll('script, style, iframe, object, [onerror], [onclick]'),
      ).to.have.length(0);
      for (const link of element.shadowRoot?.querySelectorAll('a[href]') ?? [])
        expect(link.getAttribute('href')).to.match(/^(https:|http:\/\/(localhost|127\.)|#review-)/);
      expect('hacked' in globalThis).to.equal(false);
      element.remove();
    });
  }).timeout(90_000);

  it('takes the place of any other in the same element', async () => {
    const element = await draw(reviewsOf([]));
    await always([documents, given], async (data, how) => {
      Object.assign(element, how, {data});
      await rest(element);
      await until(() => part(element, 'facts'));
      const read = readAs('reviews', ReviewsDocument, data, document.baseURI).document;
      const wanted = read.reviews.filter(toTest(onlyOf(element)));
      expect(drawnIn(element).length).to.equal(Math.min(wanted.length, Math.floor(how.limit || 10)));
    });
    element.remove();
  }).timeout(90_000);

  it('never shows or requests what consent does not reach, wherever it could appear', async () => {
    await always([fc.array(consents, {minLength: 1, maxLength: 4}), given], async (agreed, how) => {
      const element = await draw(reviewsOf(agreed.map(markedReview)), {
        ...how,
        only: '',
        jsonLd: true,
        limit: 10,
      });
      element.syncUrl = false;
      part(element, 'filters-button')?.click();
      await until(() => part(element, 'filters'));
      await rest(element);
      const graphs = Array.from(
        document.head.querySelectorAll('script[type*=json]'),
        (each) => each.textContent,
      );
      const seen = `${element.shadowRoot?.innerHTML}${graphs}${document.head.innerHTML}`;
      for (const [at, consent] of agreed.entries()) {
        for (const field of consentFields) {
          const isAgreed = !consent.review || consent.review.includes(field);
          if (governed.includes(field))
            expect(seen.includes(mark('review', field, at)), `${field} of review ${at}`).to.equal(isAgreed);
        }
        for (const field of ['name', 'jobTitle'] as const) {
          const isAgreed = !consent.reply || consent.reply.includes(field);
          expect(seen.includes(mark('reply', field, at)), `${field} of the reply to ${at}`).to.equal(
            isAgreed,
          );
        }
        if (consent.reply && !consent.reply.includes('image'))
          expect(seen).to.not.contain(mark('reply', 'image', at));
      }
      element.remove();
    });
  }).timeout(90_000);

  it('is filtered and put in order as the protocol has it, whatever is chosen', async () => {
    await always(
      [withIds, chosen, fc.constantFrom(...sortOrders), given],
      async (data, filters, sort, how) => {
        const element = await draw(data, {...how, only: '', limit: 10});
        Object.assign(element, {filters, sort});
        await rest(element);
        const read = readAs('reviews', ReviewsDocument, data, document.baseURI).document;
        const current = read.sort?.current;
        const base = current ? read.reviews : sortNewest(read.reviews);
        const ordered = sort === (current ?? 'newest') ? base : sortReviews(base, sort);
        const wanted = ordered.filter(toTest(filters, read.topics)).map(({id = ''}) => id);
        expect(idsIn(element)).to.deep.equal(wanted.slice(0, 10));
        expect(part(element, 'empty') !== null).to.equal(wanted.length === 0);
        element.remove();
      },
    );
  }).timeout(90_000);

  it('can be walked through by any choices in any order without a throw', async () => {
    const element = await draw(reviewsOf([]));
    const steps = fc.array(fc.nat(999), {minLength: 3, maxLength: 8});
    await always([withIds, steps, given], async (data, presses, how) => {
      Object.assign(element, how, {data, filters: {}, sort: undefined, page: 1});
      await rest(element);
      for (const press of presses) {
        const names = [
          'distribution-row',
          'chip',
          'filters-button',
          'chosen-chip',
          'clear',
          'page',
          'arrow',
          'choice',
        ];
        const controls = names.flatMap((name) => parts(element, name));
        controls[press % controls.length]?.click();
        await rest(element);
        expect(drawnIn(element).length).to.be.at.most(Math.max(1, Math.floor(how.limit || 10)));
      }
    });
    element.remove();
  }).timeout(90_000);
});

const onlyOf = ({only}: CandorReviews): Filters => ({
  rating: only.match(/[1-5]/g)?.map(Number),
  verified: only.includes('verified') || undefined,
  media: only.includes('media') || undefined,
});

interface Agreed {
  readonly review: ConsentField[] | undefined;
  readonly reply: ConsentField[] | undefined;
}

const fields = fc.option(fc.subarray([...consentFields]), {nil: undefined});
const consents: fc.Arbitrary<Agreed> = fc.record({review: fields, reply: fields});

/** What of a review its author's consent governs. */
const governed: readonly ConsentField[] = ['name', 'image', 'context', 'media'];

const mark = (of: 'review' | 'reply', field: ConsentField, at: number): string =>
  `${of}-${field}-mark-${at}-`.toLowerCase();

const markedReview = ({review: agreed, reply}: Agreed, at: number): unknown => ({
  id: `m${at}`,
  reviewRating: {ratingValue: 1 + ((at * 4) % 8)},
  reviewBody: `Words ${at}`,
  author: {
    name: mark('review', 'name', at),
    image: `https://pictures.example/${mark('review', 'image', at)}.webp`,
    context: {[mark('review', 'context', at)]: mark('review', 'context', at)},
  },
  media: [
    {url: `https://pictures.example/${mark('review', 'media', at)}.webp`, alt: mark('review', 'media', at)},
  ],
  helpful: {up: 4},
  replies: [
    {
      text: 'Thank you',
      author: {
        name: mark('reply', 'name', at),
        jobTitle: mark('reply', 'jobTitle', at),
        image: `https://pictures.example/${mark('reply', 'image', at)}.webp`,
        ...(reply ? {consent: {fields: reply}} : {}),
      },
    },
  ],
  ...(agreed ? {consent: {fields: agreed}} : {}),
});

/** Reviews that can be told apart, all on one page. */
const withIds = fc
  .tuple(documents, fc.array(arbitraryOf(Review, {items: 3}), {minLength: 2, maxLength: 12}))
  .map(
    ([document, reviews]) =>
      ({
        ...document,
        reviews: reviews.map((review, at) => ({
          ...(review as Review),
          id: `i${at}`,
          reviewBody: `Words ${at % 3}`,
        })),
        next: null,
      }) as ReviewsDocument,
  );

const chosen: fc.Arbitrary<Filters> = fc.record(
  {
    rating: fc.subarray([1, 2, 3, 4, 5]),
    verified: fc.boolean(),
    media: fc.boolean(),
    language: fc.subarray(['en', 'de', 'ar', 'xx']),
    q: fc.constantFrom('words', '1', 'WORDS 2', 'zebra', '%'),
  },
  {requiredKeys: []},
);
