import type {Catalogue, FindingKey} from '../english.js';

/** German: what finding reviews says. */
export const finding: Catalogue<FindingKey> = {
  filters: 'Alle Filter',
};
