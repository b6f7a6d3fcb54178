import type {Store} from './store.js';

/**
 * A secret of this endpoint, made when it is first asked for. Two processes that ask at once get the same one.
 *
 * @param name - What it is for.
 * @param make - Makes a new one.
 */
export const secretOf = (store: Store, name: string, make: () => string): string => {
  const read = store.prepare('SELECT value FROM secrets WHERE name = ?');
  const known = read.get(name);
  if (known) return String(known.value);
  store.prepare('INSERT INTO secrets (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING').run(name, make());
  return String(read.get(name)?.value);
};
