import {expect, fixture, html, waitUntil} from '@open-wc/testing';

import {CandorPerson} from '../../../../src/elements/person/candor-person.js';
import {CandorPledge} from '../../../../src/elements/pledge/candor-pledge.js';
import {makeSigner, type TestSigner} from '../../../proof/support/signer.js';
import {answering, json, part, parts, textOf, violations} from '../../support.js';

CandorPledge.define();
CandorPerson.define();

const shop = 'https://shop.example';
const photo = `${location.origin}/demo/images/ana.svg`;
const canSign = await crypto.subtle.generateKey('Ed25519', true, ['sign']).then(
  () => true,
  () => false,
);
const seconds = Math.floor(Date.now() / 1000);
const toHex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

describe('what is said of checked statements', () => {
  let signer: TestSigner;
  let ana: TestSigner;
  let server: ReturnType<typeof answering>;
  let count = 0;
  let picture: Uint8Array<ArrayBuffer>;

  before(async function () {
    if (!canSign) return this.skip();
    [signer, ana] = await Promise.all([makeSigner(), makeSigner('ES256')]);
    picture = await onePixel();
  });
  afterEach(() => server?.restore());

  const onePixel = async (): Promise<Uint8Array<ArrayBuffer>> => {
    const canvas = new OffscreenCanvas(2, 2);
    canvas.getContext('2d')?.fillRect(0, 0, 2, 2);
    return new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  };

  const open = (list: 'pledges' | 'people', items: readonly unknown[], more: Answers = {}): string => {
    count += 1;
    const src = `${shop}/trust.json?statements${count}`;
    const at = `${shop}/${list}.json?${count}`;
    const keys = [{...signer.jwk, kid: signer.kid, use_for: ['pledge', 'person', 'status']}];
    server = answering({
      [src]: json({trustData: '1', organization: {url: shop}, [list]: at, keys}),
      [at]: json({trustData: '1', organization: {url: shop}, [list]: items}),
      ...more,
    });
    return src;
  };
  type Answers = Parameters<typeof answering>[0];

  const pledgeJws = (id: string, members: object = {}): Promise<string> =>
    signer.sign('vc+jwt', {
      '@context': [
        'https://www.w3.org/ns/credentials/v2',
        'https://www.w3.org/ns/credentials/undefined-terms/v2',
      ],
      type: ['VerifiableCredential', 'PledgeCredential'],
      issuer: shop,
      iat: seconds - 60,
      credentialSubject: {id: shop, pledge: {id, text: `Pledge ${id}`}},
      ...members,
    });

  const marksOf = async (element: Element): Promise<string[]> => {
    await waitUntil(() => element.shadowRoot?.querySelector('button.proof-mark'), 'no mark', {timeout: 8000});
    return parts(element, 'proof-mark').map(textOf);
  };

  it('tells a pledge that is signed from one that is not, and from one that was changed', async () => {
    const signed = await pledgeJws('signed');
    const changed = (await pledgeJws('changed')).replace(/.{9}$/, 'AAAAAAAAA');
    const src = open('pledges', [{jws: signed}, {jws: changed}, {id: 'plain', text: 'Just said'}]);
    const element = await fixture<CandorPledge>(
      html`<candor-pledge src=${src} loading="eager"></candor-pledge>`,
    );
    expect(await marksOf(element)).to.deep.equal([
      'Signed by shop.example',
      'Check failed. Do not rely on it.',
      'Not signed',
    ]);
    const [held, failed, unsigned] = parts(element, 'proof-mark');
    // Never by colour alone.
    const shapes = [held, failed, unsigned].map((mark) => mark?.querySelector('path')?.getAttribute('d'));
    expect(new Set(shapes).size).to.equal(3);
    failed?.click();
    await waitUntil(() => part(element, 'proof-panel')?.matches(':modal'));
    expect(textOf(part(element, 'proof-panel'))).to.contain('Do not rely on it.');
    expect(await violations(element)).to.deep.equal([]);
  });

  it('takes no pledge of a further page for a signed one of the first', async () => {
    const at = `${shop}/pledges.json?${count + 1}`;
    const page = (pledges: readonly unknown[], next?: string) =>
      json({trustData: '1', organization: {url: shop}, pledges, next});
    const [a, b] = [{jws: await pledgeJws('a')}, {jws: await pledgeJws('b')}];
    const src = open('pledges', [], {
      [at]: page([a], `${at}&two`),
      [`${at}&two`]: page([{id: 'a', text: 'Something else'}, b]),
    });
    const element = await fixture<CandorPledge>(
      html`<candor-pledge src=${src} loading="eager"></candor-pledge>`,
    );
    expect(await marksOf(element)).to.deep.equal([
      'Check failed. Do not rely on it.',
      'Check failed. Do not rely on it.',
      'Signed by shop.example',
    ]);
  });

  it('never draws a pledge as good whose status list is not to be had', async () => {
    const credentialStatus = {
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '1',
      statusListCredential: `${shop}/status.jwt`,
    };
    const src = open('pledges', [{jws: await pledgeJws('a', {credentialStatus})}]);
    const element = await fixture<CandorPledge>(
      html`<candor-pledge src=${src} loading="eager"></candor-pledge>`,
    );
    expect(await marksOf(element)).to.deep.equal(['Signed; whether revoked is not known']);
    expect(part(element, 'proof-mark')?.className).to.contain('proof-unchecked');
  });

  const card = async (sha256: string, id = 'ana'): Promise<string> => {
    const consent = await ana.sign(
      'trust-consent+jwt',
      {iat: seconds - 900, sub: id, aud: shop, fields: ['name', 'image']},
      'jwk',
    );
    return signer.sign('trust-person+jwt', {
      iss: shop,
      iat: seconds - 60,
      cnf: {jkt: ana.kid},
      id,
      kind: 'human',
      name: 'Ana',
      image: {url: photo, sha256},
      consent,
    });
  };

  const person = async (sha256: string, served: boolean): Promise<CandorPerson> => {
    const more = served ? {[photo]: () => new Response(picture)} : {};
    const src = open('people', [{jws: await card(sha256)}], more);
    return fixture<CandorPerson>(
      html`<candor-person src=${src} person="ana" loading="eager"></candor-person>`,
    );
  };

  it('shows a photo from the bytes that were signed', async () => {
    const element = await person(toHex(await crypto.subtle.digest('SHA-256', picture)), true);
    expect(await marksOf(element)).to.deep.equal([
      'Signed by shop.example and with the key named as the person’s',
    ]);
    const image = element.shadowRoot?.querySelector('img');
    await waitUntil(() => image?.src.startsWith('blob:'), 'it stays as it was', {timeout: 5000});
    expect(image?.naturalWidth).to.equal(2);
    expect(await marksOf(element)).to.deep.equal([
      'Signed by shop.example and with the key named as the person’s',
    ]);
  });

  it('does not show a photo that is another than the signed one', async () => {
    const element = await person('ab'.repeat(32), true);
    await marksOf(element);
    const image = element.shadowRoot?.querySelector('img');
    await waitUntil(() => image?.hidden, 'it is shown', {timeout: 5000});
    await waitUntil(
      () => textOf(part(element, 'proof-mark')) === 'Check failed. Do not rely on it.',
      'it is not said',
    );
  });

  it('tells two people apart whose photos are said to have one address', async () => {
    const right = toHex(await crypto.subtle.digest('SHA-256', picture));
    const items = [{jws: await card(right)}, {jws: await card('ab'.repeat(32), 'ben')}];
    const src = open('people', items, {[photo]: () => new Response(picture)});
    const element = await fixture<CandorPerson>(
      html`<candor-person src=${src} layout="list" loading="eager"></candor-person>`,
    );
    const marks = (): string => parts(element, 'proof-mark').map(textOf).join(' | ');
    await waitUntil(() => marks().includes('Check failed'), 'it is not said', {timeout: 5000});
    expect(marks()).to.equal(
      'Signed by shop.example and with the key named as the person’s | Check failed. Do not rely on it.',
    );
  });

  it('says of a photo whose bytes cannot be read that it was not checked', async () => {
    const element = await person('ab'.repeat(32), false);
    await waitUntil(
      () => textOf(part(element, 'proof-mark')).includes('Photo not checked'),
      'nothing is said',
      {
        timeout: 5000,
      },
    );
    expect(element.shadowRoot?.querySelector('img')?.hidden).to.equal(false);
    expect(part(element, 'proof-mark')?.className).to.contain('proof-held');
  });
});
