import assert from 'node:assert/strict';
import {after, before, it} from 'node:test';

import {loadReviews} from '../../src/client/load-reviews.js';
import {proveReviews} from '../../src/client/prove-reviews.js';
import {checkJwk, thumbprint} from '../../src/proof/jwk.js';
import {jwsId, parseJws, verifyJws} from '../../src/proof/jws.js';
import {keysOf} from '../../src/proof/keys.js';
import {verifyReceipt} from '../../src/proof/receipt.js';
import {subjectHash} from '../../src/protocol/subject.js';
import type {Page} from '../support/browser.js';
import {buildName} from '../support/builds.js';
import {waitFor} from '../support/wait-for.js';
import {inEachEngine} from './support/in-each-engine.js';
import {readRecorded, recorder} from './support/recorder.js';
import {kettle, type SigningSite, startSigningSite} from './support/signing-site.js';

/** What stands in the dialog, and what the page's origin keeps. */
interface Seen {
  readonly title: string;
  readonly error: string;
  readonly forget: string;
  readonly receipt: string;
  readonly isTicked: boolean;
}

/** Runs in the page. */
function look(): Seen | undefined {
  const dialog = document.querySelector('candor-reviews')?.shadowRoot?.querySelector('dialog[open]');
  if (!dialog) return undefined;
  const say = (selector: string): string => (dialog.querySelector(selector)?.textContent ?? '').trim();
  return {
    title: say('[part~="dialog-title"]'),
    error: say('#form-sign-error'),
    forget: say('[part~="forget-key"]'),
    receipt: dialog.querySelector<HTMLTextAreaElement>('[part~="receipt"]')?.value ?? '',
    isTicked: dialog.querySelector<HTMLInputElement>('[name="sign"]')?.checked ?? false,
  };
}

/** Runs in the page: names of databases, `none` where it has no storage. */
async function stored(): Promise<string[]> {
  try {
    return (await indexedDB.databases()).map(({name = ''}) => name);
  } catch {
    return ['none'];
  }
}

const press = (page: Page, selector: string): Promise<boolean> =>
  waitFor(
    page,
    (wanted) => {
      const root = document.querySelector('candor-reviews')?.shadowRoot;
      const target = (root?.querySelector('dialog[open]') ?? root)?.querySelector<HTMLElement>(wanted);
      target?.click();
      return target != null;
    },
    [selector],
  );

