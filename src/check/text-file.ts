import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';

import {CandorError} from '../protocol/errors.js';

/**
 * The text of a file.
 *
 * @throws {CandorError} `file-not-found`
 */
export const readTextFile = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new CandorError('file-not-found', {detail: `${path} cannot be read`, cause});
  }
};

/**
 * Writes a file, and the folder it is in where that is missing.
 *
 * @throws {CandorError} `not-writable`
 */
export const writeTextFile = (path: string, text: string): void => {
  try {
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(path, text, {flush: true});
  } catch (cause) {
    throw new CandorError('not-writable', {detail: `${path} cannot be written`, cause});
  }
};
