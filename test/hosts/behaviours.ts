import assert from 'node:assert/strict';
import {it} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';

import type {Page} from '../support/browser.js';
import {waitFor} from '../support/wait-for.js';
import type {Host} from './hosts.js';
import * as see from './in-the-page.js';
import type {Site} from './site.js';

type WithPage = <Result>(action: (page: Page) => Promise<Result>) => Promise<Result>;

/** What Candor's elements do in any host: drawn, set, heard, moved, shown, hidden and taken away as its people expect. */
export const behaviours = (host: Host, site: () => Site, withPage: WithPage): void => {
  const open = (scene: string, action: (page: Page) => Promise<void>): Promise<void> =>
    withPage(async (page) => {
      site().forget();
      await page.goto(`${site().origin}/${scene}.html`);
      await action(page);
      assert.deepEqual(await page.evaluate(see.noted), []);
    });
  const press = (page: Page, selector: string, inside = ''): Promise<unknown> =>
    waitFor(page, see.pressed, [selector, inside]);

  it('takes attributes and properties, and changes with them', () =>
    open('settings', async (page) => {
      await waitFor(page, see.hasReviews, [2]);
      assert.deepEqual(await page.evaluate(see.settings), {
        label: 'Voices on Kettle a',
        isGrid: true,
        className: 'mine',
        level: '4',
        stars: ['5', '5'],
        rating: '4.2',
        fallback: 'Fallback',
      });
      await press(page, '#change');
      await waitFor(page, see.hasReviews, [3]);
      await waitFor(page, see.rates, ['3.1']);
      assert.deepEqual(site().asked(), ['/trust/a.json']);
    }));

  it('is heard once for each thing that happens, and can be told not to', () =>
    open('settings', async (page) => {
      await waitFor(page, see.hasReviews, [2]);
      await waitFor(page, see.says, ['#loads', '1']);
      await press(page, '[part~="more"]', 'candor-reviews');
      await wait(200);
      assert.equal(await page.evaluate(see.hasReviews, 2), true);
      await press(
        page,
        '[part~="distribution-row"]:nth-child(2), li:nth-child(2) [part~="distribution-row"]',
        'candor-reviews',
      );
      await waitFor(page, see.says, ['#wish', '{"rating":[5,4]}']);
      assert.equal(await page.evaluate(see.says, '#loads', '1'), true);
      assert.deepEqual(site().asked(), ['/trust/a.json']);
    }));

  it('follows the route, and asks once for each subject', () =>
    open('routes', async (page) => {
      await waitFor(page, see.isAbout, ['Kettle a']);
      await press(page, '#to-b');
      await waitFor(page, see.isAbout, ['Kettle b']);
      await press(page, '#to-away');
      await waitFor(page, see.count, ['candor-reviews', 0]);
      await press(page, '#to-a');
      await waitFor(page, see.isAbout, ['Kettle a']);
      assert.deepEqual(site().asked(), ['/trust/a.json', '/trust/b.json']);
    }));

  it('keeps what it shows in a list that is turned around', () =>
    open('list', async (page) => {
      await waitFor(page, see.names, ['Kettle a, Kettle b, Kettle c']);
      if (host.keepsNodes) {
        await press(page, '[part~="filters-button"]', 'candor-reviews');
        await waitFor(page, see.panels, ['Kettle a']);
        await page.evaluate(see.mark);
      }
      await press(page, '#reverse');
      await waitFor(page, see.names, ['Kettle c, Kettle b, Kettle a']);
      await wait(200);
      if (host.keepsNodes) {
        assert.equal(await page.evaluate(see.areMarked), true);
        assert.equal(await page.evaluate(see.panels, 'Kettle a'), true);
      }
      assert.deepEqual(site().asked(), ['/trust/a.json', '/trust/b.json', '/trust/c.json']);
    }));

  it('is shown and hidden, and leaves nothing behind', () =>
    open('toggle', async (page) => {
      // What leaves while it is waiting for its answer asks again when it is back.
      await waitFor(page, see.areAllThere, []);
      await page.evaluate(see.toggled, 3);
      await wait(500);
      const before = await page.evaluate(see.held);
      await page.evaluate(see.toggled, 50);
      await wait(500);
      const {timers, ...after} = await page.evaluate(see.held);
      assert.deepEqual(after, {listeners: before.listeners, observed: before.observed});
      // One that was started long ago may have come to its end.
      assert.ok(timers <= before.timers, `${timers} timers, and ${before.timers} before`);
      assert.deepEqual(site().asked(), ['/trust/a.json', '/trust/people.json', '/trust/pledges.json']);
    }));

  if (host.isServed) {
    it('is what the server wrote, taken over by the application', () =>
      open('server', async (page) => {
        await waitFor(page, see.hasReviews, [2]);
        await waitFor(page, see.says, ['#loads', '1']);
        assert.deepEqual(await page.evaluate(see.takenOver), {
          isSame: true,
          fallback: 'Read our reviews',
          label: 'Voices on Kettle a',
        });
        assert.deepEqual(site().asked(), ['/trust/a.json']);
      }));
  }
};
