import {expect, fixture, html, waitUntil} from '@open-wc/testing';

import {CandorReviews} from '../../../../src/elements/reviews/candor-reviews.js';
import {part, parts, settled, textOf, violations} from '../../support.js';
import {type SignedShop, signedShop, subject} from './signed-shop.js';

CandorReviews.define();

const canSign = await crypto.subtle.generateKey('Ed25519', true, ['sign']).then(
  () => true,
  () => false,
);

const words = (element: Element): string => textOf(part(element, 'proof-summary'));
const isDone = (element: Element): boolean => part(element, 'proof-open') !== null;

describe('what is said of checked reviews', () => {
  let shop: SignedShop;
  let element: CandorReviews;

  before(function () {
    // Engines without Ed25519 say that they could not check; that is tested where signatures are.
    if (!canSign) this.skip();
  });
  beforeEach(async () => {
    shop = await signedShop(3);
  });
  afterEach(() => shop.close());

  const drawn = async (): Promise<CandorReviews> => {
    const src = shop.open();
    element = await fixture<CandorReviews>(
      html`<candor-reviews src=${src} subject=${subject} loading="eager"></candor-reviews>`,
    );
    await settled(element);
    await waitUntil(() => parts(element, 'review').length > 0, 'no reviews', {timeout: 5000});
    return element;
  };
  const checked = async (): Promise<CandorReviews> => {
    await drawn();
    await waitUntil(() => isDone(element), 'it is never checked', {timeout: 10_000});
    return element;
  };

  it('is nothing, and loads nothing, where nothing is signed', async () => {
    shop.document = {trustData: '1', subject: {id: subject}, reviews: [{id: 'a', reviewBody: 'Good'}]};
    await drawn();
    await new Promise((done) => setTimeout(done, 50));
    expect(element.shadowRoot?.querySelector('.proof')).to.equal(null);
  });

  it('stands in a room that was kept for it: nothing below moves', async () => {
    await drawn();
    const places = (): number[] =>
      [...parts(element, 'review'), ...parts(element, 'foot'), ...parts(element, 'showing')].map(
        (each) => each.getBoundingClientRect().top,
      );
    const before = places();
    await waitUntil(() => isDone(element), 'it is never checked', {timeout: 10_000});
    expect(before.length).to.be.greaterThan(3);
    expect(places()).to.deep.equal(before);
  });

  it('is one sentence for all, and a mark for each', async () => {
    await checked();
    expect(words(element)).to.contain(
      'the newest 3 of 3 events are in the public log, none left out between them',
    );
    expect(parts(element, 'proof-mark').map(textOf)).to.deep.equal(Array(3).fill('Signed by its collector'));
    expect(textOf(element)).not.to.match(/genuine|guarantee|100 ?%/i);
  });

  it('is checked once: a request for the newest events, and no other', async () => {
    await checked();
    element.requestUpdate();
    await element.updateComplete;
    expect(shop.publisher.log.requests.length).to.equal(1);
  });

  it('tells all checks in a panel that gives the focus back', async () => {
    await checked();
    const button = part(element, 'proof-open');
    button?.focus();
    button?.click();
    await waitUntil(() => part(element, 'proof-panel')?.matches(':modal'));
    const panel = part(element, 'proof-panel') as HTMLDialogElement;
    expect(panel.getAttribute('aria-label')).to.equal('What was checked');
    const rows = parts(element, 'proof-check').map((row) => textOf(row));
    expect(rows.some((row) => /The record signed by the publisher is in the log Held/.test(row))).to.equal(
      true,
    );
    expect(
      rows.some((row) => /Every event was read, from the first Could not be checked/.test(row)),
    ).to.equal(true);
    expect(textOf(part(element, 'proof-command'))).to.match(
      /^npx candor verify 'https:\/\/shop\.example\/[^' ]*' --subject https:\/\/shop\.example\/kettle$/,
    );
    expect(await violations(element)).to.deep.equal([]);
    panel.close();
    await waitUntil(() => part(element, 'proof-panel') === null);
    expect(element.shadowRoot?.activeElement).to.equal(button);
  });

  it('says that all are accounted for only after the walk', async () => {
    await checked();
    part(element, 'proof-open')?.click();
    await waitUntil(() => part(element, 'proof-everything'));
    part(element, 'proof-everything')?.click();
    await waitUntil(() => words(element).includes('are accounted for'), 'no walk', {timeout: 5000});
    // By whom, up to when, and no more than the log can know: how many are shown anywhere nobody has counted.
    const day = new Date((shop.now - 1000 + 3) * 1000);
    const date = day.toLocaleDateString('en', {dateStyle: 'long'});
    expect(words(element)).to.contain(
      `Checked in your browser: all 3 reviews received up to ${date} are accounted for: 3 published.`,
    );
  });

  it('lets a walk be stopped, and says so', async () => {
    await checked();
    const [path] = shop.publisher.log.requests.filter((each) => each.startsWith('events/'));
    const {read} = shop.publisher.log;
    let go = (): void => undefined;
    Object.defineProperty(shop.publisher.log, 'read', {
      value: async (...asked: Parameters<typeof read>) => {
        await new Promise<void>((done) => {
          go = done;
        });
        return read.apply(shop.publisher.log, asked);
      },
    });
    expect(path).to.be.a('string');
    part(element, 'proof-open')?.click();
    await waitUntil(() => part(element, 'proof-everything'));
    part(element, 'proof-everything')?.click();
    await waitUntil(() => part(element, 'proof-progress'));
    part(element, 'proof-stop')?.click();
    go();
    await waitUntil(() => part(element, 'proof-everything'), 'it goes on');
    expect(textOf(part(element, 'proof-panel'))).to.contain('You stopped it.');
    expect(words(element)).not.to.contain('accounted for');
  });

  it('names a review that was changed, and takes back the score', async () => {
    const [first, ...others] = shop.reviews;
    shop.document = {
      ...shop.document,
      aggregateRating: {ratingValue: 4, ratingCount: 3},
      reviews: [{...first, jws: shop.reviews[1]?.jws}, ...others],
    };
    await checked();
    expect(parts(element, 'proof-mark').map(textOf)).to.include('Check failed. Do not rely on it.');
    expect(words(element)).to.match(/^A check in your browser failed\. .*nor on the score\./);
    part(element, 'proof-open')?.click();
    await waitUntil(() => part(element, 'proof-panel'));
    expect(textOf(part(element, 'proof-panel'))).to.contain('Check failed');
    const [score] = parts(element, 'proof-check')
      .map(textOf)
      .filter((row) => row.startsWith('Score'));
    expect(score).to.contain('Could not be checked. A check of one of those shown failed.');
  });

  it('says that a review is missing', async () => {
    shop.document = {...shop.document, reviews: [shop.reviews[0], shop.reviews[2]]};
    await checked();
    expect(words(element)).to.contain('A published review is missing from those shown.');
  });

  it('tells what could not be checked from what failed', async () => {
    Object.defineProperty(shop.publisher.log, 'read', {
      value: () => Promise.reject(new TypeError('Failed to fetch')),
    });
    await checked();
    expect(part(element, 'proof-summary')?.className).to.contain('proof-unchecked');
    expect(words(element)).to.match(/3 of 3 reviews shown are signed\. .*could not be fetched\./);
    part(element, 'proof-open')?.click();
    await waitUntil(() => part(element, 'proof-panel'));
    const panel = part(element, 'proof-panel');
    expect(textOf(panel)).to.contain('Could not be checked. What is needed for it could not be fetched.');
    expect(panel?.querySelectorAll('.proof-failed').length).to.equal(0);
  });

  it('links to the verifier that the page names, and to none that is no address', async () => {
    await checked();
    element.setAttribute('verifier', 'https://elsewhere.example/verify.html');
    part(element, 'proof-open')?.click();
    await waitUntil(() => part(element, 'proof-panel'));
    const link = part(element, 'proof-verifier') as HTMLAnchorElement;
    expect(link.href).to.match(/^https:\/\/elsewhere\.example\/verify\.html#url=https%3A%2F%2Fshop\.example/);
    expect(new URLSearchParams(new URL(link.href).hash.slice(1)).get('subject')).to.equal(subject);
    element.setAttribute('verifier', 'javascript:alert(1)');
    element.requestUpdate();
    await element.updateComplete;
    expect(part(element, 'proof-verifier')).to.equal(null);
  });

  it('gives the evidence as a file, and asks nobody', async () => {
    await checked();
    part(element, 'proof-open')?.click();
    await waitUntil(() => part(element, 'proof-download'));
    const {createObjectURL} = URL;
    const files: Blob[] = [];
    URL.createObjectURL = (file) => {
      if (file instanceof Blob) files.push(file);
      return createObjectURL.call(URL, file);
    };
    try {
      part(element, 'proof-download')?.click();
    } finally {
      URL.createObjectURL = createObjectURL;
    }
    const evidence: unknown = JSON.parse((await files[0]?.text()) ?? '{}');
    expect(evidence).to.have.keys('checkedAt', 'documents', 'endpoint', 'files');
    expect(Object.keys(Reflect.get(Object(evidence), 'files'))[0]).to.match(/^events\//);
  });
});
