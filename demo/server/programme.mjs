import {createPublicKey, generateKeyPairSync, sign} from 'node:crypto';
import {gzipSync} from 'node:zlib';

import {Hono} from 'hono';
import {cors} from 'hono/cors';
import {listen} from './listen.mjs';

const DAY = 86_400;
const LIST = '/status/1';
const REVOKED = 7;

const encode = (json) => Buffer.from(JSON.stringify(json)).toString('base64url');
const seconds = () => Math.floor(Date.now() / 1000);
const instant = (days) => `${new Date((seconds() + days * DAY) * 1000).toISOString().slice(0, 19)}Z`;

const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><path d="M32 2l8 8h11v11l8 8v6l-8 8v11H40l-8 8-8-8H13V43l-8-8v-6l8-8V10h11z" fill="#14532d"/><path d="M22 26h17a7 7 0 0 1 0 12h-1l-2 6H25zM39 30v5a3 3 0 0 0 0-5zM27 20v4M32 18v6" fill="none" stroke="#fff" stroke-width="2.5" stroke-linejoin="round" stroke-linecap="round"/></svg>`;

const page = (title, text) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1><p>${text}</p></html>`;

// RS256, as Open Badges 3.0 asks of every issuer.
const signer = () => {
  const {privateKey} = generateKeyPairSync('rsa', {modulusLength: 2048});
  const {kty, n, e} = createPublicKey(privateKey).export({format: 'jwk'});
  return {
    jwk: {kty, n, e, alg: 'RS256', use: 'sig'},
    signed: (kid, payload) => {
      const input = `${encode({alg: 'RS256', typ: 'vc+jwt', kid})}.${encode(payload)}`;
      return `${input}.${sign('RSA-SHA256', Buffer.from(input), privateKey).toString('base64url')}`;
    },
  };
};

const statusList = (origin) => {
  const bits = Buffer.alloc(16_384);
  bits[REVOKED >> 3] |= 0x80 >> (REVOKED & 7);
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: `${origin}${LIST}`,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: origin,
    validFrom: instant(-1 / 24),
    validUntil: instant(1),
    credentialSubject: {
      id: `${origin}${LIST}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: `u${gzipSync(bits).toString('base64url')}`,
    },
  };
};

/** The payload of a badge: how long it has been awarded, and for how long; its number; whom it was awarded to. */
const credential = (origin, {to, from = -200, until = 165, number = 3}) => ({
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ],
  id: `${origin}/badges/${number}`,
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: {id: origin, type: ['Profile'], name: 'Long Life Kitchen', url: `${origin}/`},
  validFrom: instant(from),
  validUntil: instant(until),
  credentialSubject: {
    id: to,
    type: ['AchievementSubject'],
    licenseNumber: `LLK-${number}`,
    achievement: {
      id: `${origin}/repairable`,
      type: ['Achievement'],
      name: 'Repairable kitchenware',
      description:
        'Spare parts for ten years, and every repair described for whoever wants to do it themselves.',
      criteria: {id: `${origin}/repairable`, narrative: 'Ten products are taken apart every year.'},
      image: {id: `${origin}/repairable.svg`, type: 'Image'},
    },
  },
  credentialStatus: {
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: String(number),
    statusListCredential: `${origin}${LIST}`,
  },
});

/**
 * A programme that awards badges, invented for the demo: another site than the shop's, with a key of its own, made anew at each
 * start, and the list of what it revoked.
 *
 * @param {(line: string) => void} say
 * @returns What it awards, by name, given the address of whom it is awarded to.
 */
export const openProgramme = async (say) => {
  const {jwk, signed} = signer();
  const app = new Hono();
  app.use(cors());
  const {url, close} = await listen(app, 0, say);
  const origin = url.replace(/\/$/, '');
  const kid = `${origin}/keys/1`;
  app.get('/', (c) => c.html(page('Long Life Kitchen', 'An invented programme, made to show Candor.')));
  app.get('/repairable', (c) =>
    c.html(page('Repairable kitchenware', 'Ten products of a shop are taken apart every year.')),
  );
  app.get('/repairable.svg', (c) => c.body(picture, 200, {'Content-Type': 'image/svg+xml'}));
  app.get('/keys/1', (c) => c.json(jwk));
  app.get(LIST, (c) => c.body(signed(kid, statusList(origin)), 200, {'Content-Type': 'application/vc+jwt'}));
  const award = (facts) => signed(kid, credential(origin, facts));
  return {
    origin,
    award: {
      repairable: (to) => award({to}),
      expired: (to) => award({to, from: -400, until: -35, number: 4}),
      revoked: (to) => award({to, number: REVOKED}),
      another: () => award({to: 'https://pans.example/'}),
      // As its owner could: after it was signed.
      changed: (to) => {
        const [head, payload, signature] = award({to}).split('.');
        const words = Buffer.from(payload, 'base64url').toString().replace('ten years', '99 years');
        return `${head}.${Buffer.from(words).toString('base64url')}.${signature}`;
      },
    },
    close,
  };
};
