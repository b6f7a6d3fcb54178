import {formatNote, formatVkey, parseNote, parseVkey, verifyNote} from '../../src/proof/note.js';
import {ProofError} from '../../src/proof/proof-error.js';
import {readJson, type VectorData, type VectorOutcome, type VectorSet} from '../support/vectors.js';

interface PublishedNote {
  readonly name: string;
  readonly vkeys: readonly string[];
  /** None where the keys are what is bad. */
  readonly note: string | null;
  readonly valid: boolean;
}

const file = 'tlog-notes/notes.json';

/** Reads keys and note, verifies it, and writes them again: whatever is accepted has one form. */
const verdictOf = async ({vkeys, note}: PublishedNote): Promise<'valid' | 'invalid' | 'unchecked'> => {
  try {
    const keys = await Promise.all(vkeys.map(parseVkey));
    const written = await Promise.all(keys.map((key) => formatVkey(key.name, key.kind, key.publicKey)));
    if (written.join() !== vkeys.join()) return 'invalid';
    if (note === null) return 'valid';
    const parsed = parseNote(note);
    const held = await verifyNote(parsed, keys);
    return held.length === keys.length && formatNote(parsed) === note ? 'valid' : 'invalid';
  } catch (error) {
    if (!(error instanceof ProofError)) throw error;
    return error.reason === 'unsupported-here' ? 'unchecked' : 'invalid';
  }
};

const outcome = async (data: VectorData): Promise<VectorOutcome> => {
  const notes = await readJson<readonly PublishedNote[]>(data, file);
  const verdicts = await Promise.all(notes.map(verdictOf));
  const unchecked = verdicts.filter((verdict) => verdict === 'unchecked').length;
  const wrong = notes
    .filter(({valid}, index) => verdicts[index] !== 'unchecked' && (verdicts[index] === 'valid') !== valid)
    .map(({name, valid}) => `${name}: published as ${valid ? 'valid' : 'invalid'}`);
  return {of: notes.length, wrong, unchecked};
};

/** Signed notes and their keys, from C2SP, Go's checksum database and others. */
export const noteVectors: readonly VectorSet[] = [
  {name: 'signed notes and keys', part: file, count: 6, check: outcome},
];
