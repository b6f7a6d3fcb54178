import {copyFileSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';

import {CandorError} from '../../protocol/errors.js';
import {asideOf, beginWriting, endWriting, tidyUp, tryWriting} from './interrupted.js';
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
  readonly #beforeChange: (step: string) => void;
  readonly #names = new Set<string>();
  readonly #leftBehind: readonly string[];
  #noted: string[] | undefined;
  #isBegun = false;
  #written = 0;
  #unchanged = 0;
  #removed = 0;

  /**
   * @param path - Made where it is missing.
   * @param beforeChange - Told of each change before it is made. What it throws ends everything there, as a crash would.
   * @throws {CandorError} `not-writable`; nothing is changed then.
   */
  constructor(path: string, beforeChange: (step: string) => void = () => undefined) {
    this.#path = path;
    this.#beforeChange = beforeChange;
    try {
      makeFolder(path);
      this.#leftBehind = tryWriting(path) ? tidyUp(path) : [];
    } catch (cause) {
      throw notWritable(path, cause);
    }
  }

  /** The names of all files that were asked to be written, changed or not. */
  get names(): ReadonlySet<string> {
    return this.#names;
  }

  /** Files of ours that stand there after publishing ended too early: they may be in no list. */
  get leftBehind(): readonly string[] {
    return this.#leftBehind;
  }

  /** Notes that all is done. */
  end(): void {
    endWriting(this.#path);
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
    this.writeText(name, JSON.stringify(document));
  }

  /** Writes a text, unless these very bytes stand there. */
  writeText(name: string, text: string): void {
    this.#note(name);
    if (this.#holds(name, text)) this.#unchanged++;
    else {
      this.replace(name, text);
      this.#written++;
    }
  }

  /** Writes a file whose content follows from its name, unless it stands there. */
  writeOnce(name: string, bytes: () => Uint8Array): void {
    this.#note(name);
    if (sizeOf(join(this.#path, name))) this.#unchanged++;
    else {
      this.#put(name, (aside) => writeFileSync(aside, bytes()));
      this.#written++;
    }
  }

  /** Leaves a file of an earlier publication where it is. */
  keep(name: string): void {
    this.#note(name);
  }

  /** Leaves a file where it is, if it is there. */
  keepIfThere(name: string): boolean {
    if (!sizeOf(join(this.#path, name))) return false;
    this.#note(name);
    this.#unchanged++;
    return true;
  }

  /** The names of the files that are asked to be written by `write`. */
  namesOf(write: () => void): string[] {
    const names: string[] = [];
    this.#noted = names;
    write();
    this.#noted = undefined;
    return names;
  }

  /** When a file was written, in milliseconds since 1970; `undefined` where there is none. */
  writtenAt(name: string): number | undefined {
    return statSync(join(this.#path, name), {throwIfNoEntry: false})?.mtimeMs;
  }

  /** Copies a file whose name is made of its content, unless it stands there or is nowhere. */
  copy(name: string, from: string): void {
    const size = sizeOf(from);
    if (size === undefined) return;
    this.#note(name);
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

  #begin(): void {
    if (this.#isBegun) return;
    this.#isBegun = true;
    beginWriting(this.#path);
  }

  #note(name: string): void {
    this.#names.add(name);
    this.#noted?.push(name);
  }

  #put(name: string, write: (aside: string) => void): void {
    const path = join(this.#path, name);
    const aside = join(this.#path, asideOf(name));
    this.#begin();
    this.#beforeChange(`write ${name}`);
    attempt(path, aside, () => {
      makeFolder(dirname(path));
      write(aside);
    });
    this.#beforeChange(`rename ${name}`);
    attempt(path, aside, () => renameSync(aside, path));
  }

  /** Removes a file that was written before. */
  remove(name: string): void {
    const path = join(this.#path, name);
    if (!statSync(path, {throwIfNoEntry: false})?.isFile()) return;
    this.#begin();
    this.#beforeChange(`remove ${name}`);
    rmSync(path);
    this.#removed++;
  }

  #holds(name: string, text: string): boolean {
    return sizeOf(join(this.#path, name)) === Buffer.byteLength(text) && this.read(name) === text;
  }
}

const attempt = (path: string, aside: string, change: () => void): void => {
  try {
    change();
  } catch (cause) {
    rmSync(aside, {force: true});
    throw notWritable(path, cause);
  }
};

const sizeOf = (path: string): number | undefined => statSync(path, {throwIfNoEntry: false})?.size;

const notWritable = (path: string, cause: unknown): CandorError => {
  const reason = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
  return new CandorError('not-writable', {
    detail: `${path} cannot be written${reason}; allow it, or name another folder with --out`,
    cause,
  });
};
