import type {EndpointKeys} from '../keys/load-keys.js';
import {signFor} from './sign.js';

/** What a receipt says was received. */
export interface Received {
  /** The id of the review. */
  readonly id: string;
  /** The hash of what it is about. */
  readonly sub: string;
  /** Integer seconds since 1970: when. */
  readonly at: number;
  /** The name under which the log has it, where it is there already (`doc` of its event). */
  readonly doc?: string | undefined;
}

/**
 * Signs a receipt (`trust-receipt+jwt`): the promise that what was received stands in the log by then.
 *
 * @returns `undefined` where no key is for this.
 */
export const signReceipt = (keys: EndpointKeys, {id, sub, at, doc}: Received): string | undefined =>
  signFor(keys, 'receipt', at, ({iss, iat}) => ({
    ...{iss, iat, id, sub, at, by: at + keys.maxMergeDelay},
    ...(doc === undefined ? {} : {doc}),
  }));
