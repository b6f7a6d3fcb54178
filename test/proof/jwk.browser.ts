import {expect} from '@open-wc/testing';

import {fromHex, utf8} from '../../src/proof/bytes.js';
import {checkJwk, thumbprint} from '../../src/proof/jwk.js';
import {jwsId, splitJws, verifyJws} from '../../src/proof/jws.js';
import {ed25519Jwk, verifySignature} from '../../src/proof/verify-signature.js';
import {offCurve, rfc7515, rfc8037, smallX, weakPoints} from './support/example-keys.js';
import {reasonOf} from './support/reasons.js';
import {withoutEd25519, withSubtle} from './support/web-crypto.js';

const nothing = new Uint8Array(64);

describe('keys in this engine', () => {
  it('verify what the standards signed', async () => {
    for (const {jwk, jws} of [rfc8037, rfc7515]) {
      await verifyJws(splitJws(jws), checkJwk(jwk));
      const changed = splitJws(jws.replace('.', '.AAAA'));
      expect(await reasonOf(() => verifyJws(changed, checkJwk(jwk)))).to.equal('bad-signature');
      expect(await jwsId(changed)).not.to.equal(await jwsId(splitJws(jws)));
    }
    expect(await thumbprint(checkJwk(rfc8037.jwk))).to.equal(rfc8037.thumbprint);
  });

  it('are refused off their curve, and never asked about', async () => {
    const use = (jwk: object) => reasonOf(() => verifySignature(checkJwk(jwk), nothing, nothing));
    for (const point of offCurve) expect(await use({...rfc7515.jwk, ...point})).to.equal('malformed');
    expect(await use({...rfc7515.jwk, ...smallX})).to.equal('bad-signature');
    // WebKitGTK 2.50 ends when it verifies with this one: no point has the y 2.
    const none = `02${'00'.repeat(31)}`;
    expect(await reasonOf(() => ed25519Jwk(fromHex(none)))).to.equal('malformed');
  });

  it('are refused where they bind nobody', async () => {
    for (const point of weakPoints) {
      expect(await reasonOf(() => ed25519Jwk(fromHex(point))), point).to.equal('malformed');
    }
  });

  it('survive signatures whose first half is no point, or a weak one', async () => {
    const jwk = checkJwk(rfc8037.jwk);
    for (const point of [`02${'00'.repeat(31)}`, `f0${'ff'.repeat(31)}`, ...weakPoints]) {
      for (const scalar of ['00', '01', '07']) {
        const signature = fromHex(`${point}${scalar}${'00'.repeat(31)}`);
        expect(await reasonOf(() => verifySignature(jwk, signature, nothing))).to.equal('bad-signature');
      }
    }
  });

  it('hold for signatures of 64 bytes alone', async () => {
    for (const jwk of [rfc8037.jwk, rfc7515.jwk]) {
      for (const length of [0, 1, 63, 65, 70, 128]) {
        const check = () => verifySignature(checkJwk(jwk), new Uint8Array(length), utf8('a'));
        expect(await reasonOf(check), `${length}`).to.equal('bad-signature');
      }
    }
  });

  it('could not be checked without Ed25519, or without WebCrypto', async () => {
    const check = () => reasonOf(() => verifyJws(splitJws(rfc8037.jws), checkJwk(rfc8037.jwk)));
    expect(await check()).to.equal('held');
    expect(await withSubtle(withoutEd25519(), check)).to.equal('unsupported-here');
    expect(await withSubtle(undefined, check)).to.equal('insecure-context');
    expect(await check()).to.equal('held');
  });
});
