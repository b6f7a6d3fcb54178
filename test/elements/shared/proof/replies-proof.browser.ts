import {expect, fixture, html, waitUntil} from '@open-wc/testing';

import {CandorReviews} from '../../../../src/elements/reviews/candor-reviews.js';
import {makeSigner, type TestSigner} from '../../../proof/support/signer.js';
import {part, parts, settled, textOf, violations} from '../../support.js';
import {type SignedShop, signedShop, subject} from './signed-shop.js';

CandorReviews.define();

const canSign = await crypto.subtle.generateKey('Ed25519', true, ['sign']).then(
  () => true,
  () => false,
);

describe('what is said of answers', () => {
  let shop: SignedShop;
  let element: CandorReviews;

  before(function () {
    if (!canSign) this.skip();
  });
  beforeEach(async () => {
    shop = await signedShop(2);
  });
  afterEach(() => shop.close());

  const sign = (signer: TestSigner, sub: string): Promise<string> =>
    signer.sign('trust-reply+jwt', {
      ...{iss: 'https://shop.example', iat: shop.now - 900, sub},
      ...{text: 'We have changed the handle.', author: {name: 'Jo'}},
    });

  const withReplies = async (replies: readonly object[]): Promise<void> => {
    const [first, ...others] = shop.reviews;
    shop.document = {...shop.document, reviews: [{...first, replies}, ...others]};
    const src = shop.open();
    element = await fixture<CandorReviews>(
      html`<candor-reviews src=${src} subject=${subject} loading="eager"></candor-reviews>`,
    );
    await settled(element);
    await waitUntil(() => parts(element, 'review').length > 0, 'no reviews', {timeout: 5000});
    const place = (): number[] => parts(element, 'review').map((each) => each.getBoundingClientRect().top);
    const before = place();
    await waitUntil(() => part(element, 'proof-open'), 'it is never checked', {timeout: 10_000});
    expect(place()).to.deep.equal(before);
  };
  const marked = (): (HTMLElement | undefined)[] =>
    parts(element, 'review')
      .filter((each) => each.querySelector('.replies'))
      .map((each) => each.querySelector<HTMLElement>('[part~="proof-mark"]') ?? undefined);
  const mark = (): string => textOf(marked()[0] ?? null);

  it('says whose key has signed it', async () => {
    await withReplies([{jws: await sign(shop.publisher.signer, 'r1')}]);
    expect(mark()).to.equal('Signed by its collector, the answer is signed by shop.example');
    marked()[0]?.click();
    await waitUntil(() => part(element, 'proof-panel'));
    expect(parts(element, 'proof-check').map(textOf).join('\n')).to.match(
      /The answer is signed, and was given to this review Held · shop\.example/,
    );
    expect(await violations(element)).to.deep.equal([]);
  });

  it('says that it is not signed, which the mark of the review could be taken for', async () => {
    await withReplies([{text: 'We have changed the handle.'}]);
    expect(mark()).to.equal('Signed by its collector, the answer is not signed');
  });

  it('says so unmistakably where the check failed, and takes back the score', async () => {
    await withReplies([{jws: await sign(await makeSigner('Ed25519'), 'r1')}]);
    expect(mark()).to.equal('Check of the answer failed. Do not rely on it.');
    expect(marked()[0]?.className).to.contain('proof-failed');
    expect(part(element, 'proof-summary')?.className).to.contain('proof-failed');
    const drawn = parts(element, 'review').find((each) => each.querySelector('.replies'));
    expect(drawn && getComputedStyle(drawn).outlineStyle).to.equal('solid');
    marked()[0]?.click();
    await waitUntil(() => part(element, 'proof-panel'));
    expect(textOf(part(element, 'proof-panel'))).to.contain('Do not rely on it.');
  });

  it('fails where one of several does', async () => {
    const [good, bad] = [
      await sign(shop.publisher.signer, 'r1'),
      await sign(await makeSigner('Ed25519'), 'r1'),
    ];
    await withReplies([{jws: good}, {jws: bad}]);
    expect(mark()).to.equal('Check of the answer failed. Do not rely on it.');
  });

  it('shows none that was given to another review', async () => {
    await withReplies([{text: 'Plain'}, {jws: await sign(shop.publisher.signer, 'r2')}]);
    expect(parts(element, 'reply').map(textOf).join()).to.contain('Plain').and.not.to.contain('handle');
  });
});
