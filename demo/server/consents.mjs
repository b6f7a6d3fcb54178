import {generateKeyPairSync, webcrypto} from 'node:crypto';

const {subtle} = webcrypto;

// A person's key would be on their own device, and the shop would never see it. In the demo all are in one folder.
const keyOf = (folder, id) => {
  const file = `${id}.json`;
  const known = folder.names().includes(file) ? folder.read(file) : undefined;
  if (known) return JSON.parse(known);
  const jwk = generateKeyPairSync('ed25519').privateKey.export({format: 'jwk'});
  folder.write(file, JSON.stringify(jwk));
  return jwk;
};

const sign = async (signJws, {id, image, consent}, jwk, origin) => {
  const privateKey = await subtle.importKey('jwk', jwk, 'Ed25519', false, ['sign']);
  const {kty, crv, x} = jwk;
  const shownImage = consent.fields.includes('image') ? image?.sha256 : undefined;
  const payload = {
    iat: Date.parse(consent.givenOn) / 1000,
    ...{sub: id, aud: origin, ...consent},
    ...(shownImage ? {image: {sha256: shownImage}} : {}),
  };
  return signJws({typ: 'trust-consent+jwt', jwk: {kty, crv, x}}, payload, {privateKey, alg: 'Ed25519'});
};

/**
 * What the people of the demo agree to, each signed with a key of their own (`trust-consent+jwt`), by their ids.
 *
 * @param {object} parts - What the build has for signing.
 * @param {{people: object[]}} document - As of today, pictures with their hashes.
 * @param {object} options
 * @param {string} options.path - Beside it is the folder of their keys.
 * @param {string} options.origin - Where they let themselves be shown.
 * @returns {Promise<ReadonlyMap<string, {jws: string}>>}
 */
export const signConsents = async ({PrivateFolder, signJws}, {people}, {path, origin}) => {
  const folder = new PrivateFolder(path);
  const consents = new Map();
  for (const person of people) {
    if (!person.consent) continue;
    consents.set(person.id, {jws: await sign(signJws, person, keyOf(folder, person.id), origin)});
  }
  return consents;
};
