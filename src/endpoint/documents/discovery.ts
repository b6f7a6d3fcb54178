import type {Discovery} from '../../protocol/discovery.js';
import type {Collection} from '../../protocol/things.js';
import {announcedKeys, announcedLog} from '../keys/announced-keys.js';
import type {EndpointKeys} from '../keys/load-keys.js';
import {readWays} from '../store/read-tallies.js';
import {readSettings} from '../store/settings.js';
import type {Store} from '../store/store.js';
import {relativeTo} from './addresses.js';

/** The templates of an endpoint, relative to its discovery document or absolute. */
export type Templates = Pick<Discovery, 'reviews' | 'subjects' | 'pledges' | 'people'>;

/** What an endpoint signs with, and where its log is found. */
export interface Signing {
  readonly keys: EndpointKeys | undefined;
  /** From the discovery document to the endpoint's root. */
  readonly root: string;
}

/**
 * What the endpoint offers, for `/.well-known/trust-data.json` (protocol §2).
 *
 * @param actions - What a visitor may do here; plain files can do nothing.
 * @param signing - Whose public keys and log are listed; without keys what is given is not signed.
 */
export const discoveryDocument = (
  store: Store,
  templates: Templates,
  actions?: Discovery['actions'],
  signing?: Signing,
): Discovery => {
  const {organization, collection} = readSettings(store);
  const how = collection ?? collectionHeld(store);
  return {
    trustData: '1',
    ...(organization ? {organization: relativeTo('../', organization)} : {}),
    ...templates,
    ...(how ? {collection: relativeTo('../', how)} : {}),
    ...(actions ? {actions: relativeTo('../', actions)} : {}),
    ...signingMembers(signing),
  };
};

const signingMembers = (signing: Signing | undefined): Pick<Discovery, 'keys' | 'log'> => {
  const {keys, root = '../'} = signing ?? {};
  const log = keys && announcedLog(keys, root);
  return {...(keys?.signing.length ? {keys: announcedKeys(keys)} : {}), ...(log ? {log} : {})};
};

// Where nobody said how reviews are collected, the reviews themselves say it.
const collectionHeld = (store: Store): Collection | undefined => {
  const how = readWays(store);
  return how.length ? {how} : undefined;
};
