import type {Bytes} from './bytes.js';

/**
 * How what is not at hand is fetched.
 *
 * @param path - Relative to the log's prefix, or an absolute address, as each taker says.
 * @throws {ProofError} `unreachable`, `offline`, `unreadable`, `too-large`, `blocked-by-policy`.
 */
export type ReadBytes = (path: string, signal?: AbortSignal) => Promise<Bytes>;
