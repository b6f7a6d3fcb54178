import {utf8} from '../../proof/bytes.js';
import {isObject} from '../../proof/i-json.js';
import {canonicalize} from '../../proof/jcs.js';
import type {Person} from '../../protocol/people.js';
import type {Store} from '../store/store.js';
import {sha256} from './hashes.js';

/**
 * What a consent is in the log: the very bytes that the person signed, so that whoever has the card can tell which event it
 * is; else the canonical JSON of what is said of it, by language.
 *
 * @param byLanguage - The consent as the person's card has it in each language.
 */
export const consentContent = (byLanguage: Readonly<Record<string, unknown>>): Uint8Array => {
  const [signed, ...others] = new Set(Object.values(byLanguage).map(jwsOf));
  return signed !== undefined && others.length === 0 ? utf8(signed) : utf8(canonicalize(byLanguage));
};

/**
 * By what somebody who has the card of a person finds their consent in the log, and whether it has ended since.
 *
 * @returns The salt as base64url; `undefined` where the log does not have it as the person signed it.
 */
export const saltOfConsent = (store: Store, {id, name, consent}: Person): string | undefined => {
  const signed = jwsOf(consent);
  const row = store
    .prepare("SELECT salt, content FROM log_statements WHERE kind = 'consent' AND id = ?")
    .get(id ?? name ?? '');
  if (!row || signed === undefined || !sha256(signed).equals(row.content as Uint8Array)) return undefined;
  return Buffer.from(row.salt as Uint8Array).toString('base64url');
};

const jwsOf = (consent: unknown): string | undefined =>
  isObject(consent) && typeof consent.jws === 'string' ? consent.jws : undefined;
