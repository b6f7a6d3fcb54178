import type {Catalogue, LightboxKey} from '../english.js';

/** Swedish: what the pictures of a review say in full. */
export const lightbox: Catalogue<LightboxKey> = {
  close: 'Stäng',
  mediumPrevious: 'Föregående',
  mediumNext: 'Nästa',
  pictureOf: 'Bild {number} av {total}',
  filmOf: 'Film {number} av {total}',
  pictureFailed: 'Bilden kan inte laddas just nu.',
  filmFailed: 'Filmen kan inte spelas här.',
  captions: 'Undertexter',
  captionsFailed: 'Undertexterna kan inte visas i filmen.',
  captionsFile: 'Undertexter som fil',
};
