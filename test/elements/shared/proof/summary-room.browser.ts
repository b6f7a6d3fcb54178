import {expect, waitUntil} from '@open-wc/testing';

import {CandorReviews} from '../../../../src/elements/reviews/candor-reviews.js';
import {proof as english} from '../../../../src/i18n/en/proof.js';
import {reviews} from '../../../../src/i18n/en/reviews.js';
import type {CommonKey, ProofKey, ReviewsKey} from '../../../../src/i18n/english.js';
import {Locale} from '../../../../src/i18n/locale.js';
import type {Message} from '../../../../src/i18n/message.js';
import {part, textOf} from '../../support.js';
import {signedShop, subject} from './signed-shop.js';

CandorReviews.define();

const canSign = await crypto.subtle.generateKey('Ed25519', true, ['sign']).then(
  () => true,
  () => false,
);

const languages = 'en ar cs de es fr he it ja nl pl pt-BR sv tr zh-Hans'.split(' ');

type Voice = Locale<CommonKey | ReviewsKey | ProofKey>;

const catalogueOf = async (language: string): Promise<Record<string, Message>> => {
  const parts = await Promise.all(
    ['common', 'reviews', 'proof'].map(
      (name): Promise<Record<string, Record<string, Message>>> => import(`/src/i18n/${language}/${name}.ts`),
    ),
  );
  return Object.assign({}, ...parts.flatMap((part) => Object.values(part)));
};

const named = (prefix: string): ProofKey[] =>
  Object.keys(english).filter((key): key is ProofKey => key.startsWith(prefix));

const counts = {received: 4200, published: 4120, date: '30 September 2026'};

/** What the line says at its longest, in each state; where less is said for want of room, that. */
const sentences = (locale: Voice): Record<string, string> => {
  const all = (...parts: string[]): string => locale.join(parts, 'sentences');
  const reasons = (prefix: string): string =>
    named(prefix)
      .map((key) => locale.say(key as 'lacks_offline'))
      .reduce((one, other) => (one.length > other.length ? one : other));
  const monitor = locale.foreign('monitor.example.org');
  const date = locale.dateTime(Date.UTC(2026, 8, 30), {dateStyle: 'long'});
  return {
    newest: locale.say('proofNewest', {newest: 250, of: 4410}),
    selection: locale.say('proofSelection', {count: 25}),
    complete: locale.say('proofComplete', {...counts, date}),
    monitored: locale.say('proofCompleteBy', {...counts, date, monitor}),
    signed: locale.say('proofSigned', {signed: 250, of: 250}),
    failed: all(locale.say('proofSummaryFailed'), reasons('fails_')),
    unchecked: all(locale.say('proofSummaryUnchecked'), reasons('lacks_')),
    running: locale.say('proofRunning'),
  };
};

describe('the room that is kept for what is said of all', () => {
  let element: CandorReviews;
  let close = (): void => undefined;

  before(async function () {
    if (!canSign) return this.skip();
    const shop = await signedShop(2);
    const src = shop.open();
    close = () => shop.close();
    // Fixtures go with each test, and this one stays for all.
    element = Object.assign(new CandorReviews(), {src, subject, loading: 'eager', lang: 'en'});
    element.style.position = 'absolute';
    document.body.append(element);
    await waitUntil(() => part(element, 'proof-open'), 'it is never checked', {timeout: 10_000});
  });
  after(() => {
    element?.remove();
    close();
  });

  for (const language of languages)
    it(`is enough for every sentence in ${language}`, async () => {
      const catalogue = {...reviews, ...(await catalogueOf(language))};
      const locale = new Locale(language, catalogue) as unknown as Voice;
      element.lang = language;
      await waitUntil(() => textOf(part(element, 'proof-open')) === locale.say('proofPanel'), language, {
        timeout: 5000,
      });
      // A copy, since what Lit drew is Lit's.
      const drawn = part(element, 'proof-summary');
      const room = drawn?.parentElement;
      const summary = room?.appendChild(drawn?.cloneNode(true) as HTMLElement);
      const said = summary?.querySelector('span > bdi');
      if (!drawn || !summary || !said || !room) throw new Error('nothing is said');
      drawn.style.display = 'none';
      const tooTall: string[] = [];
      for (const width of [280, 320, 480, 768, 1280]) {
        element.style.width = `${width}px`;
        const kept = Number.parseFloat(getComputedStyle(room).minHeight);
        for (const [state, sentence] of Object.entries(sentences(locale))) {
          said.textContent = sentence;
          expect(drawn.offsetHeight).to.equal(0);
          const {height} = summary.getBoundingClientRect();
          if (height > kept + 1) tooTall.push(`${state} at ${width}: ${height} in ${kept}`);
        }
      }
      summary.remove();
      expect(tooTall).to.deep.equal([]);
    });
});