const seenWhen = async (page: Page, isSo: (seen: Seen) => boolean): Promise<Seen> => {
  const end = Date.now() + 10_000;
  for (;;) {
    const seen = await page.evaluate(look);
    if (seen && isSo(seen)) return seen;
    if (Date.now() > end) throw new Error(`never so in ${page.engine}: ${isSo}; but ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
};

/** Opens the form of a page and fills it in. */
const write = async (page: Page, url: string, text: string): Promise<void> => {
  await page.goto(url);
  await press(page, '[part~="write"]');
  await seenWhen(page, ({title}) => title === 'Your review of Copper kettle');
  await press(page, '[name="rating"][value="4"]');
  await page.evaluate(async (words) => {
    const dialog = document.querySelector('candor-reviews')?.shadowRoot?.querySelector('dialog[open]');
    const field = dialog?.querySelector<HTMLTextAreaElement>('[name="body"]');
    if (!field) throw new Error('there is no field');
    field.value = words;
    field.dispatchEvent(new Event('input', {bubbles: true}));
    await new Promise(requestAnimationFrame);
  }, text);
};

const send = async (page: Page): Promise<Seen> => {
  await press(page, '[part~="send"]');
  await seenWhen(page, ({title}) => title === 'This is what will be public');
  await press(page, '[part~="send"]');
  return seenWhen(page, ({title}) => title === 'Thank you');
};

inEachEngine('a review signed by its author', ({name, withPage}) => {
  let site: SigningSite;
  before(async () => {
    site = await startSigningSite(buildName('candor-reviews'), recorder);
  });
  after(() => site?.close());

  const sent = async () => {
    const {type, body} = site.posted.at(-1) ?? {};
    assert.equal(type, 'application/jose');
    const jws = parseJws(body ?? '', 'trust-review+jwt');
    const jwk = checkJwk(jws.header.jwk);
    await verifyJws(jws, jwk);
    return {jws, author: await thumbprint(jwk), id: await jwsId(jws)};
  };

  it('is published inside what the endpoint signs, and holds wherever it is checked', () =>
    withPage(async (page) => {
      await write(page, `${site.origin}/strict`, `Boils quickly, in ${name}.`);
      await press(page, '[name="sign"]');
      const {receipt} = await send(page);
      const {jws, author, id} = await sent();
      site.log();

      const discovery = `${site.home}.well-known/trust-data.json`;
      const options = {fetch: (request: Request) => site.fetch(request)};
      const {signal} = new AbortController();
      const answer = await loadReviews({src: discovery, subject: kettle}, signal, options);
      const served = answer.document.reviews.find((review) => review.id === id);
      assert.equal(served?.reviewBody, `Boils quickly, in ${name}.`);
      const {verdict} = await proveReviews({answers: [answer], view: 'all'}, signal, options);
      const facts = verdict.items.get(id);
      for (const fact of ['author', 'collector', 'logged', 'content', 'rating'] as const)
        assert.equal(facts?.[fact]?.status, 'held', `${fact}: ${JSON.stringify(facts?.[fact])}`);
      assert.deepEqual([facts?.author.status === 'held' && facts.author.key], [author]);

      const raw = await (await site.fetch(new Request(answer.url ?? ''))).text();
      const inside = (JSON.parse(raw) as {reviews: Array<{jws: string}>}).reviews.map(
        (item) => parseJws(item.jws, 'trust-collected+jwt').payload.review,
      );
      assert.ok(inside.includes(jws.compact), 'the very bytes that were signed');

      const keys = await keysOf(await (await site.fetch(new Request(discovery))).json(), discovery);
      const promise = await verifyReceipt(receipt, keys);
      assert.deepEqual([promise.id, promise.sub], [id, await subjectHash(kettle)]);
      assert.deepEqual(await readRecorded(page), {violations: [], errors: []});
    }));

  it('has the same author each time, in the same browser, until the key is forgotten', () =>
    withPage(async (page) => {
      const {author: first} = await sent();
      await write(page, `${site.origin}/strict`, `Another one, in ${name}.`);
      assert.deepEqual(await page.evaluate(stored), ['candor-author-key']);
      await press(page, '[name="sign"]');
      const {forget} = await seenWhen(page, (seen) => seen.forget !== '');
      assert.equal(forget, `Forget the key ${first.slice(0, 8)}`);
      await send(page);
      assert.equal((await sent()).author, first);

      await write(page, `${site.origin}/strict`, `A third one, in ${name}.`);
      await press(page, '[name="sign"]');
      await press(page, '[part~="forget-key"]');
      await seenWhen(page, (seen) => seen.forget === '' && !seen.isTicked);
      assert.deepEqual(await page.evaluate(stored), []);
      await press(page, '[name="sign"]');
      await send(page);
      assert.notEqual((await sent()).author, first);
      await press(page, '[part~="write-another"]');
      await press(page, '[name="sign"]');
      await press(page, '[part~="forget-key"]');
      await seenWhen(page, (seen) => seen.forget === '');
    }));

  it('is sent unsigned where nobody ticks the box, and then nothing is stored', () =>
    withPage(async (page) => {
      await write(page, `${site.origin}/strict`, `Plain words, in ${name}.`);
      await send(page);
      assert.equal(site.posted.at(-1)?.type, 'application/json');
      assert.deepEqual(await page.evaluate(stored), []);
    }));

  it('can be sent unsigned from a page that has no storage, which says so', () =>
    withPage(async (page) => {
      await write(page, `${site.origin}/sandboxed`, `Without an origin, in ${name}.`);
      await press(page, '[name="sign"]');
      const {error, isTicked} = await seenWhen(page, (seen) => seen.error !== '');
      assert.deepEqual([error, isTicked], ['No key can be kept here. Send your review without one.', false]);
      await send(page);
      assert.equal(site.posted.at(-1)?.type, 'application/json');
      assert.deepEqual(await readRecorded(page), {violations: [], errors: []});
    }));
});
