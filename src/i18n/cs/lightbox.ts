import type {Catalogue, LightboxKey} from '../english.js';

/** Czech: what the pictures of a review say in full. */
export const lightbox: Catalogue<LightboxKey> = {
  close: 'Zavřít',
  mediumPrevious: 'Předchozí',
  mediumNext: 'Další',
  pictureOf: 'Obrázek {number} z {total}',
  filmOf: 'Video {number} z {total}',
  pictureFailed: 'Tento obrázek teď nelze načíst.',
  filmFailed: 'Toto video tu nelze přehrát.',
  captions: 'Titulky',
  captionsFailed: 'Titulky nelze v tomto videu zobrazit.',
  captionsFile: 'Titulky jako soubor',
};
