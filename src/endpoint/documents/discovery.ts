import type {Discovery} from '../../protocol/discovery.js';
import type {Collection} from '../../protocol/things.js';
import {readWays} from '../store/read-tallies.js';
import {readSettings} from '../store/settings.js';
import type {Store} from '../store/store.js';
import {relativeTo} from './addresses.js';

/** The templates of an endpoint, relative to its discovery document or absolute. */
export type Templates = Pick<Discovery, 'reviews' | 'subjects' | 'pledges' | 'people'>;

/**
 * What the endpoint offers, for `/.well-known/trust-data.json` (protocol §2).
 *
 * @param actions - What a visitor may do here; plain files can do nothing.
 */
export const discoveryDocument = (
  store: Store,
  templates: Templates,
  actions?: Discovery['actions'],
): Discovery => {
  const {organization, collection} = readSettings(store);
  const how = collection ?? collectionHeld(store);
  return {
    trustData: '1',
    ...(organization ? {organization: relativeTo('../', organization)} : {}),
    ...templates,
    ...(how ? {collection: relativeTo('../', how)} : {}),
    ...(actions ? {actions: relativeTo('../', actions)} : {}),
  };
};

// Where nobody said how reviews are collected, the reviews themselves say it.
const collectionHeld = (store: Store): Collection | undefined => {
  const how = readWays(store);
  return how.length ? {how} : undefined;
};
