import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {type Browser, launch, type Page as Tab} from 'puppeteer-core';

import {createModerationPage} from '../../src/endpoint/http/moderation-page.js';
import {openStore, type RunningServer, type Store, serve} from '../../src/endpoint/index.js';
import {publishReview, withholdReview} from '../../src/endpoint/writing/moderation.js';
import {sentReview, stateOf} from '../endpoint/sent.js';
import {accessibilityViolations} from '../support/accessibility.js';
import {findEngines} from '../support/engines.js';
import {launchOptions} from '../support/launch-options.js';
import type {Page} from '../support/page.js';
import {waitFor} from '../support/wait-for.js';
import {inEachEngine} from './support/in-each-engine.js';

const now = Date.parse('2026-11-22T12:00:00Z');
const ref = 'R-0000-0001';

interface Moderated {
  readonly store: Store;
  readonly server: RunningServer;
  /** The page itself, with a slash at the end. */
  readonly root: string;
}

/** A page with a review that is withheld, one that waits and one that is published. */
const openModeration = async (): Promise<Moderated> => {
  const store = openStore(':memory:');
  sentReview(store, ref, {
    name: 'Broke',
    author: {name: 'Ana Torres'},
    media: [{url: 'https://x.example/1.png'}],
  });
  withholdReview(store, ref, 'author-request', undefined, now);
  sentReview(store, 'R-0000-0002');
  publishReview(store, sentReview(store, 'R-0000-0003'), now);
  const {app, path} = createModerationPage(store, {now: () => now});
  const server = await serve(app, {port: 0});
  return {store, server, root: server.url + path};
};

const close = async ({server, store}: Moderated): Promise<void> => {
  await server.close();
  store.close();
};

/** What stands in the database of the review. */
const wordsIn = (store: Store): string =>
  String(store.prepare('SELECT document FROM submissions WHERE ref = ?').get(ref)?.document);

/** Runs in the page: opens the form that erases. */
const unfold = (): boolean => {
  const all = Array.from(document.querySelectorAll('details'));
  const details = all.find((one) => /^Erase/.test(one.textContent?.trim() ?? ''));
  if (details) details.open = true;
  return details !== undefined;
};

/** What the page answers; it may just be on its way to another. */
const answerOn = async (page: Page): Promise<string | undefined> => {
  for (let attempt = 1; ; attempt++)
    try {
      return await waitFor(page, () => document.querySelector('[role="status"]')?.textContent?.trim(), []);
    } catch (error) {
      if (attempt > 3 || !/context was destroyed/i.test(String(error))) throw error;
    }
};

inEachEngine('erasing on the moderation page', ({withPage, name: engine}) => {
  let moderated: Moderated;
  before(async () => {
    moderated = await openModeration();
  });
  after(() => close(moderated));

  it('fits into 320 px, and into WCAG 2.2 AA by axe, light and dark', () =>
    withPage(async (page) => {
      // A window of WebKit is no narrower, and the page does not let itself be framed.
      const width = engine === 'webkit' ? 447 : 320;
      await page.setViewport(width, 640);
      await page.goto(`${moderated.root}?state=withheld`);
      assert.equal(await page.evaluate(unfold), true);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulate({colorScheme});
        assert.deepEqual(await accessibilityViolations(page), [], colorScheme);
      }
    }));

  it('needs to be meant: without the tick nothing is sent, with it the review is gone', () =>
    withPage(async (page) => {
      await page.goto(`${moderated.root}?state=withheld`);
      await page.evaluate(unfold);
      const erase = (isSure: boolean) =>
        page.evaluate((sure) => {
          const form = document.querySelector<HTMLFormElement>('form:has([name="sure"])');
          const tick = form?.querySelector<HTMLInputElement>('[name="sure"]');
          if (tick) tick.checked = sure;
          // Later: the answer comes back before the page goes away.
          setTimeout(() => form?.querySelector('button')?.click());
          return form?.checkValidity();
        }, isSure);
      assert.equal(await erase(false), false);
      assert.match(wordsIn(moderated.store), /Ana Torres/);
      await erase(true);
      const said = await answerOn(page);
      assert.equal(said, `${ref} is erased. Look at it again`);
      const article = await page.evaluate(() => document.querySelector('article')?.textContent ?? '');
      assert.match(
        article,
        /Erased\. What it said is gone; that it was received and withheld stays counted\./,
      );
      assert.doesNotMatch(article, /Publish it after all|Erase for good|Ana Torres/);
      assert.equal(wordsIn(moderated.store), JSON.stringify({id: `id-${ref}`}));
      assert.equal(stateOf(moderated.store, ref), 'withheld author-request');
    }));

  it('is not offered for what waits or is published', () =>
    withPage(async (page) => {
      for (const state of ['pending', 'published']) {
        await page.goto(`${moderated.root}?state=${state}`);
        assert.equal(await page.evaluate(() => document.querySelectorAll('article').length), 1);
        assert.equal(await page.evaluate(unfold), false, state);
      }
    }));
});

const [chromium] = findEngines(['chromium']);

describe('erasing by nothing but the keyboard', {skip: !chromium}, () => {
  let moderated: Moderated;
  let browser: Browser;
  before(async () => {
    moderated = await openModeration();
    if (chromium) browser = await launch(launchOptions(chromium));
  });
  after(async () => {
    await browser?.close();
    await close(moderated);
  });

  const focused = (tab: Tab): Promise<string> =>
    tab.evaluate(() => {
      const active = document.activeElement;
      const label = active instanceof HTMLInputElement ? active.labels?.[0] : active;
      return (label?.textContent ?? '').replace(/\s+/g, ' ').trim();
    });

  const tabTo = async (tab: Tab, name: string): Promise<void> => {
    for (let step = 0; step < 20; step++) {
      await tab.keyboard.press('Tab');
      if ((await focused(tab)) === name) return;
    }
    assert.fail(`Tab does not lead to “${name}”`);
  };

  it('unfold, tick, press: and the answer has the focus', async () => {
    const tab = await browser.newPage();
    await tab.goto(`${moderated.root}?state=withheld`);
    await tabTo(tab, 'Erase for good…');
    await tab.keyboard.press('Enter');
    await tabTo(tab, 'Erase it, I know that it cannot be brought back');
    await tab.keyboard.press('Space');
    await tabTo(tab, 'Erase for good');
    await Promise.all([tab.waitForNavigation(), tab.keyboard.press('Enter')]);
    // Autofocus comes with the first drawing.
    await tab.waitForFunction(() => document.activeElement?.matches('[role="status"]'));
    assert.equal(await focused(tab), `${ref} is erased. Look at it again`);
    assert.equal(wordsIn(moderated.store), JSON.stringify({id: `id-${ref}`}));
    await tab.close();
  });
});
