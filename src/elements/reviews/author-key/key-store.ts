import type {AuthorKey} from '../../../client/sign-review.js';
import {DATABASE} from './database.js';

const STORE = 'keys';
const NAME = 'author';
// Undoing the making of a database leaves an empty one in WebKit, so what is only tried has a name of its own.
const TRIAL = `${DATABASE}-trial`;

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** @param begin - Called with the empty store where there was none. */
const open = async (name: string, begin?: (keys: IDBObjectStore) => void): Promise<IDBDatabase> => {
  // Throws, or is not there, where the page has no storage of its own.
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    const keys = request.result.createObjectStore(STORE);
    begin?.(keys);
  };
  return settled(request);
};

const remove = async (name: string): Promise<void> => {
  await settled(indexedDB.deleteDatabase(name));
};

const isKey = (value: unknown): value is AuthorKey =>
  typeof value === 'object' &&
  value !== null &&
  'privateKey' in value &&
  value.privateKey instanceof CryptoKey &&
  'jwk' in value &&
  'alg' in value;

const keyIn = async (keys: IDBObjectStore): Promise<AuthorKey | undefined> => {
  const value: unknown = await settled(keys.get(NAME));
  return isKey(value) ? value : undefined;
};

/**
 * The key that is kept, if any. Looking for it leaves nothing behind.
 *
 * @throws Whatever the engine says where it keeps nothing for this page.
 */
export const findKey = async (): Promise<AuthorKey | undefined> => {
  await trying();
  const all = await indexedDB.databases();
  if (!all.some(({name}) => name === DATABASE)) return undefined;
  const database = await open(DATABASE);
  try {
    return await keyIn(database.transaction(STORE).objectStore(STORE));
  } finally {
    database.close();
  }
};

// Throws where the page has no storage, as `databases` does; but that rejects twice in Chromium, once past any catch.
const trying = async (): Promise<void> => {
  const database = await open(TRIAL);
  database.close();
  await remove(TRIAL);
};

/** Whether the engine would keep this key: tries, and undoes it. Some keep no keys, or not of every kind. */
export const canKeep = async (key: AuthorKey): Promise<boolean> => {
  try {
    const database = await open(TRIAL, (keys) => {
      try {
        keys.put(key, NAME);
      } catch {
        keys.transaction.abort();
      }
    });
    database.close();
    return true;
  } catch {
    return false;
  } finally {
    await remove(TRIAL).catch(() => undefined);
  }
};

/**
 * Keeps a key, unless there is one by now.
 *
 * @returns The one that is kept.
 * @throws Whatever the engine says where it does not keep it.
 */
export const keepKey = async (key: AuthorKey): Promise<AuthorKey> => {
  const database = await open(DATABASE);
  try {
    const transaction = database.transaction(STORE, 'readwrite');
    const ended = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    const keys = transaction.objectStore(STORE);
    const kept = await keyIn(keys);
    if (!kept) keys.put(key, NAME);
    await ended;
    return kept ?? key;
  } finally {
    database.close();
  }
};

/** Forgets the key, and the database it was in. */
export const forgetKey = (): Promise<void> => remove(DATABASE);
