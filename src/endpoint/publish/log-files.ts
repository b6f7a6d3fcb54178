import {type Checkpoint, parseCheckpoint} from '../../proof/checkpoint.js';
import {parseNote} from '../../proof/note.js';
import {ProofError} from '../../proof/proof-error.js';
import {usage} from '../failure.js';
import type {StoredCheckpoint} from '../log/checkpoints.js';
import {logFiles} from '../log/log-files.js';
import {Tree} from '../log/tree.js';
import type {Store} from '../store/store.js';
import type {OutputFolder} from './output-folder.js';

const PREFIX = 'log/';
const CHECKPOINT = `${PREFIX}checkpoint`;

/**
 * Writes the log: tiles, entries, pages of events; its checkpoint last, so that it never promises what is not there. What
 * never changes is written once.
 *
 * @throws {CandorError} `usage` where the folder holds another log, or a later state of this one: publishing over it would
 *   be what a log is there to catch.
 */
export const writeLogFiles = (
  store: Store,
  folder: OutputFolder,
  checkpoint: StoredCheckpoint,
  policy: string,
): void => {
  checkGoesOn(store, folder, checkpoint);
  for (const {path, bytes} of logFiles(store, checkpoint.size)) folder.writeOnce(PREFIX + path, bytes);
  folder.writeText(`${PREFIX}policy.txt`, policy);
  folder.writeText(CHECKPOINT, checkpoint.note);
};

const readCheckpoint = (note: string): Checkpoint => {
  try {
    return parseCheckpoint(parseNote(note).text);
  } catch (error) {
    if (!(error instanceof ProofError)) throw error;
    throw usage(
      `${CHECKPOINT} in the folder is none, so nobody can tell which log that is: put it back as it was, or name an empty folder`,
    );
  }
};

const checkGoesOn = (store: Store, folder: OutputFolder, checkpoint: StoredCheckpoint): void => {
  const published = folder.read(CHECKPOINT);
  if (published === undefined) return;
  const {size, root} = readCheckpoint(published);
  if (size > BigInt(checkpoint.size))
    throw usage(
      `the log in the folder has ${size} events and the database ${checkpoint.size}: is it an old copy? Publishing it would take events back`,
    );
  if (!new Tree(store, Number(size)).root().equals(root))
    throw usage(
      'the folder holds another log than the database: publishing over it would be two histories of one log; name an empty folder',
    );
};
