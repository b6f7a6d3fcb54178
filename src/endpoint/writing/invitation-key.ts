import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';

import {secretOf} from '../store/secrets.js';
import type {Store} from '../store/store.js';

/** What invitations are signed with and known again by. */
export interface InvitationKey {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  /** The thumbprint of the public key (RFC 7638). */
  readonly kid: string;
}

const keys = new WeakMap<Store, InvitationKey>();

/** The Ed25519 key of this endpoint for invitations, made on first use. */
export const invitationKey = (store: Store): InvitationKey => {
  const known = keys.get(store);
  if (known) return known;
  const pem = secretOf(store, 'invitation-key', () =>
    generateKeyPairSync('ed25519').privateKey.export({type: 'pkcs8', format: 'pem'}).toString(),
  );
  const privateKey = createPrivateKey(pem);
  const publicKey = createPublicKey(privateKey);
  const key = {privateKey, publicKey, kid: thumbprint(publicKey)};
  keys.set(store, key);
  return key;
};

// RFC 7638 §3.2: the required members, in the order of their names.
const thumbprint = (publicKey: KeyObject): string => {
  const {crv, kty, x} = publicKey.export({format: 'jwk'});
  return createHash('sha256').update(JSON.stringify({crv, kty, x})).digest('base64url');
};
