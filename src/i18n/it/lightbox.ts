import type {Catalogue, LightboxKey} from '../english.js';

/** Italian: what the pictures of a review say in full. */
export const lightbox: Catalogue<LightboxKey> = {
  close: 'Chiudi',
  mediumPrevious: 'Indietro',
  mediumNext: 'Avanti',
  pictureOf: 'Foto {number} di {total}',
  filmOf: 'Video {number} di {total}',
  pictureFailed: 'Al momento questa foto non può essere caricata.',
  filmFailed: 'Questo video non può essere riprodotto qui.',
  captions: 'Sottotitoli',
  captionsFailed: 'I sottotitoli di questo video non possono essere mostrati al suo interno.',
  captionsFile: 'Sottotitoli in un file',
};
