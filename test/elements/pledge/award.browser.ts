import {expect} from '@open-wc/testing';

import type {CandorPledge} from '../../../src/elements/pledge/candor-pledge.js';
import {makeRsa, type RsaSigner} from '../../proof/support/rsa-signer.js';
import {answering, json, part, parts, settled, textOf, violations} from '../support.js';
import {documentOf, draw, layouts, pledge} from './document.js';

let rsa: RsaSigner;
let turn = 0;

const here = `${location.origin}/`;
const day = 86_400_000;
const instant = (days: number): string => new Date(Date.now() + days * day).toISOString();

/** A badge of a programme that has a site of its own for each test, since answers are kept for a while. */
const programme = () => {
  turn += 1;
  const origin = `https://programme-${turn}.example`;
  const kid = `${origin}/keys/1`;
  const sign = (payload: object): Promise<string> => rsa.sign({kid, typ: 'vc+jwt'}, payload);
  const award = (members: object = {}, achievement: object = {}, id = here): Promise<string> =>
    sign({
      '@context': [
        'https://www.w3.org/ns/credentials/v2',
        'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      ],
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      issuer: {id: origin, name: 'The Programme'},
      validFrom: instant(-2),
      validUntil: instant(200),
      credentialSubject: {
        id,
        achievement: {name: 'Fair kettles', description: 'Pays living wages.', ...achievement},
      },
      ...members,
    });
  return {origin, kid, award, answers: {[kid]: json(rsa.jwk)}};
};

type Programme = ReturnType<typeof programme>;

const host = () => `programme-${turn}.example`;
const awarded = () => `Awarded by The Programme (${host()}) to ${location.host}`;

/** Shows what stands at an address until all of it was checked. */
const show = async (
  {answers}: Pick<Programme, 'answers'>,
  body: string | object,
  layout: string = 'card',
): Promise<CandorPledge> => {
  const src = `https://shop-${turn}.example/${turn}`;
  const isText = typeof body === 'string';
  const answer = isText
    ? () => new Response(body, {headers: {'Content-Type': 'application/vc+jwt'}})
    : json(body);
  const network = answering({...answers, [src]: answer});
  const element = document.createElement('candor-pledge');
  Object.assign(element, {lang: 'en', loading: 'eager', src, layout});
  const ending = settled(element);
  document.body.append(element);
  await ending;
  for (let tries = 0; tries < 100; tries += 1) {
    await element.updateComplete;
    const marks = parts(element, 'proof-mark');
    if (marks.length > 0 && !marks.some((mark) => mark.matches('.proof-running'))) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  network.restore();
  return element;
};

const marksOf = (element: Element): string[] =>
  parts(element, 'proof-mark').map(
    (mark) =>
      `${/proof-(held|failed|unchecked)/.exec(mark.className)?.[1]}: ${textOf(mark).replace(/^Check failed.*/, 'Check failed')}`,
  );

/** A mark may say more, where there is room. */
const failed = 'failed: Check failed';

const linksOf = (element: Element): string[] =>
  [...(element.shadowRoot?.querySelectorAll('a') ?? [])].map(({href}) => href);

describe('a badge that was awarded', () => {
  before(async () => {
    rsa = await makeRsa();
  });
  afterEach(() => {
    for (const element of document.querySelectorAll('candor-pledge')) element.remove();
  });

  for (const layout of layouts)
    it(`is shown as ${layout}: by whom, to whom, for what, and checked`, async () => {
      const one = programme();
      const element = await show(one, await one.award(), layout);
      expect(textOf(part(element, 'awarded'))).to.equal(awarded());
      const [outside] = marksOf(element);
      expect(outside).to.equal(`held: Signed by ${host()}`);
      expect(textOf(part(element, layout === 'badge' ? 'badge-name' : 'name'))).to.equal('Fair kettles');
      expect(textOf(element)).to.contain('Pays living wages.').and.to.contain('valid until');
      expect(textOf(element)).not.to.match(/genuine|guarantee|In force|Pledge by/i);
      expect(linksOf(element)).to.include(`${one.origin}/`);
      expect(await violations(element)).to.deep.equal([]);
    });

  it('says each check in its panel', async () => {
    const one = programme();
    const element = await show(one, await one.award());
    part(element, 'proof-mark')?.click();
    await element.updateComplete;
    await element.updateComplete;
    const checks = parts(element, 'proof-check').map(textOf);
    expect(checks[0]).to.contain('Signed with a key that its issuer’s site publishes');
    expect(checks[1]).to.contain('Awarded to this organisation Held');
    expect(checks[2]).to.contain('Within its time Held');
    expect(checks[3]).to.contain('Not revoked Could not be checked. There is nothing to check it by.');
  });

  it('of another organisation fails, however small it is drawn', async () => {
    const one = programme();
    const element = await show(one, await one.award({}, {}, 'https://other.example/'), 'badge');
    expect(textOf(part(element, 'awarded'))).to.contain('to other.example');
    expect(marksOf(element)).to.deep.equal([failed, failed]);
    const badge = part(element, 'badge');
    expect(badge && getComputedStyle(badge).outlineStyle).to.equal('solid');
  });

  it('that was changed fails', async () => {
    const one = programme();
    const [head, payload = '', signature] = (await one.award()).split('.');
    const other = atob(payload.replaceAll('-', '+').replaceAll('_', '/')).replace('Fair', 'Best');
    const changed = btoa(other).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
    const element = await show(one, `${head}.${changed}.${signature}`);
    expect(marksOf(element)).to.deep.equal([failed]);
  });

  it('that has run out says so, and is no longer checked as good', async () => {
    const one = programme();
    const element = await show(one, await one.award({validUntil: instant(-1)}));
    expect(textOf(part(element, 'state'))).to.equal('Lapsed');
    expect(textOf(part(element, 'reason'))).to.match(/^It held until /);
    expect(marksOf(element)).to.deep.equal([failed]);
  });

  it('whose list of what was revoked cannot be had is not known to be good', async () => {
    const one = programme();
    const credentialStatus = {
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '1',
      statusListCredential: `${one.origin}/status`,
    };
    const element = await show(one, await one.award({credentialStatus}));
    expect(marksOf(element)).to.deep.equal(['unchecked: Signed; whether revoked is not known']);
  });

  it('whose issuer cannot be reached could not be checked', async () => {
    const one = programme();
    const element = await show({answers: {}}, await one.award());
    expect(marksOf(element)).to.deep.equal(['unchecked: Could not be checked']);
    expect(textOf(part(element, 'awarded'))).to.equal(awarded());
  });

  it('is text, whatever is in it, and leads nowhere but to the web', async () => {
    const one = programme();
    const issuer = {id: one.origin, name: '<b>Me</b>\u202e', url: 'javascript:alert(1)'};
    const achievement = {
      name: '<img src=x onerror=alert(1)>',
      description: '<script>alert(1)</script>',
      criteria: {id: 'javascript:alert(2)'},
      image: 'data:image/svg+xml,<svg onload=alert(3)>',
    };
    for (const layout of layouts) {
      const element = await show(one, await one.award({issuer}, achievement), layout);
      expect(element.shadowRoot?.querySelector('img, script, b')).to.equal(null);
      expect(linksOf(element).filter((href) => !/^https:/.test(href))).to.deep.equal([]);
      expect(textOf(element)).to.contain('<img src=x onerror=alert(1)>');
      element.remove();
    }
  });

  it('fits into 288 px, however long its words are, and names the site in full', async () => {
    const one = programme();
    const long = 'W'.repeat(180);
    const label = 'w'.repeat(60);
    const recipient = `https://${label}.${label}.${label}.example/`;
    const achievement = {name: long, description: long, criteria: {narrative: long}};
    const members = {issuer: {id: one.origin, name: long}};
    const jws = await one.award(members, achievement, recipient);
    document.body.style.inlineSize = '288px';
    try {
      for (const layout of layouts) {
        const element = await show(one, jws, layout);
        const right = document.body.getBoundingClientRect().right;
        const wide = [...(element.shadowRoot?.querySelectorAll('[part]') ?? [])].filter(
          (each) => each.checkVisibility() && each.getBoundingClientRect().right > right + 1,
        );
        expect(wide.map((each) => `${layout}: ${each.getAttribute('part')}`)).to.deep.equal([]);
        const by = part(element, 'awarded');
        expect(textOf(by)).to.contain(`(${host()})`);
        for (let box = by; box; box = box.parentElement)
          expect(getComputedStyle(box).textOverflow, `${layout} is cut off`).to.equal('clip');
        element.remove();
      }
    } finally {
      document.body.style.inlineSize = '';
    }
  });

  it('shows its picture, which tells nobody where it is seen, once it is near', async () => {
    const one = programme();
    const image = {id: `${one.origin}/fair.png`, type: 'Image'};
    const element = await show(one, await one.award({}, {image}));
    const picture = element.shadowRoot?.querySelector('img');
    expect(picture?.getAttribute('src')).to.equal(image.id);
    expect(picture?.loading).to.equal('lazy');
    expect(picture?.referrerPolicy).to.equal('no-referrer');
    expect(picture?.alt).to.equal('');
  });
});

describe('a pledge that a badge certifies', () => {
  const {certification: _, targets: __, ...plain} = pledge;
  const social = {...plain, characteristic: 'social'};

  before(async () => {
    rsa = await makeRsa();
  });
  afterEach(() => {
    for (const element of document.querySelectorAll('candor-pledge')) element.remove();
  });

  it('may be a mark, names who awarded the badge, and what of it was checked', async () => {
    const one = programme();
    const jws = await one.award();
    const certification = {name: 'Best of all', issuedBy: {name: 'Everybody'}, jws};
    const element = await show(one, documentOf({...social, certification}));
    expect(part(element, 'attributed')).to.equal(null);
    expect(textOf(part(element, 'certification')))
      .to.contain('Fair kettles')
      .and.to.contain(awarded());
    expect(textOf(element)).not.to.match(/Best of all|Everybody/);
    expect(marksOf(element)).to.deep.equal([`held: Signed by ${host()}`, 'unchecked: Not signed']);
    expect(await violations(element)).to.deep.equal([]);
  });

  it('says so beside a small badge too', async () => {
    const one = programme();
    const certification = {jws: await one.award({}, {}, 'https://other.example/')};
    const element = await show(one, documentOf({...social, certification}), 'badge');
    const outside = element.shadowRoot?.querySelector('.awarded > .proof');
    expect(textOf(outside)).to.match(/^Check failed/);
  });

  it('is a plain statement where the badge cannot be read, whatever stands beside it', async () => {
    const one = programme();
    const certification = {name: 'Best of all', jws: 'e30.e30.AA'};
    for (const layout of layouts) {
      const element = await show(one, documentOf({...social, certification}), layout);
      expect(part(element, 'attributed'), layout).not.to.equal(null);
      expect(textOf(part(element, 'uncertified'))).to.equal(
        'No certification scheme is named for this claim.',
      );
      expect(textOf(element)).not.to.contain('Best of all');
      expect(textOf(part(element, 'source'))).to.contain('1 ');
      element.remove();
    }
  });

  it('lends the mark of its badge to nothing else', async () => {
    const one = programme();
    const jws = await one.award();
    const forged = {id: jws, text: 'Everything is free.'};
    const element = await show(one, documentOf({...plain, certification: {jws}}, forged));
    expect(marksOf(element)).to.deep.equal([
      `held: Signed by ${host()}`,
      'unchecked: Not signed',
      'unchecked: Not signed',
    ]);
  });

  it('is the page’s own word where the page gave it itself', async () => {
    const certification = {name: 'Best of all', issuedBy: {name: 'Everybody'}, jws: 'e30.e30.AA'};
    const element = await draw(documentOf({...plain, certification, jws: 'e30.e30.AA'}));
    expect(part(element, 'awarded')).to.equal(null);
    expect(textOf(part(element, 'certification'))).to.contain('Certified: Best of all');
  });
});
