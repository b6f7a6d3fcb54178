import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';

const hashOf = (address) => {
  const file = new URL(`..${address}`, import.meta.url);
  return /^\/images\/[\w.-]+$/.test(address) && existsSync(file)
    ? createHash('sha256').update(readFileSync(file)).digest('base64url')
    : undefined;
};

/**
 * A document whose pictures say which bytes they have (`sha256`), so that it can be signed which picture is meant.
 *
 * @param {unknown} json - What `JSON.parse` gave; an object with the `url` of a picture of the demo gets its hash.
 * @returns {unknown}
 */
export const withHashes = (json) => {
  if (Array.isArray(json)) return json.map(withHashes);
  if (json === null || typeof json !== 'object') return json;
  const sha256 = typeof json.url === 'string' ? hashOf(json.url) : undefined;
  const members = Object.entries(json).map(([name, value]) => [name, withHashes(value)]);
  return {...Object.fromEntries(members), ...(sha256 ? {sha256} : {})};
};
