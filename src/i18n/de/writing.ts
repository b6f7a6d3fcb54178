import type {Catalogue, WritingKey} from '../english.js';

/** German: what taking part says: votes, reports, and reviews of one’s own. */
export const writing: Catalogue<WritingKey> = {
  send: 'Senden',
};
