import {fromBase64url, toBase64url} from './base64.js';
import type {Tip} from './chain.js';
import {type Checkpoint, openCheckpoint} from './checkpoint.js';
import type {Grounds} from './facts.js';
import {isCount, isHash, type JsonObject, toObject} from './json.js';
import {parseJws, verifyJws} from './jws.js';
import {findKey, keysOfIssuer, type TrustedKey} from './keys.js';
import {malformed} from './malformed.js';
import {verifyInclusion} from './merkle.js';
import {parseVkeys, type VerifierKey} from './note.js';
import {ProofError} from './proof-error.js';
import {readTally, type Tally} from './tally.js';

/** What a reviews document says of the newest event of its subject (protocol §7). */
export interface Head {
  readonly jws: string;
  /** The inclusion proof of the event's leaf in the checkpoint, base64url. */
  readonly proof: readonly string[];
  /** A signed note (C2SP tlog-checkpoint). */
  readonly checkpoint: string;
}

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
  /** The keys whose signatures on the checkpoint hold; `at` for cosignatures. */
  readonly signatures: readonly {readonly key: VerifierKey; readonly at?: number | undefined}[];
  readonly note: string;
  /** By which key of which origin, when. */
  readonly grounds: Grounds;
}

/** The type of a head's JWS. */
export const headType = 'trust-head+jwt';

/** Seconds for which a head is good at most. */
export const longestHead = 604_800;

// Seconds by which a visitor's clock may be wrong.
const skew = 300;
// A log of 2^63 entries has no longer proof.
const longestProof = 63;

/** The payload of a head, its members in one order: the same head is the same bytes. */
export const headPayload = (head: HeadPayload): HeadPayload => {
  const {iss, sub, seq, leaf, index, tally, size, root, iat, exp} = head;
  return {iss, sub, seq, leaf, index, tally, size, root, iat, exp};
};

const readPayload = (json: JsonObject): HeadPayload => {
  const {seq, leaf, index, size, root, iat, exp} = json;
  const isRight =
    [seq, index, size, iat, exp].every(isCount) &&
    isHash(leaf) &&
    isHash(root) &&
    typeof json.iss === 'string';
  if (!isRight || typeof json.sub !== 'string') throw malformed('head');
  readTally(json.tally);
  return json as unknown as HeadPayload;
};

const checkTime = ({iat, exp}: HeadPayload, now: number, grounds: Grounds): void => {
  if (exp - iat > longestHead || iat > now + skew) {
    throw malformed('a head is good for seven days');
  }
  if (exp + skew < now) throw new ProofError('head-stale', grounds);
};

const readHead = (json: unknown): Head => {
  const {jws, proof, checkpoint} = toObject(json);
  const isRight =
    typeof jws === 'string' &&
    typeof checkpoint === 'string' &&
    Array.isArray(proof) &&
    proof.length <= longestProof &&
    proof.every(isHash);
  if (!isRight) throw malformed('head');
  return {jws, proof, checkpoint};
};

/** Whose head it is to be, and what is trusted. */
export interface HeadContext {
  readonly subjectHash: string;
  readonly keys: readonly TrustedKey[];
  readonly log: LogDescription;
  /** Those whose cosignatures are looked for. */
  readonly cosigners?: readonly VerifierKey[] | undefined;
  /** Integer seconds since 1970. */
  readonly now: number;
}

const readSigned = async (head: Head, {keys, subjectHash, now}: HeadContext) => {
  const jws = parseJws(head.jws, headType);
  if (jws.header.alg !== 'Ed25519') throw new ProofError('algorithm-refused', {detail: 'head'});
  const payload = readPayload(jws.payload);
  const key = findKey(keysOfIssuer(keys, payload.iss), jws.header.kid, 'head', payload.iat);
  const grounds: Grounds = {key: key.kid, origin: key.origin, at: payload.iat};
  await verifyJws(jws, key.jwk);
  if (payload.sub !== subjectHash) throw new ProofError('subject-differs', grounds);
  checkTime(payload, now, grounds);
  return {payload, grounds};
};

/**
 * Checks a head: signed by a key of the origin for heads, of this subject, fresh, and its leaf in the log by the checkpoint
 * that the log's key signed.
 *
 * @param json - As it stands in the document.
 * @throws {ProofError} `malformed`, `wrong-type`, `algorithm-refused`, `unknown-key`, `key-not-for-this`,
 *   `key-not-valid-then`, `bad-signature`, `subject-differs`, `head-stale`, `log-origin-differs`, `root-differs`, `not-in-log`.
 */
export const verifyHead = async (json: unknown, context: HeadContext): Promise<VerifiedHead> => {
  const head = readHead(json);
  const {payload, grounds} = await readSigned(head, context);
  const {origin, vkeys} = context.log;
  const {checkpoint, signatures} = await openCheckpoint(head.checkpoint, {
    origin,
    logKeys: await parseVkeys(vkeys),
    ...(context.cosigners ? {cosigners: context.cosigners} : {}),
  });
  const {seq, leaf, index, tally, size, root} = payload;
  if (checkpoint.size !== BigInt(size) || toBase64url(checkpoint.root) !== root) {
    throw new ProofError('root-differs', grounds);
  }
  await verifyInclusion({
    index: BigInt(index),
    size: checkpoint.size,
    leaf: fromBase64url(leaf),
    proof: head.proof.map(fromBase64url),
    root: checkpoint.root,
  });
  return {seq, leaf, index, tally, checkpoint, signatures, note: head.checkpoint, grounds};
};
