import type {Bytes} from '../proof/bytes.js';
import type {Fact} from '../proof/facts.js';
import {checkPhoto} from '../proof/photo.js';
import {factOf, ProofError} from '../proof/proof-error.js';
import {operate} from './operation.js';
import type {ClientOptions} from './options.js';
import {bytesReader} from './read-bytes.js';

/** A picture as bytes, where the page's policy and its host let them be read, and whether they are those that were signed. */
export interface PhotoProof {
  readonly fact: Fact;
  readonly bytes?: Bytes | undefined;
}

/**
 * Holds a picture against the hash that was signed beside its address.
 *
 * @param signal - Leaving by it fails with `aborted`. What is wrong with the picture is never thrown: the fact says so.
 */
export const provePhoto = (
  {url, sha256}: {readonly url: string; readonly sha256: string},
  signal: AbortSignal,
  options: ClientOptions = {},
): Promise<PhotoProof> =>
  operate(url, signal, options, async (operation) => {
    try {
      const bytes = await bytesReader(undefined, operation)(url);
      return {fact: await checkPhoto(bytes, sha256), bytes};
    } catch (error) {
      if (error instanceof ProofError) return {fact: factOf(error)};
      throw error;
    }
  });
