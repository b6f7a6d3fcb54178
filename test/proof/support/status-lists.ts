import {gzipSync} from 'node:zlib';

/** When the tests take place: integer seconds, 2026-11-21T00:00:00Z. */
export const now = Date.UTC(2026, 10, 21) / 1000;

/** An instant some seconds from {@link now}. */
export const instant = (seconds: number): string => new Date((now + seconds) * 1000).toISOString();

/** An `encodedList` with these bits set. */
export const encodedList = (set: readonly number[] = [], bytes = 16_384): string => {
  const bits = new Uint8Array(bytes);
  for (const index of set) bits[index >> 3] = (bits[index >> 3] ?? 0) | (0x80 >> (index & 7));
  return `u${gzipSync(bits).toString('base64url')}`;
};

/** The payload of a status list credential. */
export const statusListCredential = (
  {
    url,
    issuer,
    ...list
  }: {url: string; issuer: string; encodedList?: unknown; statusPurpose?: unknown; ttl?: number},
  members: object = {},
): object => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: url,
  type: ['VerifiableCredential', 'BitstringStatusListCredential'],
  issuer,
  iat: now - 3600,
  validFrom: instant(-3600),
  validUntil: instant(86_400),
  credentialSubject: {
    id: `${url}#list`,
    type: 'BitstringStatusList',
    statusPurpose: 'revocation',
    encodedList: encodedList(),
    ...list,
  },
  ...members,
});
