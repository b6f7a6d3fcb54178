import type {NoteKey} from '../keys/note-key.js';
import {newestCheckpoint} from '../log/checkpoints.js';
import {findLogFile} from '../log/find-log-file.js';
import {noWitnesses} from '../log/log-policy.js';
import type {Store} from '../store/store.js';
import {type Asking, type FileKind, fileResponse} from './document-response.js';
import {problem} from './problem.js';

const text = 'text/plain; charset=utf-8';
// C2SP tlog-tiles: the checkpoint changes, all else never does.
const changing = 'no-cache';
const lasting = 'public, max-age=31536000, immutable';

/**
 * A file of the log as an answer (C2SP tlog-tiles, protocol §7).
 *
 * @param path - Under the log's prefix.
 * @param policy - The text of the log's policy.
 * @throws {CandorError} `not-found`
 */
export const logResponse = (
  store: Store,
  log: NoteKey | undefined,
  path: string,
  asking: Asking,
  policy?: string,
): Promise<Response> => {
  const found = log && read(store, log, path, policy);
  if (!found) throw problem('not-found');
  const {body, ...kind} = found;
  return fileResponse(body, asking, kind);
};

const read = (
  store: Store,
  log: NoteKey,
  path: string,
  policy = noWitnesses(log),
): (FileKind & {readonly body: Buffer}) | undefined => {
  if (path === 'policy.txt') return {body: Buffer.from(policy), type: text, caching: changing};
  if (path === 'checkpoint') {
    const checkpoint = newestCheckpoint(store);
    return checkpoint && {body: Buffer.from(checkpoint.note), type: text, caching: changing};
  }
  const bytes = findLogFile(store, path);
  const type = path.startsWith('events/') ? 'application/json' : 'application/octet-stream';
  return bytes && {body: Buffer.from(bytes), type, caching: lasting};
};
