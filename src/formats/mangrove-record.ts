import {isObject, openJws} from '../protocol/open-jws.js';

/** What somebody signed and sent to Mangrove. Nobody has checked the signature yet. */
export interface MangroveRecord {
  readonly jwt: string;
  /** The last part of the JWT: by it others refer to the record. */
  readonly signature: string;
  /** The author's public key, as one text to compare. */
  readonly key: string;
  /** When it was signed, by its author's own word: seconds since 1970; 0 where nothing is said. */
  readonly at: number;
  /** What was signed; what the server puts beside the JWT says other things (in 5 of 5 real records), and is not read. */
  readonly claims: Readonly<Record<string, unknown>>;
}

/** @returns `undefined` for what has no JWT that could be read. */
export const toRecord = (item: unknown): MangroveRecord | undefined => {
  const jwt = isObject(item) ? item.jwt : undefined;
  const opened = openJws(jwt);
  const key = opened && keyOf(opened.header.jwk);
  if (typeof jwt !== 'string' || !opened || !key) return undefined;
  return {
    jwt,
    signature: jwt.slice(jwt.lastIndexOf('.') + 1),
    key,
    at: secondsOf(opened.payload),
    claims: opened.payload,
  };
};

// Mangrove writes the key into the header as a text of JSON, not as the object that RFC 7515 §4.1.3 asks for.
const keyOf = (jwk: unknown): string | undefined => {
  try {
    const key: unknown = typeof jwk === 'string' ? JSON.parse(jwk) : jwk;
    return isObject(key) && typeof key.x === 'string' && typeof key.y === 'string'
      ? `${key.x} ${key.y}`
      : undefined;
  } catch {
    return undefined;
  }
};

const secondsOf = ({iat}: Readonly<Record<string, unknown>>): number => (typeof iat === 'number' ? iat : 0);
