import {type HeadPayload, headPayload} from '../../proof/head.js';
import {CandorError} from '../../protocol/errors.js';
import type {EndpointKeys} from '../keys/load-keys.js';
import {signFor} from './sign.js';

/**
 * Signs a head (`trust-head+jwt`).
 *
 * @param payload - Without `iss`, which is the origin of the keys.
 * @throws {CandorError} `not-found` where no key is for heads at its `iat`.
 */
export const signHead = (keys: EndpointKeys, payload: Omit<HeadPayload, 'iss'>): string => {
  const jws = signFor(keys, 'head', payload.iat, ({iss}) => headPayload({...payload, iss}));
  if (jws !== undefined) return jws;
  throw new CandorError('not-found', {
    detail: 'there is no key for heads; make one: candor keys make --for head',
  });
};
