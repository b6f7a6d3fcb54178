import {join} from 'node:path';
import {type EndpointFacts, readEndpointFacts} from './endpoint-facts.js';
import type {KeyUse} from './key-uses.js';
import {type NoteKey, parseNoteKey} from './note-key.js';
import {PrivateFolder} from './private-folder.js';
import {endOf, parseSigningKey, type SigningKey} from './signing-key.js';

/** All that an endpoint signs with. */
export interface EndpointKeys extends EndpointFacts {
  /** The origin that its discovery document has, and that its signatures name as `iss`. */
  readonly origin: string;
  /** The keys for documents, the newest first; those too that are retired or revoked. */
  readonly signing: readonly SigningKey[];
  /** Without it there is no log. */
  readonly log?: NoteKey;
}

/** The files with one key each, by what they hold. */
export const keyFiles = {log: 'log.key', witness: 'witness.key'} as const;

const signingFile = /^key-[\w-]{43}\.json$/;

/** The name of the file of a signing key. */
export const fileOf = ({kid}: SigningKey): string => `key-${kid}.json`;

/** Where the keys of an endpoint are, unless said otherwise: beside its database. */
export const defaultKeysFolder = (database: string): string => `${database}.keys`;

/**
 * The keys in a folder.
 *
 * @param path - Need not be there.
 * @returns `undefined` where nothing can be signed with what is there.
 * @throws {CandorError} `refused` where others can read them; `unreadable`.
 */
export const loadKeys = (path: string): EndpointKeys | undefined => {
  const folder = new PrivateFolder(path);
  const signing = loadSigningKeys(folder);
  const facts = readEndpointFacts(folder);
  const log = loadNoteKey(folder, 'log');
  if (!facts || (signing.length === 0 && !log)) return undefined;
  return {...facts, origin: new URL(facts.url).origin, signing, ...(log ? {log} : {})};
};

/** The signing keys in a folder, the newest first. */
export const loadSigningKeys = (folder: PrivateFolder): SigningKey[] =>
  folder
    .names()
    .filter((name) => signingFile.test(name))
    .map((name) => parseSigningKey(folder.read(name) ?? '', join(folder.path, name)))
    .sort((a, b) => b.nbf - a.nbf || (a.kid < b.kid ? -1 : 1));

/** The key of a log or a witness in a folder, where there is one. */
export const loadNoteKey = (folder: PrivateFolder, name: keyof typeof keyFiles): NoteKey | undefined => {
  const file = keyFiles[name];
  const text = folder.names().includes(file) ? folder.read(file) : undefined;
  const kind = name === 'log' ? 'ed25519' : 'cosignature';
  return text === undefined ? undefined : parseNoteKey(text, kind, join(folder.path, file));
};

/** The key of a witness that was made by `candor keys make --witness`, where there is one. */
export const loadWitnessKey = (path: string): NoteKey | undefined =>
  loadNoteKey(new PrivateFolder(path), 'witness');

/**
 * What is signed with now: the newest key for it that is neither retired nor revoked.
 *
 * @param at - Integer seconds since 1970: when the thing came to be. What is older than its key is signed as of the key's
 *   beginning.
 */
export const signingKey = (
  {signing}: Pick<EndpointKeys, 'signing'>,
  use: KeyUse,
  at: number,
): {readonly key: SigningKey; readonly at: number} | undefined => {
  // One that was retired does not come back when its successor is revoked.
  const key = signing.find((other) => other.uses.includes(use) && endOf(other) === undefined);
  return key && {key, at: Math.max(at, key.nbf)};
};
