import type {Pledge} from '../../protocol/pledges.js';
import type {EndpointKeys} from '../keys/load-keys.js';
import {signingKey} from '../keys/load-keys.js';
import type {Store} from '../store/store.js';

/** What can be said of a pledge that was signed, each in a list of its own (W3C Bitstring Status List §2). */
export const statusPurposes = ['revocation', 'suspension'] as const;

/** One of {@link statusPurposes}. */
export type StatusPurpose = (typeof statusPurposes)[number];

/** Where a status list is, from the endpoint's root. */
export const statusPath = (purpose: StatusPurpose): string => `status/${purpose}.jwt`;

/** Its address. */
export const statusUrl = ({url}: EndpointKeys, purpose: StatusPurpose): string => url + statusPath(purpose);

/**
 * Where a pledge stands in the status lists. One that has ended says so itself, and its older wording is what the lists
 * revoke: so it stands in none.
 */
export const statusEntries = (store: Store, keys: EndpointKeys, {id, state}: Pledge): object[] => {
  const row = store.prepare('SELECT number FROM pledge_numbers WHERE id = ?').get(id ?? '');
  if (!row || !signingKey(keys, 'status', 0)) return [];
  return statusPurposes
    .filter((purpose) => statusOf(state) !== purpose)
    .map((purpose) => ({
      type: 'BitstringStatusListEntry',
      statusPurpose: purpose,
      statusListIndex: String(row.number),
      statusListCredential: statusUrl(keys, purpose),
    }));
};

/** What the lists say of a pledge that is declared to be in this state. */
export const statusOf = (state: Pledge['state']): StatusPurpose | undefined => {
  if (state === 'withdrawn' || state === 'superseded') return 'revocation';
  return state === 'suspended' ? 'suspension' : undefined;
};
