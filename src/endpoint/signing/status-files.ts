import {gzipSync} from 'node:zlib';

import type {Pledge} from '../../protocol/pledges.js';
import type {EndpointKeys} from '../keys/load-keys.js';
import type {Store} from '../store/store.js';
import {signFor} from './sign.js';
import {type StatusPurpose, statusOf, statusPath, statusPurposes, statusUrl} from './status-entries.js';

/** A file of an endpoint that is no JSON document. */
export interface TextFile {
  /** From the endpoint's root. */
  readonly path: string;
  readonly text: string;
}

const DAY = 86_400;
// Days for which a list holds. It is signed anew each day, and may be copied and kept as long as a head may.
const LASTS = 7;
// The fewest a list may have, so that its size says nothing (W3C Bitstring Status List §2.2).
const FEWEST_BITS = 131_072;
// Where a gzip header says which system it was made on (RFC 1952 §2.3.1): 255 is "unknown", wherever it is made.
const SYSTEM = 9;

/**
 * The status lists of the pledges as signed credentials (W3C Bitstring Status List). A pledge that is stated no more is
 * revoked, whoever still shows it.
 *
 * @param now - Milliseconds since 1970; on one day it is the same list.
 * @returns None where no key is for status, or no pledge was ever stated.
 */
export const statusFiles = (store: Store, keys: EndpointKeys, now: number): TextFile[] => {
  const pledges = numberedPledges(store);
  if (pledges.size === 0) return [];
  const today = Math.floor(now / 1000 / DAY) * DAY;
  return statusPurposes.flatMap((purpose) => {
    const text = signFor(keys, 'status', today, ({iss, iat}) =>
      credential({iss, iat, url: statusUrl(keys, purpose), purpose, bits: bitsOf(pledges, purpose)}),
    );
    return text === undefined ? [] : [{path: statusPath(purpose), text}];
  });
};

type Status = StatusPurpose | undefined;

/** What the lists say of each pledge that was ever stated, by its number. */
const numberedPledges = (store: Store): ReadonlyMap<number, Status> =>
  new Map(
    store
      .prepare(`SELECT number, (SELECT document FROM statements
          WHERE kind = 'pledges' AND document ->> 'id' = id ORDER BY language LIMIT 1) AS document
        FROM pledge_numbers ORDER BY number`)
      .all()
      .map(({number, document}) => [
        Number(number),
        document === null ? 'revocation' : statusOf((JSON.parse(String(document)) as Pledge).state),
      ]),
  );

const bitsOf = (pledges: ReadonlyMap<number, Status>, purpose: StatusPurpose): Uint8Array => {
  const highest = Math.max(...pledges.keys());
  const bits = new Uint8Array(Math.ceil(Math.max(FEWEST_BITS, highest + 1) / 8));
  for (const [number, status] of pledges)
    if (status === purpose) bits[number >> 3] = (bits[number >> 3] ?? 0) | (0x80 >> (number & 7));
  return bits;
};

interface List {
  readonly iss: string;
  readonly iat: number;
  readonly url: string;
  readonly purpose: StatusPurpose;
  readonly bits: Uint8Array;
}

const credential = ({iss, iat, url, purpose, bits}: List): object => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: url,
  type: ['VerifiableCredential', 'BitstringStatusListCredential'],
  ...{issuer: iss, iss, iat, validFrom: instantOf(iat), validUntil: instantOf(iat + LASTS * DAY)},
  credentialSubject: {
    ...{id: `${url}#list`, type: 'BitstringStatusList', statusPurpose: purpose},
    encodedList: `u${zipped(bits).toString('base64url')}`,
  },
});

const zipped = (bits: Uint8Array): Buffer => {
  const bytes = gzipSync(bits, {level: 9});
  bytes[SYSTEM] = 255;
  return bytes;
};

const instantOf = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000', '');
