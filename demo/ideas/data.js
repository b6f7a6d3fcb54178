// The shape is the one an endpoint would answer with: a reviews document.
const reviews = {
  trustData: '1',
  subject: {type: 'Product', id: 'https://kettle.example/p/tea-towel', name: 'Tea towel'},
  moderation: {received: 2, published: 2, pending: 0, withheld: []},
  reviews: [
    {
      id: 'd2',
      author: {name: 'Hedy', context: {cooks: 'daily'}},
      reviewRating: {ratingValue: 4},
      reviewBody: 'Dries well after the second wash.',
      inLanguage: 'en',
      datePublished: '2026-10-21',
    },
    {
      id: 'd1',
      author: {name: 'Ulf'},
      reviewRating: {ratingValue: 2},
      name: 'Shorter than I thought',
      reviewBody: 'Measured 48 cm where the page says 50.',
      inLanguage: 'en',
      datePublished: '2026-09-02',
    },
  ],
};

// And this one entry of a subjects document.
const rating = {subject: reviews.subject, aggregateRating: {ratingValue: 3, ratingCount: 2}};

document.getElementById('given').data = reviews;
document.getElementById('rating').data = rating;
