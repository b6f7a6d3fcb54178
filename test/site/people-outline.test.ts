import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, it} from 'node:test';

import {accessibleOutline} from '../support/accessible-outline.js';
import {buildName, builds, project} from '../support/builds.js';
import {findEngines} from '../support/engines.js';
import {matchSnapshot} from '../support/snapshot.js';
import {type StaticServer, serve} from '../support/static-server.js';
import {waitFor} from '../support/wait-for.js';
import {inEachEngine} from './support/in-each-engine.js';

const demo = join(project, 'demo');
const layouts = ['card', 'inline', 'list'];

/** The names of all states, as the demo's page of people has them. */
const states = [
  ...new Set(
    Array.from(
      readFileSync(join(demo, 'ideas/people.html'), 'utf8').matchAll(/data-state="(\w+)"/g),
      ([, name = '']) => name,
    ),
  ),
];

const element = (layout: string, state: string): string =>
  `<p>${state}</p><candor-person data-state="${state}" layout="${layout}" loading="eager"${state === 'gone' ? ' person="nobody-any-more"' : ''}></candor-person>`;

const page = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>People</title>
<script type="module" src="/candor/${buildName('candor-person')}"></script>
<script type="module" src="/ideas/people.js"></script></head><body>${layouts
  .map((layout) => `<div id="${layout}">${states.map((state) => element(layout, state)).join('\n')}</div>`)
  .join('\n')}</body></html>`;

let server: StaticServer;
before(async () => {
  server = await serve({folders: {'/': demo, '/candor/': builds}, documents: {'/people-outline.html': page}});
});
after(() => server?.close());

inEachEngine(
  'what assistive technology is given of people in every state',
  ({withPage}) => {
    for (const layout of layouts) {
      it(layout, () =>
        withPage(async (page) => {
          assert.ok(states.length > 10);
          await page.goto(`${server.origin}/people-outline.html`);
          await waitFor(page, areDrawn, []);
          const outline = await accessibleOutline(page, `#${layout}`);
          assert.ok(outline);
          matchSnapshot(`people-${layout}`, outline);
        }),
      );
    }
  },
  findEngines(['chromium']),
);

/** Runs in the page. */
function areDrawn(): boolean {
  const all = [...document.querySelectorAll('candor-person')];
  const isDrawn = ({shadowRoot, dataset}: HTMLElement): boolean =>
    dataset.state === 'gone' || (shadowRoot?.textContent ?? '').trim().length > 10;
  return all.length > 0 && all.every(isDrawn);
}
