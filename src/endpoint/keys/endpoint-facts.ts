import {join} from 'node:path';

import {CandorError} from '../../protocol/errors.js';
import {readWebUrl} from '../../protocol/url.js';
import type {PrivateFolder} from './private-folder.js';

/** What signatures say of the endpoint beside its keys. */
export interface EndpointFacts {
  /** Its root, with a slash at the end: addresses that are signed are under it. */
  readonly url: string;
  /** Seconds within which everything that was received stands in the log. */
  readonly maxMergeDelay: number;
  /** The verifier keys that its log had before. */
  readonly retiredLogKeys: readonly string[];
}

const FILE = 'endpoint.json';
const DAY = 86_400;

/** The address of an endpoint as it is signed, with a slash at its end; `undefined` where it cannot be one. */
export const endpointUrl = (given: string): string | undefined => {
  const url = readWebUrl(given);
  if (!url || /[{}?#]/.test(decodeURI(url))) return undefined;
  return url.endsWith('/') ? url : `${url}/`;
};

/**
 * What a folder says of its endpoint.
 *
 * @throws {CandorError} `unreadable`
 */
export const readEndpointFacts = (folder: PrivateFolder): EndpointFacts | undefined => {
  const text = folder.names().includes(FILE) ? folder.read(FILE) : undefined;
  if (text === undefined) return undefined;
  try {
    const {url, maxMergeDelay = DAY, retiredLogKeys = []} = JSON.parse(text) as Record<string, unknown>;
    const root = typeof url === 'string' ? endpointUrl(url) : undefined;
    if (!root || !Number.isSafeInteger(maxMergeDelay) || !isTexts(retiredLogKeys))
      throw new Error('a member');
    return {url: root, maxMergeDelay: Number(maxMergeDelay), retiredLogKeys};
  } catch (cause) {
    throw new CandorError('unreadable', {
      detail: `${join(folder.path, FILE)} does not say where the endpoint is: {"url": "https://…/"}`,
      cause,
    });
  }
};

/** Notes what is said of the endpoint. */
export const writeEndpointFacts = (folder: PrivateFolder, facts: Partial<EndpointFacts>): void =>
  folder.write(FILE, `${JSON.stringify(facts, undefined, 2)}\n`);

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');
