import type {Catalogue, LightboxKey} from '../english.js';

/** Spanish: what the pictures of a review say in full. */
export const lightbox: Catalogue<LightboxKey> = {
  close: 'Cerrar',
  mediumPrevious: 'Anterior',
  mediumNext: 'Siguiente',
  pictureOf: 'Foto {number} de {total}',
  filmOf: 'Vídeo {number} de {total}',
  pictureFailed: 'Esta foto no se puede cargar en este momento.',
  filmFailed: 'Este vídeo no se puede reproducir aquí.',
  captions: 'Subtítulos',
  captionsFailed: 'Los subtítulos de este vídeo no se pueden mostrar en él.',
  captionsFile: 'Subtítulos en un archivo',
};
