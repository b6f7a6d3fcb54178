import {type Algorithm, type PublicJwk, parameters, thumbprint} from '../proof/jwk.js';
import {type SigningKey, signJws} from '../proof/sign-jws.js';
import {askCrypto} from '../proof/web-crypto.js';
import {cleanText} from '../protocol/text.js';
import type {ReviewSubmission} from '../protocol/writing.js';

export type {Algorithm} from '../proof/jwk.js';

/** What an author signs with: a private key that cannot be taken out of the browser, and the public key that goes with it. */
export interface AuthorKey extends SigningKey {
  readonly jwk: PublicJwk;
}

/**
 * Makes a key to sign reviews with. Its private half is never to be seen, not even by the page.
 *
 * @throws {ProofError} `insecure-context` where the page has no WebCrypto, `unsupported-here` where the engine lacks the
 *   algorithm.
 */
export const makeAuthorKey = (alg: Algorithm): Promise<AuthorKey> =>
  askCrypto(async (subtle) => {
    const pair = await subtle.generateKey(parameters[alg], false, ['sign', 'verify']);
    if (!('privateKey' in pair)) throw new TypeError('no pair of keys');
    const {x = '', y = ''} = await subtle.exportKey('jwk', pair.publicKey);
    const jwk: PublicJwk =
      alg === 'ES256' ? {kty: 'EC', crv: 'P-256', x, y} : {kty: 'OKP', crv: 'Ed25519', x};
    return {alg, privateKey: pair.privateKey, jwk};
  }, 'key-not-for-this');

/** The author's id (protocol §6): the thumbprint of the public key. */
export const authorId = ({jwk}: AuthorKey): Promise<string> => thumbprint(jwk);

// What is signed is published as it is signed, so an endpoint takes none that reading would change.
const cleaned = (submission: ReviewSubmission): ReviewSubmission =>
  JSON.parse(JSON.stringify(submission), (_, value: unknown) =>
    typeof value === 'string' ? cleanText(value) || undefined : value,
  );

/**
 * Signs a review as its author (`trust-review+jwt`, protocol §6): a compact JWS with the public key in its header.
 *
 * @param now - Integer seconds since 1970.
 * @throws {ProofError} As {@link makeAuthorKey}.
 */
export const signReview = (submission: ReviewSubmission, key: AuthorKey, now: number): Promise<string> => {
  const {subject, review, media, consent, invitation} = cleaned(submission);
  const payload = {iat: now, sub: subject, ...review, media, agreement: consent, invitation};
  return signJws({typ: 'trust-review+jwt', jwk: key.jwk}, payload, key);
};
