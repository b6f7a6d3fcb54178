import assert from 'node:assert/strict';
import {after, before, it} from 'node:test';

import {accessibilityViolations, type Scope} from '../support/accessibility.js';
import {type Demo, startDemo} from '../support/demo.js';
import {demoPages, madePage} from '../support/published-demo.js';
import {settle} from '../support/settle.js';
import {temporaryFolder} from './support/folder.js';
import {inEachEngine} from './support/in-each-engine.js';

// Its CSS takes everything from the page itself; what is ours has to stand.
const scopes: Readonly<Record<string, Scope>> = {
  '/ideas/hostile.html': {include: 'candor-rating, candor-reviews, candor-pledge, candor-person'},
};

const folder = temporaryFolder();
let demo: Demo;

before(async () => {
  demo = await startDemo(folder);
});
after(() => demo?.stop());

inEachEngine('the demo, judged by axe against WCAG 2.2 AA', ({name, withPage}) => {
  for (const path of [...demoPages, madePage]) {
    it(path, () =>
      withPage(async (page) => {
        const schemes = name === 'chromium' ? (['light', 'dark'] as const) : (['light'] as const);
        await page.setViewport(1280, 900);
        await page.emulate({colorScheme: 'light'});
        await page.goto(demo.origin + path);
        await settle(page);
        for (const colorScheme of schemes) {
          await page.emulate({colorScheme});
          assert.deepEqual(await accessibilityViolations(page, scopes[path]), [], colorScheme);
        }
      }),
    );
  }
});
