import type {Catalogue, LightboxKey} from '../english.js';

/** French: what the pictures of a review say in full. */
export const lightbox: Catalogue<LightboxKey> = {
  close: 'Fermer',
  mediumPrevious: 'Précédente',
  mediumNext: 'Suivante',
  pictureOf: 'Photo {number} sur {total}',
  filmOf: 'Vidéo {number} sur {total}',
  pictureFailed: 'Cette photo ne peut pas être chargée pour le moment.',
  filmFailed: 'Cette vidéo ne peut pas être lue ici.',
  captions: 'Sous-titres',
  captionsFailed: 'Les sous-titres de cette vidéo ne peuvent pas y être affichés.',
  captionsFile: 'Sous-titres dans un fichier',
};
