import type {Failure} from './facts.js';
import {must, ProofError} from './proof-error.js';

/**
 * Asks WebCrypto.
 *
 * @param otherwise - What it means where WebCrypto refuses what it is given.
 * @throws {ProofError} `insecure-context` in a page that is neither `https:` nor on loopback, `unsupported-here` where the
 *   engine has no such algorithm, `otherwise` else.
 */
export const askCrypto = async <T>(
  question: (subtle: SubtleCrypto) => Promise<T>,
  otherwise: Failure = 'malformed',
): Promise<T> => {
  // Typed as always there; an insecure context has none (Web Cryptography, "Crypto interface").
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  must(subtle, 'insecure-context');
  try {
    return await question(subtle);
  } catch (error) {
    const isUnsupported = error instanceof Error && error.name === 'NotSupportedError';
    throw new ProofError(isUnsupported ? 'unsupported-here' : otherwise, String(error));
  }
};
