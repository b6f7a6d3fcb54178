/** A moment that all of these documents were written for. */
export const moment = '2026-11-20T10:00:00Z';

/** What each element is given by the page, by its name: fixed, so that what is drawn of it stays the same. */
export const outlineData: Readonly<Record<string, object>> = {
  'candor-rating': {
    subject: {
      type: 'Product',
      id: 'https://shop.example/p/1',
      name: 'Kettle',
      url: 'https://shop.example/p/1',
    },
    aggregateRating: {ratingValue: 4.27, ratingCount: 412, reviewCount: 398},
  },
  'candor-reviews': {
    trustData: '1',
    subject: {type: 'Product', id: 'https://shop.example/p/1', name: 'Kettle'},
    aggregateRating: {
      ratingValue: 3.5,
      ratingCount: 4,
      reviewCount: 3,
      distribution: {1: 1, 2: 0, 3: 0, 4: 2, 5: 1},
      recent: {since: '2025-11-20', ratingValue: 4, ratingCount: 3},
    },
    moderation: {received: 5, published: 4, pending: 0, withheld: [{reason: 'spam', count: 1}]},
    collection: {
      how: ['verified-purchase', 'invited'],
      checks: 'Order numbers are compared.',
      incentives: 'none',
      moderation: 'after-publication',
      policy: 'https://shop.example/policy',
    },
    outcomes: [
      {said: 'The handle gets hot', did: 'Cork sleeve since March', date: '2026-03-01', reviews: ['a']},
    ],
    reviews: [
      {
        id: 'a',
        author: {name: 'Ana', context: {cooks: 'daily'}, reviewCount: 3},
        reviewRating: {ratingValue: 1},
        name: 'Handle too hot',
        reviewBody: 'I burnt my hand.',
        inLanguage: 'en',
        datePublished: '2026-02-02',
        experienceDate: '2026-01',
        collected: {how: 'verified-purchase'},
        disclosures: ['incentivized'],
        incentive: '10 % voucher',
        positiveNotes: ['Looks good'],
        negativeNotes: ['Hot handle'],
        aspects: [{name: 'Value', ratingValue: 2}],
        media: [
          {url: 'https://shop.example/a.webp', type: 'image/webp', width: 8, height: 6, alt: 'A burnt hand'},
        ],
        replies: [
          {author: {name: 'Jo', jobTitle: 'Designer'}, text: 'We are sorry.', datePublished: '2026-02-03'},
        ],
        helpful: {up: 4, down: 1},
      },
      {
        id: 'b',
        reviewRating: {ratingValue: 4},
        reviewBody: 'Gut.',
        inLanguage: 'de',
        translations: {en: {reviewBody: 'Good.', by: 'machine'}},
        datePublished: '2026-01-02',
        collected: {how: 'open'},
        helpful: {up: 3, down: 0},
      },
      {id: 'c', reviewRating: {ratingValue: 4}, reviewBody: 'Fine.', datePublished: '2026-01-01'},
      {id: 'd', reviewRating: {ratingValue: 5}, datePublished: '2025-12-24'},
    ],
  },
  'candor-pledge': {
    trustData: '1',
    organization: {name: 'Shop', url: 'https://shop.example/'},
    pledges: [
      {
        id: 'refunds',
        name: 'Refunds in three days',
        text: 'Whoever sends something back has the money within three days.',
        signatories: [{name: 'Jo Moss', jobTitle: 'Managing director'}],
        madeOn: '2026-01-01',
        validFrom: '2026-01-01',
        validUntil: '2027-01-01',
        state: 'active',
        targets: [
          {
            name: 'Refunds within three days',
            unit: '%',
            direction: 'up',
            baseline: 71,
            target: 100,
            current: 96.4,
            by: '2026-12-31',
            measuredOn: '2026-11-01',
            measuredBy: 'Accounting',
            evidence: 'https://shop.example/evidence',
            history: [
              {date: '2026-01-01', value: 71},
              {date: '2026-06-01', value: 88},
            ],
          },
        ],
        characteristic: 'service',
        remedy: {text: 'Ten euros on top.', url: 'https://shop.example/remedy'},
        versions: [{date: '2026-01-01', text: 'Within five days.'}],
        updates: [{date: '2026-06-02', text: 'Half way there.', author: {name: 'Jo Moss'}}],
      },
    ],
  },
  'candor-person': {
    trustData: '1',
    organization: {name: 'Shop', url: 'https://shop.example/'},
    people: [
      {
        id: 'ana',
        name: 'Ana',
        pronouns: 'she/her',
        jobTitle: 'Fits kettles to stoves',
        description: 'Has done so for ten years.',
        kind: 'human',
        knowsAbout: ['stoves', 'returns'],
        knowsLanguage: ['de', 'en'],
        hours: {
          timeZone: 'Europe/Berlin',
          openingHours: [
            {
              dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
              opens: '09:00',
              closes: '17:00',
            },
          ],
        },
        presence: {state: 'available', asOf: '2026-11-20T09:59:30Z', refresh: 60},
        reply: {medianMinutes: 42, sample: 318, windowDays: 30},
        channels: [
          {type: 'phone', href: 'tel:+498005553885', kind: 'human', languages: ['de'], cost: 'free'},
          {type: 'email', href: 'mailto:ana@shop.example'},
        ],
      },
    ],
  },
};
