import type {Catalogue, LightboxKey} from '../english.js';

/** Dutch: what the pictures of a review say in full. */
export const lightbox: Catalogue<LightboxKey> = {
  close: 'Sluiten',
  mediumPrevious: 'Vorige',
  mediumNext: 'Volgende',
  pictureOf: 'Foto {number} van {total}',
  filmOf: 'Video {number} van {total}',
  pictureFailed: 'Deze foto kan nu niet worden geladen.',
  filmFailed: 'Deze video kan hier niet worden afgespeeld.',
  captions: 'Ondertiteling',
  captionsFailed: 'De ondertiteling kan niet in deze video worden getoond.',
  captionsFile: 'Ondertiteling als bestand',
};
