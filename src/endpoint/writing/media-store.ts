import {rmSync} from 'node:fs';
import {mkdir, readFile, rename, writeFile} from 'node:fs/promises';
import {join} from 'node:path';

import type {Store} from '../store/store.js';

/** Where the bytes of pictures are kept, by the name of their file. */
export interface MediaStore {
  /** Keeps a file; one of that name has the same content already, since names are made of content. */
  put(file: string, bytes: Uint8Array): Promise<void>;
  /** The bytes, or `undefined` where there is no such file. */
  get(file: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Forgets a file, at once: it happens inside a transaction. */
  remove(file: string): void;
}

/** Pictures as files of a folder, which is made with the first of them. */
export const mediaFolder = (folder: string): MediaStore => ({
  put: async (file, bytes) => {
    await mkdir(folder, {recursive: true});
    // Renamed into its place, so that nobody reads half a picture.
    const unfinished = join(folder, `.${file}.${process.pid}.${performance.now()}`);
    await writeFile(unfinished, bytes);
    await rename(unfinished, join(folder, file));
  },
  get: async (file) => {
    try {
      return new Uint8Array(await readFile(join(folder, file)));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
  },
  remove: (file) => rmSync(join(folder, file), {force: true}),
});

/** Pictures that go away with the process. */
export const mediaInMemory = (): MediaStore => {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    put: async (file, bytes) => void files.set(file, new Uint8Array(bytes)),
    get: async (file) => files.get(file),
    remove: (file) => void files.delete(file),
  };
};

/**
 * Where the pictures of a database are kept, unless somebody says otherwise: in a folder beside it.
 *
 * @param folder - Another folder.
 */
export const mediaStoreOf = (store: Store, folder?: string): MediaStore => {
  if (folder) return mediaFolder(folder);
  return store.path === ':memory:' ? mediaInMemory() : mediaFolder(`${store.path}.media`);
};
