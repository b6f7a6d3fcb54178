import type {EndpointKeys} from '../keys/load-keys.js';
import {PrivateFolder} from '../keys/private-folder.js';
import {policyText} from '../witness/policy-text.js';

const FILE = 'policy.txt';

/**
 * By whom the log wants its checkpoints cosigned (C2SP tlog-policy): what `policy.txt` beside the keys says; without it, by
 * nobody.
 *
 * @param folder - Where the keys are.
 * @returns `undefined` where there is no log.
 */
export const readLogPolicy = (folder: string, {log}: EndpointKeys): string | undefined => {
  if (!log) return undefined;
  const files = new PrivateFolder(folder);
  const given = files.names().includes(FILE) ? files.read(FILE) : undefined;
  return given ?? noWitnesses(log);
};

/** The policy of a log that nobody cosigns. */
export const noWitnesses = ({vkey}: {readonly vkey: string}): string =>
  policyText({log: {vkey}, witnesses: [], quorum: 0});
