import {expect, fixture, html, waitUntil} from '@open-wc/testing';

import {CandorReviews} from '../../../../src/elements/reviews/candor-reviews.js';
import {part, parts, settled, textOf, violations} from '../../support.js';
import {signedShop, subject} from './signed-shop.js';

CandorReviews.define();

const canSign = await crypto.subtle.generateKey('Ed25519', true, ['sign']).then(
  () => true,
  () => false,
);

// A man in the middle may write what he likes beside what was signed.
const lie = {name: 'Wonderful', reviewBody: 'Buy it at once'};
const translations = {en: {...lie, by: 'machine'}};

/** Everything that a visitor reads of a review without opening anything. */
const readAtOnce = (review: Element): string =>
  [...review.children]
    .flatMap((child) => (child.localName === 'details' ? (child.querySelector('summary') ?? []) : child))
    .map((child) => textOf(child))
    .join(' ');

describe('a translation of what is signed or logged', () => {
  before(function () {
    if (!canSign) this.skip();
  });

  /** @param said - What is signed or logged with the review. @param beside - What stands beside it. */
  const drawn = async (signed: boolean, said: object, beside: object): Promise<HTMLElement> => {
    const shop = await signedShop(1);
    const review = await shop.publisher.publish(
      {
        ...{id: 'kessel', reviewRating: {ratingValue: 1}, name: 'Zu heiß', reviewBody: 'Ich bin enttäuscht'},
        ...{datePublished: new Date().toISOString().slice(0, 10), ...said},
      },
      {sub: shop.sub, signed},
    );
    const head = await shop.publisher.head(shop.sub, {iat: shop.now, exp: shop.now + 86_400});
    shop.document = {...shop.document, head, reviews: [{...review, ...beside}, ...shop.reviews]};
    const src = shop.open();
    const element = await fixture<CandorReviews>(
      html`<candor-reviews src=${src} subject=${subject} loading="eager" lang="en"></candor-reviews>`,
    );
    await settled(element);
    await waitUntil(() => part(element, 'proof-open'), 'it is never checked', {timeout: 10_000});
    shop.close();
    const found = parts(element, 'review').find((each) => textOf(each).includes('enttäuscht'));
    if (!found) throw new Error('The words are nowhere.');
    return found;
  };
  const inside = (review: Element, name: string): HTMLElement | null =>
    review.querySelector(`[part~="${name}"]`);

  for (const signed of [true, false])
    for (const language of ['de', ''])
      it(`never stands in its place: ${signed ? 'signed' : 'logged'}, ${language || 'in no language named'}`, async () => {
        const review = await drawn(signed, language ? {inLanguage: language} : {}, {translations});
        expect(textOf(inside(review, 'name'))).to.equal('Zu heiß');
        expect(textOf(inside(review, 'body'))).to.equal('Ich bin enttäuscht');
        expect(readAtOnce(review)).to.contain('enttäuscht').and.not.to.contain('Buy it');
        expect(readAtOnce(review)).not.to.contain('Wonderful');
        const folded = review.querySelector('details');
        expect(folded?.open).to.equal(false);
        expect(textOf(folded?.querySelector('summary') ?? null)).to.match(
          /^Translated from .* by a machine$/,
        );
        expect(textOf(folded)).to.contain('Wonderful').and.to.contain('Buy it at once');
        expect(textOf(folded)).to.contain(
          'This translation is not signed. Only the original can be checked.',
        );
        const mark = [...review.children].find((child) => child.matches('.proof'));
        expect(textOf(mark?.querySelector('[part~="proof-mark"]') ?? null)).to.equal(
          signed ? 'Signed by its collector' : 'In the public log',
        );
        if (folded) folded.open = true;
        expect(await violations(review)).to.deep.equal([]);
      });

  it('is said to be unsigned only where it is', async () => {
    const review = await drawn(true, {inLanguage: 'de', translations}, {});
    const own = [...review.querySelectorAll('details .proof-mark')];
    expect(own.length).to.equal(0);
    expect(textOf(inside(review, 'body'))).to.equal('Ich bin enttäuscht');
  });

  const plain = {name: 'Zu heiß', reviewBody: 'Ich bin enttäuscht', inLanguage: 'de', translations};
  const bodiesOf = async (beside: object): Promise<string[]> => {
    const shop = await signedShop(1);
    shop.document = {...shop.document, reviews: [{id: 'p', ...plain}], head: undefined, ...beside};
    const src = shop.open();
    const element = await fixture<CandorReviews>(
      html`<candor-reviews src=${src} subject=${subject} loading="eager" lang="en"></candor-reviews>`,
    );
    await settled(element);
    await waitUntil(() => parts(element, 'review').length > 0, 'no reviews', {timeout: 5000});
    shop.close();
    expect(textOf(element)).not.to.contain('Only the original can be checked');
    return parts(element, 'body').map(textOf);
  };

  it('is read first where nothing at all is signed', async () => {
    expect(await bodiesOf({})).to.deep.equal(['Buy it at once', 'Ich bin enttäuscht']);
  });

  it('is folded away beside what is signed, and nothing is said of an original that is not', async () => {
    const {head} = (await signedShop(1)).document;
    expect(await bodiesOf({head})).to.deep.equal(['Ich bin enttäuscht', 'Buy it at once']);
  });
});
