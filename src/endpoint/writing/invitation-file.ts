import {closeSync, openSync, renameSync, rmSync, writeSync} from 'node:fs';

import {CandorError} from '../../protocol/errors.js';

/** A file on its way: there as a whole or not at all, since half of it would leave customers out unseen. */
export interface UnfinishedFile {
  readonly write: (line: string) => void;
  readonly finish: () => void;
  readonly discard: () => void;
}

/**
 * Begins a file of lines beside its later place.
 *
 * @throws {CandorError} `not-writable`
 */
export const beginFile = (path: string): UnfinishedFile => {
  const unfinished = `${path}.part`;
  const file = opened(unfinished, path);
  return {
    // RFC 4180 §2.1
    write: (line) => void writeSync(file, `${line}\r\n`),
    finish: () => {
      closeSync(file);
      renameSync(unfinished, path);
    },
    discard: () => {
      closeSync(file);
      rmSync(unfinished, {force: true});
    },
  };
};

const opened = (unfinished: string, path: string): number => {
  try {
    return openSync(unfinished, 'w');
  } catch (cause) {
    throw new CandorError('not-writable', {
      detail: `${path} cannot be written; name another file with --out`,
      cause,
    });
  }
};
