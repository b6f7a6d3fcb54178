import {chmodSync, readFileSync, statSync, writeFileSync} from 'node:fs';

import {isMonitorName} from '../../proof/monitor-name.js';
import {CandorError} from '../../protocol/errors.js';
import {usage} from '../failure.js';
import {formatNoteKey, isNoteKeyName, makeNoteKey, type NoteKey, parseNoteKey} from '../keys/note-key.js';

/**
 * Reads the key of a witness from a file, in the form other programs for signed notes have: `PRIVATE+KEY+name+id+seed`.
 *
 * @throws {CandorError} `file-not-found`, `unreadable`, `refused` where others can read the file.
 */
export const readWitnessKey = (path: string): NoteKey => {
  const mode = statSync(path, {throwIfNoEntry: false})?.mode;
  if (mode === undefined)
    throw new CandorError('file-not-found', {detail: `there is no key ${path}; see --name`});
  // Whoever may read it can sign as this witness.
  if (process.platform !== 'win32' && mode & 0o077)
    throw new CandorError('refused', {
      detail: `others can read the key ${path}; forbid it with: chmod 600 ${path}`,
    });
  return parseNoteKey(readFileSync(path, 'utf8'), 'cosignature', path);
};

/**
 * Makes a key and keeps it in a new file that only its owner can read.
 *
 * @param name - What the key is called: an address without its scheme that is the witness's own, as `witness.example/w1`.
 * @throws {CandorError} `usage` for another name, `not-writable`; a file that is there is never written over.
 */
export const makeWitnessKey = (path: string, name: string): NoteKey => {
  if (!isNoteKeyName(name))
    throw new CandorError('usage', {detail: 'the name of a key has neither spaces nor plus signs'});
  const key = makeNoteKey(name, 'cosignature');
  try {
    writeFileSync(path, formatNoteKey(key), {mode: 0o600, flag: 'wx', flush: true});
    // The mode above is for new files alone, and subject to the umask.
    chmodSync(path, 0o600);
  } catch (cause) {
    throw new CandorError('not-writable', {detail: `the key cannot be kept in ${path}`, cause});
  }
  return key;
};

/**
 * The name is how others know what a signature says (protocol §7); so neither kind of witness may go by the other's.
 *
 * @throws {CandorError} `usage`
 */
export const checkWitnessName = (name: string, isMonitor: boolean): void => {
  if (isMonitorName(name) === isMonitor) return;
  throw usage(
    isMonitor
      ? `the last part of a monitor’s name begins with “monitor”, as in watch.example/monitor; this is ${name}`
      : `${name} is the name of a monitor, which reads what it signs: add --monitor, or take another key`,
  );
};
