import {CandorError} from '../../protocol/errors.js';
import {cleanText} from '../../protocol/text.js';
import {usage} from '../failure.js';
import {readEndpointFacts, writeEndpointFacts} from './endpoint-facts.js';
import type {KeyUse} from './key-uses.js';
import {loadNoteKey, loadSigningKeys} from './load-keys.js';
import {keep, keepNoteKey} from './make-keys.js';
import type {NoteKey} from './note-key.js';
import {PrivateFolder} from './private-folder.js';
import {endOf, makeSigningKey, type SigningKey} from './signing-key.js';

/** A key that was put in the place of another. */
export interface Rotation {
  readonly old: SigningKey;
  readonly new: SigningKey;
}

const LONGEST_REASON = 500;

/**
 * Makes a new key in place of each that is in use. The old one signs nothing more, and is to be believed until what it
 * signed last has been renewed or logged.
 *
 * @param uses - Only keys for one of these.
 * @param now - Integer seconds since 1970.
 * @param overlap - Seconds for which the old keys still hold.
 * @throws {CandorError} `not-found` where there is none to put another in the place of; `not-writable`.
 */
export const rotateKeys = (
  path: string,
  uses: readonly KeyUse[],
  now: number,
  overlap: number,
): Rotation[] => {
  const folder = new PrivateFolder(path);
  const inUse = loadSigningKeys(folder).filter(
    (key) => endOf(key) === undefined && key.uses.some((use) => uses.includes(use)),
  );
  if (inUse.length === 0)
    throw new CandorError('not-found', {detail: `there is no key in use for ${uses.join(', ')} in ${path}`});
  return inUse.map((old) => {
    // The new one first: if this is the last thing that happens, it is the newest and signs already.
    const successor = keep(folder, makeSigningKey(old.alg, old.uses, Math.max(now, old.nbf + 1)));
    return {old: keep(folder, {...old, exp: successor.nbf + overlap}), new: successor};
  });
};

/**
 * Makes a new key for the log. The old one stays among those it is known by, so that its checkpoints can be verified.
 *
 * @throws {CandorError} `not-found`, `not-writable`
 */
export const rotateLogKey = (path: string): {readonly old: NoteKey; readonly new: NoteKey} => {
  const folder = new PrivateFolder(path);
  const old = loadNoteKey(folder, 'log');
  const facts = readEndpointFacts(folder);
  if (!old || !facts) throw new CandorError('not-found', {detail: `there is no key of a log in ${path}`});
  writeEndpointFacts(folder, {...facts, retiredLogKeys: [...new Set([...facts.retiredLogKeys, old.vkey])]});
  return {old, new: keepNoteKey(folder, 'log', old.name)};
};

/**
 * Revokes a key: it signs nothing more, and whoever asks is told why and since when it must not be believed.
 *
 * @param given - Its thumbprint, or how that begins.
 * @param at - Integer seconds since 1970: since when.
 * @throws {CandorError} `not-found`, `usage` (no reason, more than one key, revoked already), `not-writable`.
 */
export const revokeKey = (path: string, given: string, reason: string, at: number): SigningKey => {
  const folder = new PrivateFolder(path);
  const text = cleanText(reason);
  if (!text || text.length > LONGEST_REASON)
    throw usage(
      `say why with --reason, in at most ${LONGEST_REASON} characters: it is shown to whoever asks`,
    );
  const [key, another] = loadSigningKeys(folder).filter(({kid}) => given !== '' && kid.startsWith(given));
  if (!key) throw new CandorError('not-found', {detail: `there is no key ${given.slice(0, 50)} in ${path}`});
  if (another) throw usage(`more than one key begins with ${given}; give more of it`);
  if (key.revoked) throw usage(`this key was revoked already: ${key.revoked.reason}`);
  return keep(folder, {...key, revoked: {at: Math.max(at, key.nbf), reason: text}});
};
