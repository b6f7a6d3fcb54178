import {parseVkey, type VerifierKey} from '../../proof/note.js';
import {ProofError} from '../../proof/proof-error.js';
import {CandorError} from '../../protocol/errors.js';
import {readWebUrl} from '../../protocol/url.js';

/** A log that a witness signs for. */
export interface WitnessLog {
  readonly key: VerifierKey;
  /** Where its tiles are, with a slash at the end: what a monitor reads. */
  readonly prefix?: string | undefined;
  /** The discovery document of its publisher: where a monitor looks whether what is logged is shown. */
  readonly discovery?: string | undefined;
}

/**
 * Reads a log as the log line of a policy names it (C2SP tlog-policy): its verifier key, and behind a space its address;
 * behind another one, which no policy has, the address of its publisher's discovery document.
 *
 * @throws {CandorError} `usage`
 */
export const readWitnessLog = async (text: string): Promise<WitnessLog> => {
  const [vkey = '', url, discovery, ...rest] = text.trim().split(/[ \t]+/);
  if (rest.length > 0) throw notUnderstood(text, 'it is a key and two addresses at most');
  return {
    key: await readKey(vkey),
    prefix: url === undefined ? undefined : readAddress(url).replace(/\/?$/, '/'),
    discovery: discovery === undefined ? undefined : readAddress(discovery),
  };
};

const readKey = async (vkey: string): Promise<VerifierKey> => {
  try {
    const key = await parseVkey(vkey);
    if (key.kind === 'ed25519') return key;
  } catch (error) {
    if (!(error instanceof ProofError)) throw error;
    throw notUnderstood(vkey, error.message);
  }
  throw notUnderstood(vkey, 'it is the key of a witness, not of a log');
};

const readAddress = (text: string): string => {
  const url = readWebUrl(text);
  if (!url) throw notUnderstood(text, 'an address begins with https:');
  return url;
};

const notUnderstood = (text: string, why: string): CandorError =>
  new CandorError('usage', {detail: `“${text.slice(0, 200)}” names no log: ${why}`});
