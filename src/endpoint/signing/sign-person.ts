import {createHash} from 'node:crypto';

import {checkJwk} from '../../proof/jwk.js';
import {parseJws} from '../../proof/jws.js';
import type {Person} from '../../protocol/people.js';
import {relativeTo} from '../documents/addresses.js';
import type {EndpointKeys} from '../keys/load-keys.js';
import {readSettings} from '../store/settings.js';
import type {StoredStatement} from '../store/statements.js';
import type {Store} from '../store/store.js';
import {signFor} from './sign.js';
import type {SignedStatement} from './sign-pledge.js';

/**
 * Signs the card of a person (`trust-person+jwt`), as of when it last changed. Where the person signed their consent with a
 * key of their own, that stands in it, and the card says which key it was.
 *
 * @param statement - Within the person's consent.
 * @returns The person as they were where no key is for this.
 */
export const signPerson = (
  {document: person, changed}: StoredStatement<'people'>,
  {store, keys}: {readonly store: Store; readonly keys: EndpointKeys},
): Person | SignedStatement => {
  const consent = signedConsent(person);
  // Whoever signs for several organisations says for which this person answers.
  const {url} = relativeTo(keys.url, readSettings(store).organization) ?? {};
  const jws = signFor(keys, 'person', changed, ({iss, iat}) => ({
    ...{iss, iat},
    ...(consent ? {cnf: {jkt: thumbprintIn(consent)}} : {}),
    ...relativeTo(keys.url, person),
    ...(url ? {worksFor: {url}} : {}),
    ...(consent ? {consent: {jws: consent}} : {}),
  }));
  return jws === undefined ? person : {jws};
};

const signedConsent = ({consent}: Person): string | undefined =>
  consent && 'jws' in consent && typeof consent.jws === 'string' ? consent.jws : undefined;

// Of the required members (RFC 7638 §3.2).
const thumbprintIn = (consent: string): string => {
  const {kty, crv, x, y} = checkJwk(parseJws(consent).header.jwk);
  return createHash('sha256').update(JSON.stringify({crv, kty, x, y})).digest('base64url');
};
