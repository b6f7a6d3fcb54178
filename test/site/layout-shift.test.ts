import assert from 'node:assert/strict';
import {after, before, it} from 'node:test';

import {layoutShifts, type Shift} from '../support/layout-shift.js';
import {demoPages, madePage, publishDemo} from '../support/published-demo.js';
import {type Rule, type StaticServer, serve} from '../support/static-server.js';
import {walk} from '../support/steps.js';
import {temporaryFolder} from './support/folder.js';
import {inEachEngine, type Running} from './support/in-each-engine.js';
import {allAnswered, recordedPages, recorder} from './support/recorder.js';
import {readSightShifts, sightWatcher} from './support/sight.js';

const data = /^\/(\.well-known|reviews|data|presence)\/|^\/(subjects|pledges|people)[^/]*\.json$/;

const parts = /^\/candor\/candor-reviews-(layout|finding|lightbox|json-ld|writing)-/;

const misbehaviour: readonly Rule[] = [
  // So that the page is seen without its elements, too.
  {path: '/candor/candor.js', delay: 300},
  {path: /^\/dead\//, destroy: true},
  {path: /^\/slow\//, delay: 600_000},
  {path: '/broken/error-500', status: 500},
  {path: '/broken/rate-limited', status: 429, headers: {'Retry-After': '3600'}},
  {path: '/broken/circle', status: 302, headers: {Location: '/broken/circle'}},
];

const troubles: Readonly<Record<string, readonly Rule[]>> = {
  'data late': [{path: data, delay: 500}, ...misbehaviour],
  'a dead endpoint': [{path: data, destroy: true}, ...misbehaviour],
  'parts late': [{path: parts, delay: 800}, ...misbehaviour],
};

// Those whose reviews need a part of the element before anything is drawn; in the others it comes after a click.
const pagesOfParts = ['/ideas/layouts.html', '/ideas/finding.html', '/product.html'];

const element = 'candor-reviews';

const sizes = {320: 640, 1280: 900};

// The watcher of the other engines is slower, and one engine has seen all.
const shortened = ['/index.html', '/product.html', '/pledges.html', '/contact.html'];

const folder = temporaryFolder();
const servers = new Map<string, StaticServer>();

before(async () => {
  const {folders, documents} = await publishDemo(folder);
  const pages = recordedPages([...demoPages, madePage], documents);
  for (const [name, rules] of Object.entries(troubles))
    servers.set(
      name,
      await serve({
        folders,
        documents: {...documents, ...pages, '/recorder.js': recorder + sightWatcher()},
        rules,
      }),
    );
});
after(() => Promise.all([...servers.values()].map((server) => server.close())));

/** Chromium says it itself; the others are watched. */
const shiftsOf = ({withPage}: Running, url: string, width: number, height: number) =>
  withPage(async (page): Promise<readonly Shift[]> => {
    await page.setViewport(width, height);
    if (page.engine === 'chromium') return layoutShifts(page, url, () => allAnswered(page));
    await page.goto(url);
    await allAnswered(page);
    return readSightShifts(page);
  });

inEachEngine('the demo', (running) => {
  const pages = running.name === 'chromium' ? [...demoPages, madePage] : shortened;
  for (const path of pages) {
    for (const trouble of Object.keys(troubles)) {
      if (trouble === 'parts late' && !(running.name === 'chromium' && pagesOfParts.includes(path))) continue;
      it(`${path} with ${trouble}: nothing moves`, async (context) => {
        for (const [width, height] of Object.entries(sizes)) {
          const look = () =>
            shiftsOf(running, `${servers.get(trouble)?.origin}${path}`, Number(width), height);
          const once = await look();
          // Where the engine says nothing of it itself, what is seen once in hundreds of times may be the watcher's doing.
          const isCertain = running.name === 'chromium' || once.length === 0;
          const shifts = isCertain ? once : await look();
          if (!isCertain && shifts.length === 0)
            context.diagnostic(`${running.name}, ${path}, ${width} px: seen once: ${JSON.stringify(once)}`);
          assert.deepEqual(shifts, [], `${width} px wide`);
        }
      });
    }
  }

  it('filters open, with their part late: nothing moves before, and then only what is below', () =>
    running.withPage(async (page) => {
      await page.setViewport(1280, 900);
      await page.goto(`${servers.get('parts late')?.origin}/product.html`);
      await page.evaluate(bringUp);
      await walk(page, element, [], '[part~="showing"]');
      await page.evaluate(bringUp);
      const before = await page.evaluate(readPlaces);
      await walk(page, element, [{press: '[part~="filters-button"]'}], '[part~="tools"]');
      assert.deepEqual(await page.evaluate(readPlaces), before);
      await walk(page, element, [], '[part~="filters"]');
      const {showing, ...above} = await page.evaluate(readPlaces);
      const {showing: was, ...wasAbove} = before;
      assert.deepEqual(above, wasAbove);
      assert.ok(showing && was && showing > was + 100, `${was} → ${showing}`);
    }));
});

/** Runs in the page. */
function bringUp(): void {
  document.querySelector('candor-reviews')?.scrollIntoView({behavior: 'instant'});
}

/** Runs in the page: how far from the top of the window the pieces of the element stand. */
function readPlaces(): Record<string, number | undefined> {
  const root = document.querySelector('candor-reviews')?.shadowRoot;
  const names = ['summary', 'facts', 'people-like-me', 'tools', 'filters-button', 'showing'];
  return Object.fromEntries(
    names.map((name) => [name, root?.querySelector(`[part~="${name}"]`)?.getBoundingClientRect().top]),
  );
}
