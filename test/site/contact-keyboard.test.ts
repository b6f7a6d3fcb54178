import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {type Browser, launch, type Page} from 'puppeteer-core';

import {buildName, builds} from '../support/builds.js';
import {findEngines} from '../support/engines.js';
import {launchOptions} from '../support/launch-options.js';
import {type StaticServer, serve} from '../support/static-server.js';
import {contactDocuments} from './support/contact-documents.js';

const page = (layout: string): string => `<!doctype html><html lang="en"><head><meta charset="utf-8">
  <title>Keyboard</title><link rel="icon" href="data:,"><link rel="trust-data" href="/.well-known/trust-data.json">
  <script type="module" src="/candor/${buildName('candor-person')}"></script></head>
  <body><a href="#before">Before</a><candor-person layout="${layout}" loading="eager"></candor-person><a href="#after">After</a></body></html>`;

const [chromium] = findEngines(['chromium']);

/** Runs in the page: what has the focus, as far in as it goes. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return (active?.textContent ?? '').replace(/\s+/g, ' ').trim();
  });

const dialog = 'candor-person >>> dialog[open]';

describe('a person’s card by nothing but the keyboard', {skip: !chromium}, () => {
  let server: StaticServer;
  let browser: Browser;
  before(async () => {
    const layouts = ['card', 'inline', 'list'].map((layout) => [`/${layout}.html`, page(layout)]);
    server = await serve({
      folders: {'/candor/': builds},
      documents: {...contactDocuments, ...Object.fromEntries(layouts)},
    });
    if (chromium) browser = await launch(launchOptions(chromium));
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  const open = async (layout: string): Promise<Page> => {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/${layout}.html`);
    await page.waitForSelector('candor-person >>> [part~="channel"]');
    return page;
  };

  const ways = {
    card: ['Call me back', 'Book a time', 'What this asks for'],
    list: ['Call me back', 'Book a time', 'What this asks for'],
    inline: ['Talk to Ana'],
  };

  for (const [layout, names] of Object.entries(ways)) {
    it(`${layout}: every way in its order, nothing else, and out again`, async () => {
      const page = await open(layout);
      const seen: string[] = [];
      for (let stops = 0; stops < names.length + 2; stops += 1) {
        await page.keyboard.press('Tab');
        seen.push(await focused(page));
      }
      assert.deepEqual(seen, ['Before', ...names, 'After']);
      await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      await page.keyboard.up('Shift');
      assert.equal(await focused(page), names.at(-1));
      await page.close();
    });

    it(`${layout}: Enter and Space open, Escape closes, and the focus is back where it was`, async () => {
      const page = await open(layout);
      for (const key of ['Enter', 'Space'] as const) {
        await page.evaluate(() => document.querySelector('a')?.focus());
        await page.keyboard.press('Tab');
        await page.keyboard.press(key);
        await page.waitForSelector(dialog);
        assert.notEqual(await focused(page), names[0]);
        await page.keyboard.press('Escape');
        await page.waitForSelector(dialog, {hidden: true});
        assert.equal(await focused(page), names[0]);
      }
      await page.close();
    });
  }
});
