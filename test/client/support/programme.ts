import {signJws} from '../../../src/proof/sign-jws.js';
import {newKey} from '../../proof/support/new-key.js';
import {makeRsa} from '../../proof/support/rsa-signer.js';
import {encodedList, instant, statusListCredential} from '../../proof/support/status-lists.js';
import {body, json, startServer, type TestServer} from './server.js';

/** The algorithms that badges come in. */
export const algorithms = ['RS256', 'ES256', 'Ed25519'] as const;

/** A programme that awards badges: a site of its own, with its key and its status list. */
export interface Programme {
  readonly server: TestServer;
  readonly origin: string;
  /** Where its key stands. */
  readonly kid: string;
  /** Where its status list stands. */
  readonly list: string;
  /** Signs anything with its key. */
  readonly sign: (payload: object, header?: object) => Promise<string>;
  /** Signs a badge; members of the credential, and of its subject, as given. */
  readonly award: (members?: object, subject?: object) => Promise<string>;
  /** The payload of such a badge. */
  readonly badge: (members?: object, subject?: object) => object;
  /** Says which are revoked. */
  readonly revoke: (...indexes: readonly number[]) => Promise<void>;
}

const keyOf = async (alg: (typeof algorithms)[number], kid: string) => {
  if (alg === 'RS256') {
    const {jwk, sign} = await makeRsa();
    return {jwk, sign: (payload: object, header: object = {}) => sign({kid, typ: 'JWT', ...header}, payload)};
  }
  const {jwk, privateKey} = await newKey(alg);
  return {
    jwk,
    sign: (payload: object, header: object = {}) =>
      signJws({typ: 'vc+jwt', kid, ...header}, payload, {privateKey, alg}),
  };
};

/** The name of a programme that calls itself by its domain, and the origin that stands for. */
export const didWeb = {id: 'did:web:programme.example', origin: 'https://programme.example'};

/**
 * Starts a programme on loopback.
 *
 * @param isDid - It calls itself {@link didWeb}; whoever asks has to be led to the loopback.
 */
export const startProgramme = async (
  alg: (typeof algorithms)[number] = 'RS256',
  isDid = false,
): Promise<Programme> => {
  const server = await startServer();
  const origin = isDid ? didWeb.origin : server.origin;
  const issuer = isDid ? didWeb.id : `${origin}/issuer`;
  const kid = isDid ? `${didWeb.id}#key-1` : `${origin}/keys/1`;
  const list = `${origin}/status/1`;
  const {jwk, sign} = await keyOf(alg, kid);
  server.at('/keys/1', json(jwk));
  server.at(
    '/.well-known/did.json',
    json({id: issuer, verificationMethod: [{id: '#key-1', publicKeyJwk: jwk}]}),
  );
  const badge = (members: object = {}, subject: object = {}): object => ({
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: `${origin}/badges/77`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: {id: issuer, type: ['Profile'], name: 'The Programme', url: `${origin}/about`},
    validFrom: instant(-86_400),
    validUntil: instant(86_400),
    credentialSubject: {
      id: 'https://shop.example/',
      type: ['AchievementSubject'],
      licenseNumber: 'FK-7',
      achievement: {
        id: `${origin}/achievements/fair`,
        type: ['Achievement'],
        name: 'Fair kettles 2026',
        description: 'Pays living wages.',
        criteria: {narrative: 'Audited once a year.', id: `${origin}/criteria`},
        image: {id: `${origin}/fair.png`, type: 'Image'},
      },
      ...subject,
    },
    credentialStatus: {
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '5',
      statusListCredential: list,
    },
    ...members,
  });
  const revoke = async (...indexes: readonly number[]): Promise<void> => {
    const credential = statusListCredential({url: list, issuer, encodedList: encodedList(indexes)});
    server.at('/status/1', body(await sign(credential), 'application/vc+jwt'));
  };
  await revoke();
  return {
    server,
    origin,
    kid,
    list,
    sign,
    badge,
    award: (members, subject) => sign(badge(members, subject)),
    revoke,
  };
};
