import assert from 'node:assert/strict';
import {it} from 'node:test';

import {accessibilityViolations} from '../support/accessibility.js';
import {waitFor} from '../support/wait-for.js';
import {runDemo} from './support/demo-endpoint.js';
import {inEachEngine} from './support/in-each-engine.js';

const demo = runDemo();

/** Runs in the page: shows another answer, and opens the panel once it was checked. */
function openPanel(change: string, tone: string): boolean {
  const element = document.querySelector('candor-reviews');
  if (change && !element?.getAttribute('src')?.includes(change)) {
    document.querySelector<HTMLInputElement>(`input[value="${change}"]`)?.click();
    return false;
  }
  const root = element?.shadowRoot;
  if (!root?.querySelector(`.proof-summary${tone}`)) return false;
  if (root.querySelector('dialog[open]')) return true;
  root.querySelector<HTMLElement>('[part~="proof-open"]')?.click();
  return false;
}

/** Runs in the page: how far what is drawn in the panel reaches over its sides. */
function overflow(): number {
  const panel = document.querySelector('candor-reviews')?.shadowRoot?.querySelector('dialog[open]');
  if (!panel) throw new Error('The panel is closed.');
  return Math.max(panel.scrollWidth - panel.clientWidth, panel.getBoundingClientRect().right - innerWidth);
}

inEachEngine('the panel of what was checked', ({withPage}) => {
  for (const [name, change, tone] of [
    // An engine may lack Ed25519.
    ['nothing failed', '', ':is(.proof-held, .proof-unchecked)'],
    ['a failure', 'star', '.proof-failed'],
  ] as const)
    it(`fits into 320 px, and into WCAG 2.2 AA by axe, light and dark: ${name}`, () =>
      withPage(async (page) => {
        await page.setViewport(320, 640);
        await page.goto(`${demo.origin}/ideas/tamper.html`);
        await waitFor(page, openPanel, [change, tone]);
        assert.ok((await page.evaluate(overflow)) <= 0);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulate({colorScheme});
          assert.deepEqual(await accessibilityViolations(page), [], colorScheme);
        }
      }));
});
