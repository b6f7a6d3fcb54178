import {createHmac} from 'node:crypto';

import {usage} from '../failure.js';

const PREFIX = 'whsec_';
const FEWEST = 24;
const MOST = 64;

/**
 * The key of a secret as Standard Webhooks writes it: `whsec_` and 24 to 64 bytes in base64.
 *
 * @throws {CandorError} `usage`; the secret is not repeated.
 */
export const keyOfSecret = (secret: string): Buffer => {
  const text = secret.trim();
  const encoded = text.startsWith(PREFIX) ? text.slice(PREFIX.length) : '';
  const key = Buffer.from(encoded, 'base64');
  const isWhole = key.toString('base64').replace(/=+$/, '') === encoded.replace(/=+$/, '');
  if (isWhole && key.length >= FEWEST && key.length <= MOST) return key;
  throw usage(
    `the secret of a webhook is ${PREFIX} and ${FEWEST} to ${MOST} bytes in base64; make one with: echo "${PREFIX}$(openssl rand -base64 32)"`,
  );
};

/**
 * The value of `webhook-signature` (Standard Webhooks, symmetric).
 *
 * @param id - Of the message, the same for each try.
 * @param timestamp - Seconds since 1970, of this try.
 */
export const signatureOf = (key: Buffer, id: string, timestamp: number, body: string): string =>
  `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
