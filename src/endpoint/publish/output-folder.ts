import {copyFileSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

import {SafeChanges} from './safe-changes.js';

/** What of a folder was touched. */
export interface Changes {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
}

/** A folder of documents: which of them are asked for, and which have to be written for that. */
export class OutputFolder {
  readonly #path: string;
  readonly #files: SafeChanges;
  readonly #names = new Set<string>();
  #noted: string[] | undefined;
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
    this.#files = new SafeChanges(path, beforeChange);
  }

  /** The names of all files that were asked to be written, changed or not. */
  get names(): ReadonlySet<string> {
    return this.#names;
  }

  /** Files of ours that stand there after publishing ended too early: they may be in no list. */
  get leftBehind(): readonly string[] {
    return this.#files.leftBehind;
  }

  /** Notes that all is done. */
  end(): void {
    this.#files.end();
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
    this.#ask(name, this.#holds(name, text), (aside) => writeFileSync(aside, text));
  }

  /** Writes a file whose content follows from its name, unless it stands there. */
  writeOnce(name: string, bytes: () => Uint8Array): void {
    const isThere = Boolean(sizeOf(join(this.#path, name)));
    this.#ask(name, isThere, (aside) => writeFileSync(aside, bytes()));
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
    const isThere = sizeOf(join(this.#path, name)) === size;
    this.#ask(name, isThere, (aside) => copyFileSync(from, aside));
  }

  /** Writes a file for ourselves: neither asked for nor counted. */
  replace(name: string, text: string): void {
    this.#files.put(name, (aside) => writeFileSync(aside, text));
  }

  /** Removes a file that was written before. */
  remove(name: string): void {
    if (this.#files.remove(name)) this.#removed++;
  }

  #ask(name: string, isThere: boolean, write: (aside: string) => void): void {
    this.#note(name);
    if (isThere) this.#unchanged++;
    else {
      this.#files.put(name, write);
      this.#written++;
    }
  }

  #note(name: string): void {
    this.#names.add(name);
    this.#noted?.push(name);
  }

  #holds(name: string, text: string): boolean {
    return sizeOf(join(this.#path, name)) === Buffer.byteLength(text) && this.read(name) === text;
  }
}

const sizeOf = (path: string): number | undefined => statSync(path, {throwIfNoEntry: false})?.size;
