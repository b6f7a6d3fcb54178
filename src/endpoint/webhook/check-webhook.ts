import {readWebUrl} from '../../protocol/url.js';
import {usage} from '../failure.js';
import {keyOfSecret} from './webhook-secret.js';

/** A webhook that can be used. */
export interface CheckedWebhook {
  readonly url: string;
  readonly key: Buffer | undefined;
}

/**
 * Where something can be sent, and the key to sign it with.
 *
 * @param secret - `whsec_…`
 * @throws {CandorError} `usage`, for an address or a secret that cannot be used.
 */
export const checkWebhook = (address: string, secret: string | undefined): CheckedWebhook => {
  const url = readWebUrl(address);
  if (!url)
    throw usage(
      'a webhook has an address that begins with https: (or http: on this machine), without a password',
    );
  return {url, key: secret === undefined ? undefined : keyOfSecret(secret)};
};
