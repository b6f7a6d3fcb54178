import {normalizeSubject} from '../protocol/subject.js';
import {sha256, toHex, utf8} from './bytes.js';
import type {Grounds} from './facts.js';
import {parseIJson} from './i-json.js';
import {checkJwk, thumbprint} from './jwk.js';
import {type Jws, verifyJws} from './jws.js';
import {checkNotRetired, type TrustedKey} from './keys.js';
import {isText} from './members.js';
import {must} from './proof-error.js';
import {checkSigner, signedAt} from './signed-by-origin.js';

/** What the signatures of a review are held against. */
export interface SignatureContext {
  /** Whose reviews are shown. */
  readonly subjectHash?: string | undefined;
  /** With another network's own types of JWS, a signature's own word is taken for whose review it is. */
  readonly authorTypes?: readonly string[] | undefined;
  readonly keys: readonly TrustedKey[];
  /** When the review was logged, in integer seconds; `undefined` where it was not, or the log does not hold. */
  readonly loggedAt?: number | undefined;
  /** Integer seconds since 1970. */
  readonly now: number;
}

const checkSubject = async (
  {payload: {sub}}: Jws,
  {subjectHash, authorTypes}: SignatureContext,
  grounds: Grounds,
) => {
  if (subjectHash === undefined && authorTypes) return;
  must(subjectHash, 'not-asked', {...grounds, detail: 'subject'});
  must(isText(sub));
  if (sub === subjectHash) return;
  const hash = await sha256(utf8(normalizeSubject(sub)));
  must(toHex(hash) === subjectHash, 'subject-differs', grounds);
};

/**
 * Checks the signature of a review's author: made with the key in its header, whose thumbprint is who the author is.
 *
 * @returns The author's key, and when by the author's own word.
 */
export const checkAuthor = async (jws: Jws, context: SignatureContext): Promise<Grounds> => {
  const {jwk: key} = jws.header;
  // One network writes it as a string of JSON.
  const jwk = checkJwk(isText(key) ? parseIJson(key) : key);
  const grounds = {key: await thumbprint(jwk), at: signedAt(jws)};
  await verifyJws(jws, jwk);
  await checkSubject(jws, context, grounds);
  return grounds;
};

/**
 * Checks the signature of who collected a review: made with a key of a trusted origin that may collect, and that was good
 * when the review was logged.
 */
export const checkCollector = async (jws: Jws, context: SignatureContext): Promise<Grounds> => {
  const {keys, loggedAt, now} = context;
  const {key, grounds} = await checkSigner(jws, 'collect', keys, {at: loggedAt});
  await checkSubject(jws, context, grounds);
  if (loggedAt === undefined) checkNotRetired(key, now);
  return grounds;
};
