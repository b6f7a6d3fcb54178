import {sign} from 'node:crypto';

import {concat} from '../../proof/bytes.js';
import {cosignedMessage} from '../../proof/cosignature.js';
import {formatSignatureLine} from '../../proof/signature-line.js';
import type {NoteKey} from '../keys/note-key.js';

/**
 * A witness's line under a checkpoint, without its newline (C2SP tlog-cosignature).
 *
 * @param text - Of the checkpoint's note, its last newline included.
 * @param at - Integer seconds since 1970.
 */
export const cosign = (text: string, at: number, {name, vkey, privateKey}: NoteKey): string => {
  const time = new DataView(new ArrayBuffer(8));
  time.setBigUint64(0, BigInt(at));
  const made = sign(null, cosignedMessage(text, at), privateKey);
  const signature = concat(new Uint8Array(time.buffer), new Uint8Array(made));
  // The key ID stands in the key as others have it.
  const keyId = Number.parseInt(vkey.slice(name.length + 1, name.length + 9), 16);
  return formatSignatureLine({name, keyId, signature});
};
