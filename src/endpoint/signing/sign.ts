import type {KeyUse} from '../keys/key-uses.js';
import {type EndpointKeys, signingKey} from '../keys/load-keys.js';
import {type SigningKey, signBytes} from '../keys/signing-key.js';

/** The type of each JWS that an endpoint makes, by what its key is for (protocol §6). */
const types = {
  collect: 'trust-collected+jwt',
  reply: 'trust-reply+jwt',
  receipt: 'trust-receipt+jwt',
  head: 'trust-head+jwt',
  pledge: 'vc+jwt',
  person: 'trust-person+jwt',
  status: 'vc+jwt',
} as const satisfies Record<KeyUse, string>;

/**
 * Signs an object with the key that is for it, at once: publishing reads one state of the store from the beginning to the
 * end, and waits for nothing in between. With Ed25519 the same object is the same bytes each time.
 *
 * @param at - Integer seconds since 1970: when what is signed came to be.
 * @param toPayload - Gives the object; told who signs, and as of when.
 * @returns A compact JWS (RFC 7515); `undefined` where no key is for this.
 */
export const signFor = (
  keys: EndpointKeys,
  use: KeyUse,
  at: number,
  toPayload: (signed: {readonly iss: string; readonly iat: number}) => object,
): string | undefined => {
  const found = signingKey(keys, use, at);
  return found && signWith(found.key, types[use], toPayload({iss: keys.origin, iat: found.at}));
};

const signWith = (key: SigningKey, typ: string, payload: object): string => {
  const input = `${encode({alg: key.alg, typ, kid: key.kid})}.${encode(payload)}`;
  return `${input}.${signBytes(key, Buffer.from(input)).toString('base64url')}`;
};

const encode = (json: object): string => Buffer.from(JSON.stringify(json)).toString('base64url');
