import {fromBase64url, toBase64url} from './base64.js';
import type {Tip} from './chain.js';
import {type Checkpoint, openLogCheckpoint} from './checkpoint.js';
import {clockSkew} from './credential-times.js';
import type {Grounds} from './facts.js';
import {isCount, isHash, type JsonObject, toObject} from './json.js';
import {parseJws} from './jws.js';
import {checkNotRetired, type TrustedKey} from './keys.js';
import {isText} from './members.js';
import {verifyInclusion} from './merkle.js';
import {type Note, parseVkeys} from './note.js';
import {must} from './proof-error.js';
import {checkSigner} from './signed-by-origin.js';
import {readTally, type Tally} from './tally.js';

/** What a reviews document says of the newest event of its subject (protocol §7). */
export interface Head {
  readonly jws: string;
  /** The inclusion proof of the event's leaf in the checkpoint, base64url. */
  readonly proof: readonly string[];
  /** A signed note (C2SP tlog-checkpoint). */
  readonly checkpoint: string;
}

/** Seconds within which what happens must be in a log: what it promises, but no more than a head is good for. */
export const mergeDelayOf = ({maxMergeDelay = 0}: LogDescription): number =>
  Math.min(maxMergeDelay, longestHead);

/** What the JWS of a head says. */
export interface HeadPayload {
  readonly iss: string;
  readonly sub: string;
  readonly seq: number;
  /** Base64url. */
  readonly leaf: string;
  readonly index: number;
  readonly tally: Tally;
  readonly size: number;
  /** Base64url. */
  readonly root: string;
  /** Integer seconds since 1970. */
  readonly iat: number;
  /** At most {@link longestHead} seconds after `iat`. */
  readonly exp: number;
}

/** The log as the discovery document has it. */
export interface LogDescription {
  readonly origin: string;
  readonly vkeys: readonly string[];
  /** Seconds within which what happens is in the log. */
  readonly maxMergeDelay?: number | undefined;
}

/** A head whose signature, checkpoint and inclusion hold. That its event is what it says is for the chain to show. */
export interface VerifiedHead extends Tip {
  readonly index: number;
  readonly checkpoint: Checkpoint;
  /** The checkpoint as it came, and as a note: what others than the log signed on it was not looked at. */
  readonly note: string;
  readonly signed: Note;
  /** By which key of which origin, when. */
  readonly grounds: Grounds;
}

/** The type of a head's JWS. */
export const headType = 'trust-head+jwt';

/** Seconds for which a head is good at most. */
export const longestHead = 604_800;

// A log of 2^63 entries has no longer proof.
const longestProof = 63;

/** The payload of a head, its members in one order: the same head is the same bytes. */
export const headPayload = (head: HeadPayload): HeadPayload => {
  const {iss, sub, seq, leaf, index, tally, size, root, iat, exp} = head;
  return {iss, sub, seq, leaf, index, tally, size, root, iat, exp};
};

const readPayload = (json: JsonObject): HeadPayload => {
  const {iss, seq, leaf, index, size, root, iat, exp} = json;
  const isRight = [seq, index, size, iat, exp].every(isCount) && [leaf, root].every(isHash);
  must(isRight && isText(iss));
  readTally(json.tally);
  return json as unknown as HeadPayload;
};

const readHead = (json: unknown): Head => {
  const {jws, proof, checkpoint} = toObject(json);
  must(isText(jws) && isText(checkpoint));
  must(Array.isArray(proof) && proof.length <= longestProof && proof.every(isHash));
  return {jws, proof, checkpoint};
};

/** Whose head it is to be, and what is trusted. */
export interface HeadContext {
  readonly subjectHash: string;
  readonly keys: readonly TrustedKey[];
  readonly log: LogDescription;
  /** Integer seconds since 1970. */
  readonly now: number;
}

const readSigned = async (head: Head, {keys, subjectHash, now}: HeadContext) => {
  const jws = parseJws(head.jws, headType);
  must(jws.header.alg === 'Ed25519', 'algorithm-refused');
  const payload = readPayload(jws.payload);
  const {sub, iat, exp} = payload;
  const {key, grounds} = await checkSigner(jws, 'head', keys, {at: iat});
  // A head is not logged: whoever has stolen a key writes any time into it.
  checkNotRetired(key, now);
  must(sub === subjectHash, 'subject-differs', grounds);
  must(exp - iat <= longestHead, 'malformed', grounds);
  must(iat <= now + clockSkew, 'not-yet-valid', grounds);
  must(exp + clockSkew >= now, 'head-stale', grounds);
  return {payload, grounds};
};

/**
 * Checks a head: signed by a key of the origin for heads, of this subject, fresh, and its leaf in the log by the checkpoint
 * that the log's key signed.
 *
 * @param json - As it stands in the document.
 * @throws {ProofError} `malformed`, `wrong-type`, `algorithm-refused`, `unknown-key`, `key-not-for-this`,
 *   `key-not-valid-then`, `key-retired`, `bad-signature`, `subject-differs`, `not-yet-valid`, `head-stale`, `log-origin-differs`,
 *   `root-differs`, `not-in-log`.
 */
export const verifyHead = async (json: unknown, context: HeadContext): Promise<VerifiedHead> => {
  const head = readHead(json);
  const {payload, grounds} = await readSigned(head, context);
  const {origin, vkeys} = context.log;
  const {checkpoint, note} = await openLogCheckpoint(head.checkpoint, {
    origin,
    logKeys: await parseVkeys(vkeys),
  });
  const {leaf, index, size, root} = payload;
  const isItsOwn = checkpoint.size === BigInt(size) && toBase64url(checkpoint.root) === root;
  must(isItsOwn, 'root-differs', grounds);
  const proof = head.proof.map(fromBase64url);
  await verifyInclusion({...checkpoint, index: BigInt(index), leaf: fromBase64url(leaf), proof});
  return {...payload, checkpoint, note: head.checkpoint, signed: note, grounds};
};
