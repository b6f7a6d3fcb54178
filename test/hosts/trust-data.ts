const review = (name: string, at: number, stars: number): object => ({
  id: `${name}-${at}`,
  author: {name: `Author ${at}`, context: {use: at % 2 ? 'daily' : 'weekly'}},
  reviewRating: {ratingValue: stars},
  name: `Number ${at}`,
  reviewBody: `What ${name} is like, told ${at}`,
  datePublished: `2026-10-0${9 - at}`,
});

const reviewsOf = (name: string): object => {
  const stars = [5, 4, 5, 5, 1, 5];
  return {
    trustData: '1',
    subject: {type: 'Product', id: `https://shop.example/p/${name}`, name: `Kettle ${name}`},
    aggregateRating: {
      ratingValue: 4.2,
      ratingCount: 6,
      reviewCount: 6,
      distribution: {'1': 1, '2': 0, '3': 0, '4': 1, '5': 4},
    },
    facets: [
      {
        name: 'Use',
        key: 'use',
        values: [
          {value: 'daily', count: 3},
          {value: 'weekly', count: 3},
        ],
      },
    ],
    reviews: stars.map((one, at) => review(name, at, one)),
  };
};

const pledges = {
  trustData: '1',
  pledges: [
    {
      id: 'refunds',
      name: 'Money back within a week',
      text: 'Whoever sends something back has their money within seven days.',
      madeOn: '2026-01-01',
      state: 'active',
    },
  ],
};

const people = {
  trustData: '1',
  people: [
    {
      id: 'ana',
      name: 'Ana',
      kind: 'human',
      hours: {
        timeZone: 'Europe/Berlin',
        openingHours: [{dayOfWeek: ['Monday'], opens: '09:00', closes: '17:00'}],
      },
      channels: [{type: 'email', href: 'mailto:ana@shop.example'}],
    },
  ],
};

/** What the hosts' elements ask for, by path. */
export const trustData: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({a: reviewsOf('a'), b: reviewsOf('b'), c: reviewsOf('c'), pledges, people}).map(
    ([name, document]) => [`/trust/${name}.json`, JSON.stringify(document)],
  ),
);
