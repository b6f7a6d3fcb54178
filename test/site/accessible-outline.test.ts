import assert from 'node:assert/strict';
import {after, before, it} from 'node:test';

import {accessibleOutline} from '../support/accessible-outline.js';
import {buildName, builds} from '../support/builds.js';
import {findEngines} from '../support/engines.js';
import {matchSnapshot} from '../support/snapshot.js';
import {type StaticServer, serve} from '../support/static-server.js';
import {waitFor} from '../support/wait-for.js';
import {inEachEngine} from './support/in-each-engine.js';
import {moment, outlineData} from './support/outline-data.js';

const layouts: Readonly<Record<string, readonly string[]>> = {
  'candor-rating': ['inline'],
  'candor-reviews': ['list'],
  'candor-pledge': ['badge', 'card', 'statement'],
  'candor-person': ['card', 'inline', 'list'],
};

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Outlines</title>
<script type="module" src="/candor/${buildName('candor')}"></script>
<script type="module" src="/give.js"></script></head><body>${Object.entries(layouts)
  .flatMap(([tag, all]) =>
    all.map((layout) => `<${tag} id="${tag}-${layout}" layout="${layout}" loading="eager"></${tag}>`),
  )
  .join('\n')}</body></html>`;

const give = `const data = ${JSON.stringify(outlineData)};
for (const element of document.querySelectorAll(Object.keys(data).join())) {
  Object.assign(element, {now: Date.parse('${moment}'), timeZone: 'Europe/Berlin', data: data[element.localName]});
}`;

let server: StaticServer;
before(async () => {
  server = await serve({folders: {'/candor/': builds}, documents: {'/index.html': page, '/give.js': give}});
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
  },
  findEngines(['chromium']),
);

/** Runs in the page. */
function isDrawn(selector: string): boolean {
  return (document.querySelector(selector)?.shadowRoot?.textContent ?? '').trim().length > 10;
}
