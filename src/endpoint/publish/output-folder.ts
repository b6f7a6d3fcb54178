import {copyFileSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';

import {CandorError} from '../../protocol/errors.js';
import {makeFolder} from './make-folder.js';

/** What of a folder was touched. */
export interface Changes {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
}

/** A folder of documents, in which a file is either the old one or the new one and never half of one. */
export class OutputFolder {
  readonly #path: string;
  readonly #names = new Set<string>();
  #written = 0;
  #unchanged = 0;
  #removed = 0;

  /**
   * @param path - Made where it is missing.
   * @throws {CandorError} `not-writable`; nothing is changed then.
   */
  constructor(path: string) {
    this.#path = path;
    try {
      makeFolder(path);
      const trial = join(path, `.candor-${process.pid}.tmp`);
      writeFileSync(trial, '');
      rmSync(trial);
    } catch (cause) {
      throw notWritable(path, cause);
    }
  }

  /** The names of all files that were asked to be written, changed or not. */
  get names(): ReadonlySet<string> {
    return this.#names;
  }

  get changes(): Changes {
    return {written: this.#written, unchanged: this.#unchanged, removed: this.#removed};
  }

  /** The text of a file, where there is one. */
  read(name: string): string | undefined {
    try {
      return readFileSync(join(this.#path, name), 'utf8');
    } catch {
      return undefined;
    }
  }

  /** Writes a document, unless these very bytes stand there. */
  write(name: string, document: unknown): void {
    this.#names.add(name);
    const text = JSON.stringify(document);
    if (this.#holds(name, text)) this.#unchanged++;
    else {
      this.replace(name, text);
      this.#written++;
    }
  }

  /** Copies a file whose name is made of its content, unless it stands there or is nowhere. */
  copy(name: string, from: string): void {
    const size = sizeOf(from);
    if (size === undefined) return;
    this.#names.add(name);
    if (sizeOf(join(this.#path, name)) === size) this.#unchanged++;
    else {
      this.#put(name, (aside) => copyFileSync(from, aside));
      this.#written++;
    }
  }

  /** Writes a file aside and puts it in its place in one step. */
  replace(name: string, text: string): void {
    this.#put(name, (aside) => writeFileSync(aside, text));
  }

  #put(name: string, write: (aside: string) => void): void {
    const path = join(this.#path, name);
    const aside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
    try {
      makeFolder(dirname(path));
      write(aside);
      renameSync(aside, path);
    } catch (cause) {
      rmSync(aside, {force: true});
      throw notWritable(path, cause);
    }
  }

  /** Removes a file that was written before. */
  remove(name: string): void {
    const path = join(this.#path, name);
    if (!statSync(path, {throwIfNoEntry: false})?.isFile()) return;
    rmSync(path);
    this.#removed++;
  }

  #holds(name: string, text: string): boolean {
    return sizeOf(join(this.#path, name)) === Buffer.byteLength(text) && this.read(name) === text;
  }
}

const sizeOf = (path: string): number | undefined => statSync(path, {throwIfNoEntry: false})?.size;

const notWritable = (path: string, cause: unknown): CandorError => {
  const reason = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
  return new CandorError('not-writable', {
    detail: `${path} cannot be written${reason}; allow it, or name another folder with --out`,
    cause,
  });
};
