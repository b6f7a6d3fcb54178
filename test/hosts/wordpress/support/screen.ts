import {type Browser, launch, type Page} from 'puppeteer-core';

import {findEngines} from '../../../support/engines.js';
import {launchOptions} from '../../../support/launch-options.js';
import {logIn} from './session.js';

/** A browser in which somebody works in wp-admin, with mouse and keyboard. */
export interface Screen {
  readonly page: Page;
  /** Uncaught errors so far. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/** Opens a page of wp-admin as somebody who is logged in. */
export async function openScreen(origin: string, user: string, path: string): Promise<Screen> {
  const [engine] = findEngines(['chromium']);
  if (!engine) throw new Error('Chromium is missing.');
  const browser: Browser = await launch(launchOptions(engine));
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error instanceof Error ? error.message : String(error)));
  // Leaving a page with changes asks; here it may go.
  page.on('dialog', (dialog) => void dialog.accept());
  await page.setViewport({width: 1280, height: 900});
  const {cookies} = await logIn(origin, user);
  const {hostname} = new URL(origin);
  const given = Object.entries(cookies).map(([name, value]) => ({name, value, domain: hostname, path: '/'}));
  await browser.setCookie(...given);
  await page.goto(origin + path, {waitUntil: 'load'});
  return {page, errors, close: () => browser.close()};
}

/** Starts a post in the block editor: a title, and a block by typing its name after a slash. */
export async function addBlock({page}: Screen, name: string): Promise<void> {
  const title = await page.waitForSelector('.editor-post-title__input');
  await title?.click();
  await page.keyboard.type('Written');
  await page.keyboard.press('Enter');
  await page.keyboard.type(`/${name}`);
  await page.waitForSelector(
    '.components-autocomplete__result[aria-selected="true"], .components-autocomplete__result.is-selected',
  );
  await page.keyboard.press('Enter');
}

/** Publishes what is in the block editor with its two buttons, and gives the address for visitors. */
export async function publish({page}: Screen): Promise<string> {
  await page.click('.editor-post-publish-panel__toggle');
  const button = await page.waitForSelector(
    '.editor-post-publish-panel .editor-post-publish-button:not([aria-disabled="true"])',
  );
  await button?.click();
  const link = await page.waitForSelector('.post-publish-panel__postpublish-header a');
  const address = await link?.evaluate((node) => node.getAttribute('href'));
  if (!address) throw new Error('It was not published.');
  return address;
}
