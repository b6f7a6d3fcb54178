import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import {dirname, join} from 'node:path';

import {CandorError} from '../../protocol/errors.js';
import {isRunning} from '../is-running.js';
import {makeFolder} from '../publish/make-folder.js';

const OTHERS = 0o077;

/** A folder that nobody but its owner can look into, with files that nobody else can read. */
export class PrivateFolder {
  readonly path: string;

  /** @param path - Need not be there. */
  constructor(path: string) {
    this.path = path;
  }

  /**
   * The names of the files in it; none where there is no folder.
   *
   * @throws {CandorError} `refused` where others can look into it, `unreadable`.
   */
  names(): string[] {
    if (!statSync(this.path, {throwIfNoEntry: false})) return [];
    this.#checkIsPrivate(this.path, '700');
    try {
      return readdirSync(this.path).sort();
    } catch (cause) {
      throw new CandorError('unreadable', {detail: `${this.path} is no folder that can be read`, cause});
    }
  }

  /**
   * The text of a file, where there is one.
   *
   * @throws {CandorError} `refused` where others can read it, `unreadable`.
   */
  read(name: string): string | undefined {
    const path = join(this.path, name);
    if (!statSync(path, {throwIfNoEntry: false})) return undefined;
    this.#checkIsPrivate(path, '600');
    try {
      return readFileSync(path, 'utf8');
    } catch (cause) {
      throw new CandorError('unreadable', {detail: `${path} cannot be read`, cause});
    }
  }

  /**
   * Writes a file: it is the old one or the new one, on disk, whatever happens in between.
   *
   * @throws {CandorError} `not-writable`
   */
  write(name: string, text: string): void {
    const path = join(this.path, name);
    const aside = join(this.path, `.${name}.${process.pid}.tmp`);
    try {
      this.#make();
      this.#tidyUp();
      rmSync(aside, {force: true});
      writeAside(aside, text);
      renameSync(aside, path);
      syncFolder(this.path);
    } catch (cause) {
      rmSync(aside, {force: true});
      throw new CandorError('not-writable', {
        detail: `${path} cannot be written; allow it, or name another folder with --keys`,
        cause,
      });
    }
  }

  // A key that was never put in its place, since the process ended before, is still a key.
  #tidyUp(): void {
    for (const name of readdirSync(this.path)) {
      const [, process] =
        /^\.(?:key-[\w-]{43}\.json|endpoint\.json|(?:log|witness)\.key)\.(\d+)\.tmp$/.exec(name) ?? [];
      if (process !== undefined && !isRunning(Number(process))) rmSync(join(this.path, name));
    }
  }

  #make(): void {
    if (statSync(this.path, {throwIfNoEntry: false})) return;
    makeFolder(dirname(this.path));
    mkdirSync(this.path, {mode: 0o700});
    chmodSync(this.path, 0o700);
  }

  #checkIsPrivate(path: string, mode: string): void {
    // Windows has access lists in place of modes, and Node knows nothing of them.
    if (process.platform === 'win32' || (statSync(path).mode & OTHERS) === 0) return;
    throw new CandorError('refused', {
      detail: `others can read the keys in ${path}; forbid it with: chmod ${mode} ${path}`,
    });
  }
}

const writeAside = (path: string, text: string): void => {
  const file = openSync(path, 'wx', 0o600);
  try {
    // The mode above is lessened by the umask: one of 0777 would leave a file that not even its owner can read.
    chmodSync(path, 0o600);
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};

// Else a rename may be forgotten when the power fails. Where folders cannot be opened (Windows), it is left at that.
const syncFolder = (path: string): void => {
  try {
    const folder = openSync(path, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch {
    return;
  }
};
