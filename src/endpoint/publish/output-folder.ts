import {readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
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

  /** Writes a file aside and puts it in its place in one step. */
  replace(name: string, text: string): void {
    const path = join(this.#path, name);
    const aside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
    try {
      makeFolder(dirname(path));
      writeFileSync(aside, text);
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
    const size = statSync(join(this.#path, name), {throwIfNoEntry: false})?.size;
    return size === Buffer.byteLength(text) && this.read(name) === text;
  }
}

const notWritable = (path: string, cause: unknown): CandorError => {
  const reason = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
  return new CandorError('not-writable', {
    detail: `${path} cannot be written${reason}; allow it, or name another folder with --out`,
    cause,
  });
};
