import {type AuthorKey, authorId, makeAuthorKey, signReview} from '../../../client/sign-review.js';
import type {ReviewSubmission} from '../../../protocol/writing.js';
import {canKeep, findKey, forgetKey, keepKey} from './key-store.js';

// The better one first; some engines have the second alone, or keep no keys of the first kind.
const algorithms = ['Ed25519', 'ES256'] as const;

/**
 * Who signs here: the one author that this site has in this browser. Nothing is kept before something is signed.
 */
export class Author {
  #key: AuthorKey;
  #id: string;
  #isKept: boolean;

  private constructor(key: AuthorKey, id: string, isKept: boolean) {
    this.#key = key;
    this.#id = id;
    this.#isKept = isKept;
  }

  /**
   * The author whose key is kept, else a new one.
   *
   * @returns `undefined` where this page can make no key, or the browser would not keep it.
   */
  static async find(): Promise<Author | undefined> {
    try {
      const kept = await findKey();
      if (kept) return new Author(kept, await authorId(kept), true);
    } catch {
      return undefined;
    }
    for (const algorithm of algorithms) {
      const key = await makeAuthorKey(algorithm).catch(() => undefined);
      if (key && (await canKeep(key))) return new Author(key, await authorId(key), false);
    }
    return undefined;
  }

  /** The author's id (protocol §6). */
  get id(): string {
    return this.#id;
  }

  /** Whether the key is kept in this browser. */
  get isKept(): boolean {
    return this.#isKept;
  }

  /**
   * Keeps the key, so that later reviews have the same author. Where another page of this site was first, its key counts.
   *
   * @throws Whatever the engine says where it does not keep it.
   */
  async keep(): Promise<void> {
    this.#key = await keepKey(this.#key);
    this.#id = await authorId(this.#key);
    this.#isKept = true;
  }

  /** Signs a review; gives the compact JWS. */
  sign(submission: ReviewSubmission): Promise<string> {
    return signReview(submission, this.#key, Math.floor(Date.now() / 1000));
  }

  /** Forgets the key: whoever signs next in this browser is another author. */
  async forget(): Promise<void> {
    await forgetKey();
    this.#isKept = false;
  }
}
