import type {Catalogue, LightboxKey} from '../english.js';

/** German: what the pictures of a review say in full. */
export const lightbox: Catalogue<LightboxKey> = {
  close: 'Schließen',
};
