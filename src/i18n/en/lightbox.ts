/** English: what the pictures of a review say in full. */
export const lightbox = {
  close: 'Close',
  mediumPrevious: 'Previous',
  mediumNext: 'Next',
  pictureOf: 'Picture {number} of {total}',
  filmOf: 'Film {number} of {total}',
  pictureFailed: 'This picture cannot be loaded right now.',
  filmFailed: 'This film cannot be played here.',
  captions: 'Captions',
  captionsFailed: 'The captions of this film cannot be shown in it.',
  captionsFile: 'Captions as a file',
} as const;
