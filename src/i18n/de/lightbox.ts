import type {Catalogue, LightboxKey} from '../english.js';

/** German: what the pictures of a review say in full. */
export const lightbox: Catalogue<LightboxKey> = {
  close: 'Schließen',
  mediumPrevious: 'Zurück',
  mediumNext: 'Weiter',
  pictureOf: 'Bild {number} von {total}',
  filmOf: 'Film {number} von {total}',
  pictureFailed: 'Dieses Bild lässt sich gerade nicht laden.',
  filmFailed: 'Dieser Film lässt sich hier nicht abspielen.',
  captions: 'Untertitel',
  captionsFailed: 'Die Untertitel dieses Films lassen sich hier nicht einblenden.',
  captionsFile: 'Untertitel als Datei',
};
