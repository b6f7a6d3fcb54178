import type {Catalogue, LightboxKey} from '../english.js';

/** Brazilian Portuguese: what the pictures of a review say in full. */
export const lightbox: Catalogue<LightboxKey> = {
  close: 'Fechar',
  mediumPrevious: 'Anterior',
  mediumNext: 'Próxima',
  pictureOf: 'Foto {number} de {total}',
  filmOf: 'Vídeo {number} de {total}',
  pictureFailed: 'Não é possível carregar esta foto agora.',
  filmFailed: 'Não é possível reproduzir este vídeo aqui.',
  captions: 'Legendas',
  captionsFailed: 'Não é possível mostrar as legendas neste vídeo.',
  captionsFile: 'Legendas em um arquivo',
};
