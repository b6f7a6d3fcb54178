import type {Catalogue, LightboxKey} from '../english.js';

/** Turkish: what the pictures of a review say in full. */
export const lightbox: Catalogue<LightboxKey> = {
  close: 'Kapat',
  mediumPrevious: 'Önceki',
  mediumNext: 'Sonraki',
  pictureOf: 'Görsel {number}/{total}',
  filmOf: 'Video {number}/{total}',
  pictureFailed: 'Bu görsel şu anda yüklenemiyor.',
  filmFailed: 'Bu video burada oynatılamıyor.',
  captions: 'Altyazılar',
  captionsFailed: 'Bu videonun altyazıları videoda gösterilemiyor.',
  captionsFile: 'Dosya olarak altyazılar',
};
