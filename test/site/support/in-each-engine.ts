import {after, before, describe} from 'node:test';

import {type Browser, openBrowser, type Page} from '../../support/browser.js';
import {type EngineName, findEngines} from '../../support/engines.js';

/** An engine that runs while its tests do. */
export interface Running {
  readonly name: EngineName;
  /** Opens a page, hands it on, and closes it whatever happens. */
  withPage<Result>(action: (page: Page) => Promise<Result>): Promise<Result>;
}

/** Describes the same in every engine this machine has, with one browser for all of it. */
export const inEachEngine = (
  title: string,
  tests: (running: Running) => void,
  engines = findEngines(),
): void => {
  for (const engine of engines) {
    describe(`${title} in ${engine.name}`, () => {
      let browser: Browser | undefined;
      before(async () => {
        browser = await openBrowser(engine);
      });
      after(() => browser?.close());
      tests({
        name: engine.name,
        withPage: async (action) => {
          if (!browser) throw new Error(`${engine.name} did not start.`);
          const page = await browser.newPage();
          try {
            return await action(page);
          } finally {
            await page.close();
          }
        },
      });
    });
  }
};
