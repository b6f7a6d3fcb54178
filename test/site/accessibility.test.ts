import assert from 'node:assert/strict';
import {after, before, it} from 'node:test';

import {accessibilityViolations, type Scope} from '../support/accessibility.js';
import {type Demo, startDemo} from '../support/demo.js';
import {demoPages, madePage} from '../support/published-demo.js';
import {settle} from '../support/settle.js';
import {walk} from '../support/steps.js';
import {contactStates} from './support/contact-states.js';
import {temporaryFolder} from './support/folder.js';
import {inEachEngine} from './support/in-each-engine.js';
import {peopleStates} from './support/people-states.js';
import {reviewsStates} from './support/reviews-states.js';

// Its CSS takes everything from the page itself; what is ours has to stand.
const scopes: Readonly<Record<string, Scope>> = {
  '/ideas/hostile.html': {include: 'candor-rating, candor-reviews, candor-pledge, candor-person'},
};

// Judged further below, in more ways.
const elsewhere = ['/ideas/layouts.html', '/ideas/people.html'];

const folder = temporaryFolder();
let demo: Demo;

before(async () => {
  demo = await startDemo(folder);
});
after(() => demo?.stop());

inEachEngine('the demo, judged by axe against WCAG 2.2 AA', ({name, withPage}) => {
  for (const path of [...demoPages, madePage].filter((each) => !elsewhere.includes(each))) {
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

const widths = {320: 640, 1280: 900};
const schemes = ['light', 'dark'] as const;
const directions = ['ltr', 'rtl'] as const;

inEachEngine('every layout and state, judged by axe', ({name: engine, withPage}) => {
  for (const {name, page: path, element, steps, shown, scope} of [
    ...reviewsStates,
    ...peopleStates,
    ...contactStates,
  ]) {
    it(name, async () => {
      for (const [width, height] of Object.entries(widths)) {
        // Elsewhere the hardest one: narrow, dark, from right to left.
        if (engine !== 'chromium' && width !== '320') continue;
        await withPage(async (page) => {
          await page.setViewport(Number(width), height);
          await page.emulate({reducedMotion: true});
          await page.goto(demo.origin + path);
          if (element) await page.evaluate(bringUp, element);
          else await settle(page);
          if (element) await walk(page, element, steps, shown);
          for (const dir of directions) {
            for (const scheme of schemes) {
              if (engine !== 'chromium' && (dir !== 'rtl' || scheme !== 'dark')) continue;
              await page.evaluate(paint, dir, scheme, engine !== 'chromium');
              await page.emulate({colorScheme: scheme, reducedMotion: true});
              const where = `${width} px, ${dir}, ${scheme}`;
              assert.deepEqual(await accessibilityViolations(page, scope), [], where);
            }
          }
        });
      }
    });
  }
});

/** Runs in the page. */
function bringUp(selector: string): void {
  document.querySelector(selector)?.scrollIntoView({behavior: 'instant'});
}

/** Runs in the page. Where the scheme cannot be emulated, the page says which one it has. */
function paint(dir: string, scheme: string, isSaid: boolean): void {
  document.documentElement.dir = dir;
  if (isSaid) document.documentElement.style.colorScheme = scheme;
}
