import type {Pledge} from '../../protocol/pledges.js';
import {relativeTo} from '../documents/addresses.js';
import type {EndpointKeys} from '../keys/load-keys.js';
import {readSettings} from '../store/settings.js';
import type {StoredStatement} from '../store/statements.js';
import type {Store} from '../store/store.js';
import {signFor} from './sign.js';
import {statusEntries} from './status-entries.js';

/** A statement as it stands in a list, signed. */
export interface SignedStatement {
  readonly jws: string;
}

/**
 * Signs a pledge as a W3C VC 2.0 `PledgeCredential` (`vc+jwt`), as of when it last changed.
 *
 * @returns The pledge as it was where no key is for this.
 */
export const signPledge = (
  {document: pledge, changed}: StoredStatement<'pledges'>,
  {store, keys}: {readonly store: Store; readonly keys: EndpointKeys},
): Pledge | SignedStatement => {
  const organization = relativeTo(keys.url, readSettings(store).organization);
  const status = statusEntries(store, keys, pledge);
  const jws = signFor(keys, 'pledge', changed, ({iss, iat}) => ({
    // Without the second context, PledgeCredential would stand for nothing (VC Data Model 2.0 §4.5).
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://www.w3.org/ns/credentials/undefined-terms/v2',
    ],
    type: ['VerifiableCredential', 'PledgeCredential'],
    ...{issuer: iss, iss, iat, validFrom: instantOf(iat)},
    ...validUntil(pledge, iat),
    credentialSubject: {
      ...(organization?.url ? {id: organization.url} : {}),
      pledge: relativeTo(keys.url, pledge),
    },
    ...(status.length > 0 ? {credentialStatus: status} : {}),
  }));
  return jws === undefined ? pledge : {jws};
};

const instantOf = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000', '');

// A pledge that had lapsed when it was signed says so itself; a credential may not end before it begins.
const validUntil = ({validUntil: day}: Pledge, iat: number): {readonly validUntil?: string} => {
  if (day === undefined) return {};
  const [year = 0, month = 1, date] = day.split('-').map(Number);
  // The day 0 of a month is the last of the one before.
  const end = Date.UTC(year, date === undefined ? month : month - 1, date ?? 0, 23, 59, 59) / 1000;
  return end > iat ? {validUntil: instantOf(end)} : {};
};
