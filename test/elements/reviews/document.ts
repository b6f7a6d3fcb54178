import type {ReviewsDocument} from '../../../src/protocol/reviews.js';

type Review = ReviewsDocument['reviews'][number];

/** A review with nothing but what is given, and an id. */
export const review = (id: string, more: Partial<Review> = {}): Review => ({
  id,
  reviewRating: {ratingValue: 4},
  reviewBody: `The words of ${id}.`,
  datePublished: '2026-10-02',
  ...more,
});

/** A reviews document that says everything the plain level can say. */
export const full: ReviewsDocument = {
  trustData: '1',
  subject: {type: 'Product', id: 'https://shop.example/p/42', name: 'Copper kettle'},
  aggregateRating: {
    ratingValue: 4.27,
    bestRating: 5,
    worstRating: 1,
    ratingCount: 412,
    reviewCount: 398,
    distribution: {'1': 15, '2': 22, '3': 38, '4': 99, '5': 238},
    recent: {since: '2020-01-01', ratingValue: 4.5, ratingCount: 120},
  },
  moderation: {
    received: 421,
    published: 412,
    pending: 1,
    withheld: [
      {reason: 'spam', count: 6},
      {reason: 'author-request', count: 2},
    ],
  },
  collection: {
    how: ['verified-purchase', 'invited'],
    checks: 'Everyone who bought is asked once.',
    incentives: 'none',
    moderation: 'after-publication',
    policy: 'https://shop.example/policy',
    since: '2026-01-01',
  },
  outcomes: [
    {
      said: 'the handle gets hot',
      did: 'cork sleeve since March',
      date: '2026-03-01',
      reviews: ['r1', 'r9'],
      url: 'https://shop.example/cork',
    },
    {said: 'too loud', did: 'a quieter whistle', reviews: ['elsewhere']},
  ],
  reviews: [
    review('r1', {
      author: {
        name: 'Ana',
        image: 'https://shop.example/ana.webp',
        reviewCount: 12,
        context: {skin: 'dry', 'uses it': 'daily'},
      },
      reviewRating: {ratingValue: 2, bestRating: 5, worstRating: 1},
      name: 'Handle zu heiß',
      reviewBody: 'Der Griff wird heiß.',
      inLanguage: 'de',
      translations: {en: {name: 'Handle too hot', reviewBody: 'The handle gets hot.', by: 'machine'}},
      dateModified: '2026-10-05',
      experienceDate: '2026-09',
      collected: {
        how: 'verified-purchase',
        source: {name: 'reviews.example', url: 'https://reviews.example/'},
      },
      disclosures: ['incentivized', 'employee', 'affiliated', 'family', 'syndicated', 'generated'],
      incentive: '10 % voucher',
      positiveNotes: ['boils fast'],
      negativeNotes: ['hot handle'],
      aspects: [{name: 'Value', ratingValue: 4}],
      media: [
        {
          url: 'https://shop.example/a.webp',
          type: 'image/webp',
          width: 800,
          height: 600,
          alt: 'The kettle on gas',
        },
        {url: 'https://shop.example/a.mp4', type: 'video/mp4'},
      ],
      replies: [
        {
          author: {name: 'Jo', jobTitle: 'Product designer'},
          text: 'You are right.',
          datePublished: '2026-10-03',
        },
      ],
      helpful: {up: 14, down: 1},
      url: 'https://shop.example/r1',
    }),
    review('r2', {
      reviewRating: {ratingValue: 80, bestRating: 100, worstRating: 0},
      name: 'On another scale',
    }),
    review('r3', {
      datePublished: undefined,
      author: {name: 'Hidden', image: 'https://shop.example/h.webp', context: {size: 'XL'}},
      consent: {fields: ['context']},
    }),
  ],
  next: null,
};
