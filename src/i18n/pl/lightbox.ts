import type {Catalogue, LightboxKey} from '../english.js';

/** Polish: what the pictures of a review say in full. */
export const lightbox: Catalogue<LightboxKey> = {
  close: 'Zamknij',
  mediumPrevious: 'Poprzednie',
  mediumNext: 'Następne',
  pictureOf: 'Zdjęcie {number} z {total}',
  filmOf: 'Film {number} z {total}',
  pictureFailed: 'Tego zdjęcia nie da się teraz załadować.',
  filmFailed: 'Tego filmu nie da się tu odtworzyć.',
  captions: 'Napisy',
  captionsFailed: 'Nie da się pokazać napisów w tym filmie.',
  captionsFile: 'Napisy w pliku',
};
