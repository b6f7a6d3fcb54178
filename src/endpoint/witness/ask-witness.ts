import {readCapped} from '../../internal/read-capped.js';
import {untilAborted} from '../../internal/until-aborted.js';
import type {Bytes} from '../../proof/bytes.js';
import {parseCheckpoint} from '../../proof/checkpoint.js';
import {parseNote, parseVkey, signedNote, type VerifierKey, verifyNote} from '../../proof/note.js';
import {ProofError} from '../../proof/proof-error.js';
import {formatAddCheckpoint, readSize} from './add-checkpoint.js';

/** A witness, and where it is asked. */
export interface WitnessAddress {
  readonly vkey: string;
  /** Its submission prefix. */
  readonly url: string;
}

/** What a witness had to say. */
export interface WitnessReply {
  readonly vkey: string;
  /** The signature line, where there is one that holds. */
  readonly line?: string | undefined;
  /** The size it has signed last, as far as that is known now. */
  readonly size?: bigint | undefined;
  /** Why there is none: one sentence. */
  readonly problem?: string | undefined;
}

/** What is asked of one witness. */
export interface AskOne {
  readonly note: string;
  readonly oldSize: bigint;
  readonly prove: (oldSize: bigint) => Promise<readonly Bytes[]>;
  readonly signal: AbortSignal;
  readonly fetch: (request: Request) => Promise<Response>;
}

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

const MOST_BYTES = 16_384;

/** Asks a witness for its cosignature, again where it says that it knows another size. Never throws. */
export const askWitness = async (witness: WitnessAddress, options: AskOne): Promise<WitnessReply> => {
  const {vkey} = witness;
  try {
    const key = await parseVkey(vkey);
    const {size} = parseCheckpoint(parseNote(options.note).text);
    const oldSize = options.oldSize > size ? 0n : options.oldSize;
    const first = await ask(witness, oldSize, size, options);
    const signed = conflict(first);
    const isOther = signed !== undefined && signed !== oldSize;
    if (isOther && signed > size)
      return {vkey, size: signed, problem: `it has signed the size ${signed} before`};
    const reply = isOther ? await ask(witness, signed, size, options) : first;
    if (reply.status !== 200) return {vkey, size: conflict(reply) ?? signed, problem: refused(reply)};
    const line = await lineThatHolds(options.note, reply.text, key);
    return line ? {vkey, line, size} : {vkey, problem: 'it gave no signature that holds'};
  } catch (error) {
    const isLate = options.signal.aborted;
    return {vkey, problem: isLate ? 'it did not answer in time' : sentence(error)};
  }
};

const ask = async ({url}: WitnessAddress, oldSize: bigint, size: bigint, options: AskOne): Promise<Reply> => {
  const {note, prove, signal} = options;
  const proof = oldSize === 0n || oldSize === size ? [] : await untilAborted(prove(oldSize), signal);
  const request = new Request(`${url.replace(/\/$/, '')}/add-checkpoint`, {
    ...{method: 'POST', signal, redirect: 'error', body: formatAddCheckpoint({oldSize, proof, note})},
    headers: {'Content-Type': 'text/plain; charset=utf-8'},
  });
  const response = await untilAborted(options.fetch(request), signal);
  const text = await untilAborted(readCapped(response.body, MOST_BYTES), signal);
  if (text === undefined) throw new Error('its answer is too long');
  return {status: response.status, type: response.headers.get('Content-Type') ?? '', text};
};

const conflict = ({status, type, text}: Reply): bigint | undefined =>
  status === 409 && type.startsWith('text/x.tlog.size') ? readSize(text.replace(/\n$/, '')) : undefined;

const lineThatHolds = async (note: string, text: string, key: VerifierKey): Promise<string | undefined> => {
  const signed = parseNote(note).text;
  for (const line of text.split('\n')) {
    if (!line.startsWith(`— ${key.name} `)) continue;
    const held = await holds(signedNote(signed, [line]), key);
    if (held) return line;
  }
  return undefined;
};

const holds = async (note: string, key: VerifierKey): Promise<boolean> => {
  try {
    return (await verifyNote(parseNote(note), [key])).length > 0;
  } catch (error) {
    if (error instanceof ProofError) return false;
    throw error;
  }
};

const refused = ({status, text}: Reply): string =>
  `it answered ${status}: ${text
    .slice(0, 200)
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim()}`;

const sentence = (error: unknown): string => {
  const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
  return error instanceof Error ? `${error.message}${cause}` : String(error);
};
