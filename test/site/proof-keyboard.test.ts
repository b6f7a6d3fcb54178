import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {type Browser, type HTTPRequest, launch, type Page} from 'puppeteer-core';

import {findEngines} from '../support/engines.js';
import {launchOptions} from '../support/launch-options.js';
import {runDemo} from './support/demo-endpoint.js';

const [chromium] = findEngines(['chromium']);

/** Runs in the page: what has the focus, as far in as it goes, by its part and its words. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const words = (active?.textContent ?? '').replace(/\s+/g, ' ').trim();
    return `${active?.getAttribute('part') ?? active?.localName}: ${words}`;
  });

/** Runs in the page: whether the panel says that. */
const says = (words: string): boolean =>
  Boolean(
    document
      .querySelector('candor-reviews')
      ?.shadowRoot?.querySelector('dialog[open]')
      ?.textContent?.includes(words),
  );

/** Runs in the page: whether all was read. Before that, a monitor's word stands there, and that somebody stopped. */
const isReadThrough = (): boolean => {
  const panel = document.querySelector('candor-reviews')?.shadowRoot?.querySelector('dialog[open]');
  const words = panel?.textContent ?? '';
  const isReading = Boolean(panel?.querySelector('[part~="proof-progress"]'));
  return words.includes('accounted for') && !words.includes('You stopped it.') && !isReading;
};

const press = async (page: Page, key: 'Tab' | 'Enter' | 'Escape' | 'Space'): Promise<string> => {
  await page.keyboard.press(key);
  return focused(page);
};

/** Presses Tab until something has the focus. */
const goTo = async (page: Page, part: RegExp): Promise<string> => {
  for (let stops = 0; stops < 150; stops += 1) {
    const reached = await press(page, 'Tab');
    if (part.test(reached)) return reached;
  }
  throw new Error(`Tab never reaches ${part}.`);
};

const panel = 'candor-reviews >>> dialog[open]';

describe('what was checked, by nothing but the keyboard', {skip: !chromium}, () => {
  const demo = runDemo();
  let browser: Browser;
  before(async () => {
    if (chromium) browser = await launch(launchOptions(chromium));
  });
  after(() => browser?.close());

  const open = async (): Promise<Page> => {
    const page = await browser.newPage();
    await page.goto(`${demo.origin}/ideas/tamper.html`);
    await page.waitForSelector('candor-reviews >>> [part~="proof-open"]');
    await page.evaluate(() =>
      document
        .querySelector('candor-reviews')
        ?.setAttribute('verifier', 'https://elsewhere.example/verify.html'),
    );
    return page;
  };

  it('opens the panel, walks it in its order, and gives the focus back', async () => {
    const page = await open();
    const opener = await goTo(page, /^proof-open/);
    await press(page, 'Enter');
    await page.waitForSelector(panel);
    const seen = [await focused(page)];
    for (let stops = 0; stops < 3; stops += 1) seen.push(await press(page, 'Tab'));
    assert.deepEqual(seen, [
      'proof-close: Close',
      'proof-everything: Check everything',
      'proof-download: Download the evidence',
      'proof-verifier: Open the independent verifier',
    ]);
    await press(page, 'Escape');
    await page.waitForSelector(panel, {hidden: true});
    assert.equal(await focused(page), opener);
    await page.close();
  });

  it('starts reading everything and stops it, with the focus where it was', async () => {
    const page = await open();
    await goTo(page, /^proof-open/);
    await press(page, 'Enter');
    await page.waitForSelector(panel);
    const held: HTTPRequest[] = [];
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (/\/events\//.test(request.url())) held.push(request);
      else void request.continue();
    });
    await goTo(page, /^proof-everything/);
    await press(page, 'Enter');
    await page.waitForSelector('candor-reviews >>> [part~="proof-progress"]');
    assert.equal(await focused(page), 'proof-stop: Stop');
    await press(page, 'Enter');
    for (const request of held) void request.continue().catch(() => undefined);
    await page.waitForFunction(says, {}, 'You stopped it.');
    assert.equal(await focused(page), 'proof-everything: Check everything');
    await page.setRequestInterception(false);
    await press(page, 'Enter');
    await page.waitForFunction(isReadThrough);
    assert.equal(await focused(page), 'proof-everything: Check everything');
    await page.close();
  });

  it('saves the evidence', async () => {
    const page = await open();
    await page.evaluate(() => {
      const {createObjectURL} = URL;
      URL.createObjectURL = (file) => {
        document.title = file instanceof Blob ? file.type : '';
        return createObjectURL.call(URL, file);
      };
    });
    await goTo(page, /^proof-open/);
    await press(page, 'Enter');
    await page.waitForSelector(panel);
    await goTo(page, /^proof-download/);
    assert.equal(await press(page, 'Space'), 'proof-download: Download the evidence');
    assert.equal(await page.title(), 'application/json');
    await page.close();
  });

  it('opens what is known of one review, and comes back to its mark', async () => {
    const page = await open();
    const mark = await goTo(page, /^proof-mark/);
    assert.match(mark, /^proof-mark: Signed by its collector/);
    for (const key of ['Enter', 'Space'] as const) {
      await press(page, key);
      await page.waitForSelector(panel);
      assert.equal(await focused(page), 'proof-close: Close');
      await press(page, 'Escape');
      await page.waitForSelector(panel, {hidden: true});
      assert.equal(await focused(page), mark);
    }
    await page.close();
  });
});
