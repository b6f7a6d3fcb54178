import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe} from 'node:test';

import {type Browser, openBrowser, type Page} from '../../../support/browser.js';
import {builds} from '../../../support/builds.js';
import {findEngines} from '../../../support/engines.js';
import type {StaticServer} from '../../../support/static-server.js';
import {haveWordPress} from './packages.js';
import {addPlugin} from './plugin.js';
import {openShop} from './shop.js';
import {startWordPress, type WordPress} from './wordpress.js';

/** What runs while the tests of a suite do. */
export interface Running {
  readonly wordpress: WordPress;
  /** Another host: an endpoint and the built files. */
  readonly shop: StaticServer;
  /** The plugin's folder inside of WordPress. */
  readonly plugin: string;
  readonly browser: Browser;
  /** Opens a page as a visitor, hands it on, and closes it whatever happens. */
  withPage<Result>(action: (page: Page) => Promise<Result>): Promise<Result>;
}

/** Why nothing here can be tested on this machine, as a sentence. */
async function obstacle(): Promise<string | undefined> {
  if (findEngines(['chromium']).length === 0) return 'WordPress is not tested: Chromium is missing here.';
  if (!existsSync(join(builds, 'integrity.json'))) return 'WordPress is not tested: run npm run build first.';
  return haveWordPress();
}

/** Describes what holds in a real WordPress, where there is one. The plugin lies in it and is not active. */
export async function inWordPress(title: string, tests: (running: () => Running) => void): Promise<void> {
  const skip = await obstacle();
  if (skip !== undefined) console.log(skip);
  describe(title, {skip: skip ?? false}, () => {
    let running: Running | undefined;
    before(async () => {
      running = await start();
    });
    after(async () => {
      await running?.browser.close();
      await running?.shop.close();
      await running?.wordpress.stop();
    });
    tests(() => {
      if (!running) throw new Error('WordPress did not start.');
      return running;
    });
  });
}

async function start(): Promise<Running> {
  const [wordpress, shop, browser] = await Promise.all([
    startWordPress(),
    openShop(),
    openBrowser('chromium'),
  ]);
  const withPage: Running['withPage'] = async (action) => {
    const page = await browser.newPage();
    try {
      return await action(page);
    } finally {
      await page.close();
    }
  };
  return {wordpress, shop, plugin: addPlugin(wordpress), browser, withPage};
}
