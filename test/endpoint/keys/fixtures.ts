import {join} from 'node:path';
import type {TestContext} from 'node:test';

import {keyUses} from '../../../src/endpoint/keys/key-uses.js';
import {type EndpointKeys, loadKeys} from '../../../src/endpoint/keys/load-keys.js';
import {makeKey, makeKeyForNotes, settleEndpointUrl} from '../../../src/endpoint/keys/make-keys.js';
import {folderFor, now} from '../fixtures.js';

/** Where the endpoint of these keys is. */
export const home = 'https://shop.example/trust/';

/** The time of these tests, in seconds. */
export const today = now / 1000;

/** A folder for keys, which is not there yet. */
export const keysFolderFor = (t: TestContext): string => join(folderFor(t), 'x.sqlite.keys');

/** The keys of a folder. */
export const keysIn = (folder: string): EndpointKeys => {
  const keys = loadKeys(folder);
  if (!keys) throw new Error(`there are no keys in ${folder}`);
  return keys;
};

/** An endpoint's keys: one for all uses, and one for its log. */
export const keysFor = (t: TestContext, folder = keysFolderFor(t)): EndpointKeys => {
  settleEndpointUrl(folder, home);
  makeKey(folder, keyUses, 'Ed25519', today);
  makeKeyForNotes(folder, 'log', 'shop.example/log1');
  return keysIn(folder);
};
