import type {Discovery, Key} from '../../protocol/discovery.js';
import type {EndpointKeys} from './load-keys.js';
import {endOf, type Revocation, type SigningKey} from './signing-key.js';

/** A public key as discovery lists it; where it was revoked, with the reason. */
export type AnnouncedKey = Key & {readonly revoked?: Revocation};

/** The public keys of an endpoint, those too that are retired or revoked: what they signed before stays signed. */
export const announcedKeys = ({signing}: EndpointKeys): AnnouncedKey[] => signing.map(announced);

/**
 * The log of an endpoint, where it has one.
 *
 * @param root - From the discovery document to the endpoint's root.
 */
export const announcedLog = (
  {log, retiredLogKeys, maxMergeDelay}: EndpointKeys,
  root: string,
): Discovery['log'] =>
  log && {
    prefix: `${root}log/`,
    origin: log.name,
    vkeys: [log.vkey, ...retiredLogKeys],
    policy: `${root}log/policy.txt`,
    maxMergeDelay,
  };

const announced = (key: SigningKey): AnnouncedKey => {
  const {kid, alg, uses, nbf, revoked, publicKey} = key;
  const {kty, crv, x, y} = publicKey;
  const exp = endOf(key);
  return {
    ...{kty, crv, x, ...(y === undefined ? {} : {y})},
    ...{kid, alg, use_for: [...uses], nbf},
    ...(exp === undefined ? {} : {exp}),
    ...(revoked ? {revoked} : {}),
  };
};
