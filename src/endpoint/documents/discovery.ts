import type {Discovery} from '../../protocol/discovery.js';
import type {Collection} from '../../protocol/things.js';
import {readWays} from '../store/read-tallies.js';
import {readSettings} from '../store/settings.js';
import type {Store} from '../store/store.js';
import {relativeTo} from './addresses.js';

/** The templates of an endpoint, relative to its discovery document or absolute. */
export type Templates = Pick<Discovery, 'reviews' | 'subjects' | 'pledges' | 'people'>;

/** What the endpoint offers, for `/.well-known/trust-data.json` (protocol §2). */
export const discoveryDocument = (store: Store, templates: Templates): Discovery => {
  const {organization, collection} = readSettings(store);
  const how = collection ?? collectionHeld(store);
  return {
    trustData: '1',
    ...(organization ? {organization: relativeTo('../', organization)} : {}),
    ...templates,
    ...(how ? {collection: relativeTo('../', how)} : {}),
  };
};

// Where nobody said how reviews are collected, the reviews themselves say it.
const collectionHeld = (store: Store): Collection | undefined => {
  const how = readWays(store);
  return how.length ? {how} : undefined;
};
