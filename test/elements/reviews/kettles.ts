import type {Review, ReviewsDocument} from '../../../src/protocol/reviews.js';

const day = (at: number): string =>
  new Date(Date.parse('2026-11-20T00:00:00Z') - at * 86_400_000).toISOString().slice(0, 10);

/** Reviews that differ in all that can be looked for; `k0` is the newest. */
export const kettles = (count: number): Review[] =>
  Array.from({length: count}, (_, at) => ({
    id: `k${at}`,
    name: `Kettle ${at}`,
    author: {
      name: `Author ${at}`,
      context: {skin: at % 4 < 2 ? 'dry' : 'oily', size: ['s', 'm', 'l'][at % 3] ?? ''},
    },
    reviewRating: {ratingValue: 1 + (at % 5)},
    reviewBody: at % 6 === 1 ? `The STIEL of number ${at} gets hot.` : `A fine one, number ${at}.`,
    inLanguage: at % 3 === 0 ? 'de' : 'en-GB',
    datePublished: day(at),
    collected: {how: at % 2 ? 'verified-purchase' : 'open'},
    aspects: [{name: at % 2 ? 'Fit' : 'Value', ratingValue: 4}],
    helpful: {up: (at * 7) % 11, down: 1},
    ...(at % 4 === 0 ? {media: [{url: 'https://shop.example/a.webp', alt: `Picture ${at}`}]} : {}),
  }));

/** A document of the page's own with that many of them, complete. */
export const kettleDocument = (count = 24, more: Partial<ReviewsDocument> = {}): ReviewsDocument => ({
  trustData: '1',
  subject: {type: 'Product', id: 'https://shop.example/p/42', name: 'Copper kettle'},
  aggregateRating: {
    ratingValue: 3,
    ratingCount: count,
    distribution: {'1': 5, '2': 5, '3': 5, '4': 5, '5': count - 20},
  },
  moderation: {received: count, published: count, withheld: []},
  facets: [
    {
      name: 'Skin',
      key: 'skin',
      values: [
        {value: 'dry', count: 12},
        {value: 'oily', count: 12},
      ],
    },
    {
      name: 'Size',
      key: 'size',
      values: [
        {value: 's', count: 8},
        {value: 'm', count: 8},
      ],
    },
  ],
  topics: [{name: 'Handle', count: 2, phrases: [{text: 'gets hot', reviews: ['k1', 'k7']}]}],
  reviews: kettles(count),
  next: null,
  ...more,
});

/** The ids of the reviews on screen, in order. */
export const onScreen = (element: Element): string[] =>
  Array.from(
    element.shadowRoot?.querySelectorAll('[part=list] [part~=name]') ?? [],
    ({textContent}) => `k${textContent?.replace('Kettle ', '')}`,
  );
