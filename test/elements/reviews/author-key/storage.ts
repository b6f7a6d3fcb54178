import {DATABASE} from '../../../../src/elements/reviews/author-key/database.js';

/** All that this page's origin keeps: databases by name, the two web storages, the cookies. */
export const kept = async (): Promise<readonly string[]> => [
  ...(await indexedDB.databases()).map(({name = ''}) => name),
  ...Object.keys(localStorage),
  ...Object.keys(sessionStorage),
  ...document.cookie.split('; ').filter(Boolean),
];

/** Has nothing kept, before and after each test. */
export const keepNothing = (): void => {
  const clear = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(DATABASE);
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
    });
  beforeEach(clear);
  afterEach(clear);
};

/** What takes the place of a method for one test. */
export const instead = <Of extends object, Name extends keyof Of>(
  of: Of,
  name: Name,
  other: Of[Name],
): void => {
  const own = Object.getOwnPropertyDescriptor(of, name);
  Object.defineProperty(of, name, {value: other, configurable: true, writable: true});
  undo.push(() => {
    if (own) Object.defineProperty(of, name, own);
    else Reflect.deleteProperty(of, name);
  });
};
const undo: Array<() => void> = [];
afterEach(() => {
  for (const each of undo.splice(0).reverse()) each();
});

/** Has an engine without Ed25519. */
export const withoutEd25519 = (): void => {
  const real = SubtleCrypto.prototype.generateKey;
  const other = function (this: SubtleCrypto, algorithm: {name: string}, ...more: [boolean, KeyUsage[]]) {
    return algorithm.name === 'Ed25519'
      ? Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError'))
      : Reflect.apply(real, this, [algorithm, ...more]);
  };
  instead(SubtleCrypto.prototype, 'generateKey', other as typeof real);
};

/** Has a page that may keep nothing: a sandboxed frame. */
export const withoutStorage = (): void =>
  instead(IDBFactory.prototype, 'open', () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  });

/** Has a browser that keeps no keys, as some do in a private window. */
export const withoutKeysInStorage = (): void =>
  instead(IDBObjectStore.prototype, 'put', () => {
    throw new DOMException('The object could not be cloned.', 'DataCloneError');
  });
