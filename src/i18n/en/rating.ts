/** English: what a rating says. */
export const rating = {
  stars: '{rating} of 5 stars',
  starsOtherScale: '{rating} of 5 stars, given as {value} of {best}',
  reviewCount: {one: '{count} review', other: '{count} reviews'},
  noReviews: 'No reviews yet',
  notRated: 'Not rated',
} as const;
