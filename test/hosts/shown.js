/** What every application gives its elements as objects. */
export const own = {
  subject: {type: 'Product', id: 'https://shop.example/p/own', name: 'Own'},
  aggregateRating: {ratingValue: 4.2, ratingCount: 7},
};
export const other = {
  subject: {type: 'Product', id: 'https://shop.example/p/own', name: 'Own'},
  aggregateRating: {ratingValue: 3.1, ratingCount: 8},
};
export const strings = {reviewsOf: 'Voices on {name}'};
export const filters = {rating: [5]};
