/** The name under which the page's own storage (IndexedDB) has an author's key: what the form announces, and README. */
export const DATABASE = 'candor-author-key';
