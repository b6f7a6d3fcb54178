import {expect, fixture, html, waitUntil} from '@open-wc/testing';

import {CandorReviews} from '../../../../src/elements/reviews/candor-reviews.js';
import {part, parts, settled, textOf} from '../../support.js';
import {signedShop, subject} from './signed-shop.js';

CandorReviews.define();

const canSign = await crypto.subtle.generateKey('Ed25519', true, ['sign']).then(
  () => true,
  () => false,
);

describe('the mark of a review that has no name', () => {
  before(function () {
    if (!canSign) this.skip();
  });

  // By what it says, since it has no other name.
  const marksOf = async (reviews: (logged: readonly object[]) => readonly object[]): Promise<string[]> => {
    const shop = await signedShop(1);
    const unsigned = {id: '', reviewRating: {ratingValue: 5}, reviewBody: 'What I think'};
    const day = new Date(shop.publisher.at * 1000).toISOString().slice(0, 10);
    const logged = await shop.publisher.publish(
      {...unsigned, datePublished: day},
      {sub: shop.sub, signed: false},
    );
    const head = await shop.publisher.head(shop.sub, {iat: shop.now, exp: shop.now + 86_400});
    shop.document = {...shop.document, head, reviews: reviews([logged, ...shop.reviews])};
    const src = shop.open();
    const element = await fixture<CandorReviews>(
      html`<candor-reviews src=${src} subject=${subject} loading="eager" lang="en"></candor-reviews>`,
    );
    await settled(element);
    await waitUntil(() => part(element, 'proof-open'), 'it is never checked', {timeout: 10_000});
    shop.close();
    return parts(element, 'review').map(
      (review) =>
        `${textOf(review.querySelector('.body'))}: ${textOf(review.querySelector('[part~="proof-mark"]'))}`,
    );
  };
  const invented = {reviewRating: {ratingValue: 5}, reviewBody: 'Invented'};

  it('is never that of another without a name', async () => {
    const marks = await marksOf((logged) => [...logged, invented, {...invented, id: ''}]);
    const ours = marks.filter((mark) => mark.startsWith('Invented'));
    expect(ours).to.deep.equal(Array(2).fill('Invented: Could not be checked'));
  });

  for (const id of ['\n0#0', '#0', '0#0'])
    it(`is not borrowed by one that is called ${JSON.stringify(id)}`, async () => {
      const marks = await marksOf((logged) => [...logged, {...invented, id}]);
      const [ours] = marks.filter((mark) => mark.startsWith('Invented'));
      expect(ours).to.match(/: (Could not be checked|Not signed)$/);
    });
});
