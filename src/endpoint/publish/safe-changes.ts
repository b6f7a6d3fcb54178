import {renameSync, rmSync, statSync} from 'node:fs';
import {dirname, join} from 'node:path';

import {CandorError} from '../../protocol/errors.js';
import {asideOf, beginWriting, endWriting, tidyUp, tryWriting} from './interrupted.js';
import {makeFolder} from './make-folder.js';

/** Changes files of a folder one by one, so that each is either the old one or the new one and never half of one. */
export class SafeChanges {
  /** Files of ours that stand there after publishing ended too early: they may be in no list. */
  readonly leftBehind: readonly string[];
  readonly #folder: string;
  readonly #beforeChange: (step: string) => void;
  #isBegun = false;

  /**
   * @param folder - Made where it is missing.
   * @param beforeChange - Told of each change before it is made. What it throws ends everything there, as a crash would.
   * @throws {CandorError} `not-writable`; nothing is changed then.
   */
  constructor(folder: string, beforeChange: (step: string) => void) {
    this.#folder = folder;
    this.#beforeChange = beforeChange;
    try {
      makeFolder(folder);
      this.leftBehind = tryWriting(folder) ? tidyUp(folder) : [];
    } catch (cause) {
      throw notWritable(folder, cause);
    }
  }

  /**
   * Has a file written aside, and puts it in its place in one step.
   *
   * @throws {CandorError} `not-writable`
   */
  put(name: string, write: (aside: string) => void): void {
    const path = join(this.#folder, name);
    const aside = join(this.#folder, asideOf(name));
    this.#begin();
    this.#beforeChange(`write ${name}`);
    attempt(path, aside, () => {
      makeFolder(dirname(path));
      write(aside);
    });
    this.#beforeChange(`rename ${name}`);
    attempt(path, aside, () => renameSync(aside, path));
  }

  /** Removes a file; says whether it was there. */
  remove(name: string): boolean {
    const path = join(this.#folder, name);
    if (!statSync(path, {throwIfNoEntry: false})?.isFile()) return false;
    this.#begin();
    this.#beforeChange(`remove ${name}`);
    rmSync(path);
    return true;
  }

  /** Notes that all is done. */
  end(): void {
    endWriting(this.#folder);
  }

  #begin(): void {
    if (this.#isBegun) return;
    this.#isBegun = true;
    beginWriting(this.#folder);
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

const notWritable = (path: string, cause: unknown): CandorError => {
  const reason = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
  return new CandorError('not-writable', {
    detail: `${path} cannot be written${reason}; allow it, or name another folder with --out`,
    cause,
  });
};
