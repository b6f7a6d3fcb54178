import {fromBase64, toBase64} from '../../proof/base64.js';
import {type Bytes, textOf} from '../../proof/bytes.js';
import {ProofError} from '../../proof/proof-error.js';

/** What a log sends to a witness (C2SP tlog-witness, add-checkpoint). */
export interface AddCheckpoint {
  /** The size that the log believes the witness signed last; 0 where it never did. */
  readonly oldSize: bigint;
  /** The consistency proof from there (RFC 6962 §2.1.2). */
  readonly proof: readonly Bytes[];
  /** The signed note. */
  readonly note: string;
}

// By the specification.
const MOST_HASHES = 63;
const SIZE = /^(?:0|[1-9]\d{0,19})$/;

/**
 * Reads the body of a request to add a checkpoint.
 *
 * @throws {ProofError} `malformed`
 */
export const parseAddCheckpoint = (body: Bytes): AddCheckpoint => {
  const text = textOf(body);
  const end = text.indexOf('\n\n');
  if (end < 0) throw malformed('no empty line before the checkpoint');
  const [first = '', ...lines] = text.slice(0, end).split('\n');
  if (!first.startsWith('old ')) throw malformed('the first line is "old" and a size');
  if (lines.length > MOST_HASHES) throw malformed(`more than ${MOST_HASHES} hashes`);
  return {oldSize: readSize(first.slice(4)), proof: lines.map(readHash), note: text.slice(end + 2)};
};

/**
 * A tree's size as notes and witnesses write it.
 *
 * @throws {ProofError} `malformed`
 */
export const readSize = (text: string): bigint => {
  if (!SIZE.test(text)) throw malformed('a size is a decimal number without leading zeroes');
  return BigInt(text);
};

/** The body of a request to add a checkpoint. */
export const formatAddCheckpoint = ({oldSize, proof, note}: AddCheckpoint): string =>
  `${[`old ${oldSize}`, ...proof.map(toBase64)].join('\n')}\n\n${note}`;

const readHash = (line: string): Bytes => {
  const hash = fromBase64(line);
  if (hash.length !== 32) throw malformed('a hash has 32 bytes');
  return hash;
};

const malformed = (detail: string): ProofError => new ProofError('malformed', {detail});
