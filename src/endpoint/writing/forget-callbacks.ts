import {CandorError} from '../../protocol/errors.js';
import {eraseCallback, eraseCallbacksDoneBefore} from '../store/callbacks.js';
import {erasing} from '../store/erasing.js';
import type {Store} from '../store/store.js';
import {knownCallback} from './callbacks.js';

/**
 * Erases name, way to be reached, topic, note and agreement of a request for good; its reference and its dates stay. An open
 * one is dealt with by that: nobody could call any more.
 *
 * @throws {CandorError} `not-found`; `invalid` where it was forgotten already.
 */
export const forgetCallback = (store: Store, ref: string, now: number): void =>
  erasing(store, () => {
    const {ref: known, number, forgotten} = knownCallback(store, ref);
    if (forgotten !== undefined) throw new CandorError('invalid', {detail: `${known} was forgotten already`});
    eraseCallback(store, number, now);
  });

/**
 * Forgets all requests that were dealt with before a moment.
 *
 * @returns How many they were.
 */
export const forgetCallbacksDoneBefore = (store: Store, before: number, now: number): number =>
  erasing(store, () => eraseCallbacksDoneBefore(store, before, now));
