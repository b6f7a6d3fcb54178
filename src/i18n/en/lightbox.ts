/** English: what the pictures of a review say in full. */
export const lightbox = {
  close: 'Close',
} as const;
