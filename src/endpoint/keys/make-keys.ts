import type {Algorithm} from '../../proof/jwk.js';
import type {NoteKeyKind} from '../../proof/vkey.js';
import {CandorError} from '../../protocol/errors.js';
import {usage} from '../failure.js';
import {endpointUrl, readEndpointFacts, writeEndpointFacts} from './endpoint-facts.js';
import type {KeyUse} from './key-uses.js';
import {fileOf, keyFiles, loadNoteKey, loadSigningKeys, signingKey} from './load-keys.js';
import {formatNoteKey, isNoteKeyName, makeNoteKey, type NoteKey} from './note-key.js';
import {PrivateFolder} from './private-folder.js';
import {formatSigningKey, makeSigningKey, type SigningKey} from './signing-key.js';

/**
 * Says where the endpoint is that the keys of a folder are for. Once there are keys, it stays until it is said to have moved:
 * what was signed names it.
 *
 * @param given - Its address.
 * @returns The address.
 * @throws {CandorError} `usage` where it is none, or another one than before.
 */
export const settleEndpointUrl = (path: string, given: string | undefined): string => {
  const folder = new PrivateFolder(path);
  const known = readEndpointFacts(folder)?.url;
  const url = given === undefined ? known : endpointUrl(given);
  if (given !== undefined && !url) throw usage('--url is an https: address without query');
  if (!url) throw usage('say with --url where the endpoint is: what is signed names it');
  if (known !== undefined && known !== url)
    throw usage(
      `these keys are for ${known}; where it has moved, say candor keys move --url ${url}; keys for another endpoint need another folder, named with --keys`,
    );
  if (known === undefined) writeEndpointFacts(folder, {url});
  return url;
};

/**
 * Says that the endpoint whose keys these are has another address from now on.
 *
 * @returns Where it was, and where it is.
 * @throws {CandorError} `usage` where it is none, or the one it has; `not-found` where there are no keys; `not-writable`.
 */
export const moveEndpoint = (path: string, given: string): {readonly from: string; readonly to: string} => {
  const folder = new PrivateFolder(path);
  const facts = readEndpointFacts(folder);
  const to = endpointUrl(given);
  if (!facts) throw new CandorError('not-found', {detail: `there are no keys in ${path}`});
  if (!to) throw usage('--url is an https: address without query');
  if (to === facts.url) throw usage(`these keys are for ${to} already`);
  writeEndpointFacts(folder, {...facts, url: to});
  return {from: facts.url, to};
};

/**
 * Makes a key for documents.
 *
 * @param now - Integer seconds since 1970.
 * @throws {CandorError} `usage` where there is one for one of these uses already; `not-writable`.
 */
export const makeKey = (path: string, uses: readonly KeyUse[], alg: Algorithm, now: number): SigningKey => {
  const folder = new PrivateFolder(path);
  const signing = loadSigningKeys(folder);
  const taken = uses.filter((use) => signingKey({signing}, use, now));
  if (taken.length > 0)
    throw usage(
      `there is a key for ${taken.join(', ')} already; candor keys rotate makes a new one in its place`,
    );
  if (uses.includes('head') && alg !== 'Ed25519')
    throw usage('heads are signed with Ed25519 alone: name the other uses with --for');
  return keep(folder, makeSigningKey(alg, uses, now));
};

/**
 * Makes the key of a log or of a witness.
 *
 * @throws {CandorError} `usage` where there is one, or for a name that is none; `not-writable`.
 */
export const makeKeyForNotes = (path: string, what: keyof typeof keyFiles, name: string): NoteKey => {
  const folder = new PrivateFolder(path);
  if (!isNoteKeyName(name)) throw usage('the name of a key has neither spaces nor plus signs');
  if (loadNoteKey(folder, what)) throw usage(`there is a key for the ${what} already, in ${path}`);
  return keepNoteKey(folder, what, name);
};

/** Makes a key for notes, in place of the one that is there. */
export const keepNoteKey = (folder: PrivateFolder, what: keyof typeof keyFiles, name: string): NoteKey => {
  const kind: NoteKeyKind = what === 'log' ? 'ed25519' : 'cosignature';
  const key = makeNoteKey(name, kind);
  folder.write(keyFiles[what], formatNoteKey(key));
  return key;
};

/** Writes a signing key into its file. */
export const keep = (folder: PrivateFolder, key: SigningKey): SigningKey => {
  folder.write(fileOf(key), formatSigningKey(key));
  return key;
};
