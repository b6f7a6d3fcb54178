import assert from 'node:assert/strict';
import {after, before, it} from 'node:test';

import {accessibleOutline} from '../support/accessible-outline.js';
import {buildName, builds} from '../support/builds.js';
import {findEngines} from '../support/engines.js';
import {matchSnapshot} from '../support/snapshot.js';
import {type StaticServer, serve} from '../support/static-server.js';
import {type Step, walk} from '../support/steps.js';
import {waitFor} from '../support/wait-for.js';
import {inEachEngine} from './support/in-each-engine.js';
import {moment, outlineData} from './support/outline-data.js';

// By the name of what they look like, where that is no layout.
const attributes: Readonly<Record<string, string>> = {
  opposites: 'opposites',
  pages: 'paging="pages" limit="2"',
};

const layouts: Readonly<Record<string, readonly string[]>> = {
  'candor-rating': ['inline'],
  'candor-reviews': ['list', 'grid', 'carousel', 'compact', 'opposites', 'pages'],
  'candor-pledge': ['badge', 'card', 'statement'],
  'candor-person': ['card', 'inline', 'list'],
};

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Outlines</title>
<script type="module" src="/candor/${buildName('candor')}"></script>
<script type="module" src="/give.js"></script></head><body>${Object.entries(layouts)
  .flatMap(([tag, all]) =>
    all.map(
      (layout) =>
        `<${tag} id="${tag}-${layout}" ${attributes[layout] ?? `layout="${layout}"`} loading="eager"></${tag}>`,
    ),
  )
  .join('\n')}</body></html>`;

// A picture that is really there: what stands for one that is not comes sooner or later.
const picture = 'https://shop.example/a.webp';

const give = `const given = ${JSON.stringify(JSON.stringify(outlineData))};
const data = JSON.parse(given.replaceAll('${picture}', location.origin + '/a.svg'));
for (const element of document.querySelectorAll(Object.keys(data).join())) {
  Object.assign(element, {now: Date.parse('${moment}'), timeZone: 'Europe/Berlin', data: data[element.localName]});
}`;

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="6"/>';

let server: StaticServer;
before(async () => {
  server = await serve({
    folders: {'/candor/': builds},
    documents: {'/index.html': page, '/give.js': give, '/a.svg': drawing},
  });
});
after(() => server?.close());

inEachEngine(
  'what assistive technology is given',
  ({withPage}) => {
    for (const [tag, all] of Object.entries(layouts)) {
      for (const layout of all) {
        it(`of ${tag}, ${layout}`, () =>
          withPage(async (page) => {
            await page.goto(`${server.origin}/`);
            const selector = `#${tag}-${layout}`;
            await waitFor(page, isDrawn, [selector]);
            const outline = await accessibleOutline(page, selector);
            assert.ok(outline);
            matchSnapshot(`${tag}-${layout}`, outline);
          }));
      }
    }

    const reviews = '#candor-reviews-list';
    const dialog = `${reviews} >>> dialog[open]`;
    const states: readonly (readonly [name: string, steps: readonly Step[], shown: string, of: string])[] = [
      ['filters', [{press: '[part~="filters-button"]'}], '[part~="filters"]', reviews],
      ['found', [{write: 'hand', into: '[part~="search"]', enter: true}], 'mark', reviews],
      ['lightbox', [{press: '[part~="medium"]'}], 'dialog[open]', dialog],
    ];
    for (const [name, steps, shown, of] of states) {
      it(`of candor-reviews, ${name}`, () =>
        withPage(async (page) => {
          await page.goto(`${server.origin}/`);
          await walk(page, reviews, steps, shown);
          const outline = await accessibleOutline(page, of);
          assert.ok(outline);
          matchSnapshot(`candor-reviews-${name}`, outline);
        }));
    }

    const badge = '#candor-pledge-badge';
    it('of candor-pledge, badge opened', () =>
      withPage(async (page) => {
        await page.goto(`${server.origin}/`);
        await walk(page, badge, [{press: '[part~="badge"]'}], '[part~="popover"]:popover-open');
        matchSnapshot('candor-pledge-badge-opened', (await accessibleOutline(page, badge)) ?? '');
      }));

    const statement = '#candor-pledge-statement';
    it('of candor-pledge, wordings', () =>
      withPage(async (page) => {
        await page.goto(`${server.origin}/`);
        await walk(page, statement, [{press: '[part="wordings"] > summary'}], '[part="put-in"]');
        matchSnapshot('candor-pledge-wordings', (await accessibleOutline(page, statement)) ?? '');
      }));
  },
  findEngines(['chromium']),
);

/** Runs in the page. */
function isDrawn(selector: string): boolean {
  return (document.querySelector(selector)?.shadowRoot?.textContent ?? '').trim().length > 10;
}
