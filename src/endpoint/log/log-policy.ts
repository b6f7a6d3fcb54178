import {readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';

import {ProofError} from '../../proof/proof-error.js';
import {parsePolicy} from '../../proof/witness-policy.js';
import {CandorError} from '../../protocol/errors.js';
import type {EndpointKeys} from '../keys/load-keys.js';
import {policyText} from '../witness/policy-text.js';

const FILE = 'policy.txt';

/**
 * By whom the log wants its checkpoints cosigned (C2SP tlog-policy): what `policy.txt` beside the keys says; without it, by
 * nobody. It is published, so others may read it.
 *
 * @param folder - Where the keys are.
 * @returns `undefined` where there is no log.
 * @throws {CandorError} `unreadable`, also where it is no policy: a visitor could not understand it either.
 */
export const readLogPolicy = (folder: string, {log}: EndpointKeys): string | undefined => {
  if (!log) return undefined;
  const path = join(folder, FILE);
  if (!statSync(path, {throwIfNoEntry: false})) return noWitnesses(log);
  try {
    const text = readFileSync(path, 'utf8');
    parsePolicy(text);
    return text;
  } catch (cause) {
    const why = cause instanceof ProofError ? `: ${cause.message}` : '';
    throw new CandorError('unreadable', {detail: `${path} is no policy that can be read${why}`, cause});
  }
};

/** The policy of a log that nobody cosigns. */
export const noWitnesses = ({vkey}: {readonly vkey: string}): string =>
  policyText({log: {vkey}, witnesses: [], quorum: 0});
