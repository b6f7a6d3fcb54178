import {defaultKeysFolder, type EndpointKeys, loadKeys} from '../endpoint/keys/load-keys.js';
import {authorOfKeys} from '../endpoint/log/author-of-keys.js';
import {cosignByPolicy} from '../endpoint/log/cosign-by-policy.js';
import type {Cosign} from '../endpoint/log/have-cosigned.js';
import type {LogAuthor} from '../endpoint/log/log-author.js';
import {readLogPolicy} from '../endpoint/log/log-policy.js';
import type {Store} from '../endpoint/store/store.js';
import {type Io, plainLine} from './io.js';

/** What a command signs and logs with; nothing where there are no keys. */
export interface Signing {
  readonly keys?: EndpointKeys | undefined;
  /** Where one of the keys is for a log. */
  readonly author?: LogAuthor | undefined;
  readonly policy?: string | undefined;
}

/**
 * The keys that a command line names, or those beside the database.
 *
 * @throws {CandorError} `refused` where others can read them; `unreadable`.
 */
export const loadSigning = (
  store: Store,
  {keys: folder, db}: {readonly keys?: string | undefined; readonly db: string},
): Signing => {
  const path = folder ?? defaultKeysFolder(db);
  const keys = loadKeys(path);
  return keys ? {keys, author: authorOfKeys(store, keys), policy: readLogPolicy(path, keys)} : {};
};

/** How witnesses are asked; those that cannot be had are named. */
export const cosigning = ({policy = ''}: Signing, io: Io): {readonly cosign?: Cosign | undefined} => ({
  cosign: cosignByPolicy(policy, (vkey, problem) =>
    io.err(plainLine(`the witness ${vkey.split('+')[0]} did not cosign: ${problem}`)),
  ),
});
