import type {Bytes} from '../../proof/bytes.js';
import type {Store} from '../store/store.js';
import {addCosignatures, newestCheckpoint} from './checkpoints.js';
import {Tree} from './tree.js';

/** A checkpoint on its way to those who cosign it. */
export interface ToCosign {
  /** The note as the log signed it, with the lines of those who have cosigned it already. */
  readonly note: string;
  /** The consistency proof from a smaller size to that of the note (RFC 9162 §2.1.4). */
  readonly prove: (size: bigint) => Promise<Bytes[]>;
}

/**
 * Asks others to sign a checkpoint too: those who have not.
 *
 * @returns The lines that they signed with, without a newline each. Never throws for somebody else's fault.
 */
export type Cosign = (checkpoint: ToCosign) => Promise<readonly string[]>;

/**
 * Has the newest checkpoint cosigned, and keeps the lines beside it: heads that refer to it carry them from then on.
 *
 * @returns Whether anybody signed who had not.
 */
export const haveCosigned = async (store: Store, cosign: Cosign): Promise<boolean> => {
  const checkpoint = newestCheckpoint(store);
  if (!checkpoint) return false;
  const tree = new Tree(store, checkpoint.size);
  const prove: ToCosign['prove'] = async (size) =>
    tree.consistency(Number(size)).map((hash) => new Uint8Array(hash));
  const lines = await cosign({note: checkpoint.note, prove});
  return store.transaction(() => addCosignatures(store, checkpoint.size, lines)) > 0;
};
