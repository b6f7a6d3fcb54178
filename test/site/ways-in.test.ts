import assert from 'node:assert/strict';
import {after, afterEach, before, it} from 'node:test';

import {fillPage} from '../embed/prerender/support/built.js';
import type {Page} from '../support/browser.js';
import {buildName} from '../support/builds.js';
import {layoutShifts, type Shift} from '../support/layout-shift.js';
import {publishDemo} from '../support/published-demo.js';
import {settle} from '../support/settle.js';
import {type Rule, type StaticServer, serve} from '../support/static-server.js';
import {waitFor} from '../support/wait-for.js';
import {fileOf, snippetOf, type WayIn} from './support/csp-page.js';
import {temporaryFolder} from './support/folder.js';
import {inEachEngine} from './support/in-each-engine.js';
import {kettle} from './support/loader-pages.js';
import {allAnswered, readRecorded, recorder} from './support/recorder.js';
import {readSightShifts, sightWatcher} from './support/sight.js';

const injected = (way: WayIn): string =>
  `const script = document.createElement('script');
  Object.assign(script, {src: '/candor/${fileOf(way)}', type: '${way === 'classic' ? '' : 'module'}', crossOrigin: ''});
  document.head.append(script);`;
const later = (way: WayIn): string =>
  `<script>addEventListener('load', () => setTimeout(() => {${injected(way)}}, 3000));</script>`;
const atInteraction = `<script>addEventListener('pointerdown', () => {${injected('loader')}}, {once: true});</script>`;

const data = /^\/(\.well-known|reviews)\/|^\/(subjects|pledges|people)[^/]*\.json$/;
// So that the page is seen without its data, too.
const late: readonly Rule[] = [{path: data, delay: 300}];
const dead: readonly Rule[] = [
  // What breaks off on a connection that was used before is asked again by the engine itself (RFC 9110 §9.2.2).
  {path: /./, headers: {Connection: 'close'}},
  {path: data, destroy: true},
];
const troubles = {dead, gone: [{path: data, status: 404}]} as const;

interface Way {
  /** Chromium only: what differs from others is not the engine's affair. */
  readonly isOnce?: true;
  readonly head: string;
  /** Whether the page is filled before it is sent. */
  readonly isPrerendered?: true;
  /** What is wrong with the endpoint. */
  readonly trouble?: keyof typeof troubles;
}

const ways: Readonly<Record<string, Way>> = {
  loader: {head: snippetOf('loader', '/candor/')},
  'one file, module': {head: snippetOf('module', '/candor/')},
  'one file, classic': {isOnce: true, head: snippetOf('classic', '/candor/')},
  'loader, 3 s after load': {head: later('loader')},
  'one file, 3 s after load': {isOnce: true, head: later('classic')},
  'loader, at the first interaction': {isOnce: true, head: atInteraction},
  'prerendered, loader': {head: snippetOf('loader', '/candor/'), isPrerendered: true},
  'prerendered, one file': {isOnce: true, head: snippetOf('module', '/candor/'), isPrerendered: true},
  'prerendered, loader 3 s after load': {isOnce: true, head: later('loader'), isPrerendered: true},
  'dead endpoint, loader': {head: snippetOf('loader', '/candor/'), trouble: 'dead'},
  'dead endpoint, one file': {isOnce: true, head: snippetOf('module', '/candor/'), trouble: 'dead'},
  'dead endpoint, prerendered, loader': {
    head: snippetOf('loader', '/candor/'),
    isPrerendered: true,
    trouble: 'dead',
  },
  'endpoint gone, loader': {isOnce: true, head: snippetOf('loader', '/candor/'), trouble: 'gone'},
  'endpoint gone, one file': {head: snippetOf('module', '/candor/'), trouble: 'gone'},
};

const text = '<p>A kettle for those who take their time. It holds a litre and a half.</p>';
const pageWith = (head: string): string => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Ways in</title><script src="/recorder.js"></script><link rel="canonical" href="${kettle}">
<link rel="stylesheet" href="/candor/${buildName('candor').replace(/\.js$/, '.css')}">
<link rel="trust-data" href="/.well-known/trust-data.json">${head}</head><body><h1>Kettle</h1>
<candor-rating></candor-rating>${text}<candor-reviews limit="5"></candor-reviews>${text}
<candor-pledge></candor-pledge>${text}<candor-person></candor-person>${text}</body></html>`;

const folder = temporaryFolder();
const documents: Record<string, string> = {};
const pathOf = (name: string): string => `/${name.replace(/\W+/g, '-')}.html`;
let server: StaticServer;

before(async () => {
  const {folders, documents: published} = await publishDemo(folder);
  Object.assign(documents, published, {'/recorder.js': recorder + sightWatcher()});
  server = await serve({folders, documents});
  for (const [name, {head, isPrerendered}] of Object.entries(ways)) {
    const address = server.origin + pathOf(name);
    const html = pageWith(head);
    const filled = isPrerendered ? await fillPage(html, {address}) : {html, elements: []};
    assert.deepEqual(
      filled.elements.filter(({problem}) => problem),
      [],
    );
    documents[pathOf(name)] = filled.html;
  }
});
afterEach(() => {
  server.requests.length = 0;
});
after(() => server?.close());

const asked = (): string[] =>
  server.requests
    .map(({url}) => url)
    .filter((url) => data.test(url))
    .sort();

/** Waits for whatever is to come. */
const settled = async (page: Page, {isPrerendered, head}: Way): Promise<void> => {
  if (head === atInteraction)
    await page.evaluate(() => document.body.dispatchEvent(new Event('pointerdown', {bubbles: true})));
  await waitFor(page, () => customElements.get('candor-reviews') !== undefined, []);
  // What was rendered beforehand stays as it is, and is asked about once.
  if (!isPrerendered) await allAnswered(page);
  await page.evaluate((time) => new Promise((done) => setTimeout(done, time)), isPrerendered ? 1200 : 300);
};

/** Chromium says it itself; the others are watched. */
const shiftsOf = async (page: Page, url: string, way: Way): Promise<readonly Shift[]> => {
  await page.setViewport(1024, 700);
  if (page.engine === 'chromium') return layoutShifts(page, url, () => settled(page, way));
  await page.goto(url);
  await settled(page, way);
  return readSightShifts(page);
};

/** How often we ask for an address: whoever was not reached is tried a second time, a while later. */
const mostAsked = ({trouble}: Way): number => (trouble === 'dead' ? 2 : 1);

/**
 * How often the server hears of it. Chromium asks again by itself where a connection that it had opened beforehand breaks off,
 * Firefox ten times (network.http.request.max-attempts).
 */
const mostHeard = (engine: string, {trouble}: Way): number =>
  trouble === 'dead' ? mostAsked({head: '', trouble}) * ({chromium: 2, firefox: 10}[engine] ?? 1) : 1;

/** Runs in the page: the addresses that our code asked for, one for each time. */
function askedByUs(): string[] {
  const shared: {requests?: ReadonlyArray<{readonly url: string}>} =
    Reflect.get(globalThis, Symbol.for('candor')) ?? {};
  return (shared.requests ?? []).map(({url}) => url);
}

const assertAtMost = (addresses: readonly string[], most: number): void => {
  for (const address of new Set(addresses)) {
    const times = addresses.filter((other) => other === address).length;
    assert.ok(times <= most, `${times} times: ${address}`);
  }
};

inEachEngine('one page', ({name: engine, withPage}) => {
  for (const [name, way] of Object.entries(ways)) {
    if (way.isOnce && engine !== 'chromium') continue;
    it(`${name}: nothing moves, and ${way.trouble === 'dead' ? 'it is tried twice' : 'each address is asked once'}`, () =>
      withPage(async (page) => {
        server.rules = way.trouble ? troubles[way.trouble] : late;
        server.requests.length = 0;
        assert.deepEqual(await shiftsOf(page, server.origin + pathOf(name), way), []);
        await settle(page);
        const addresses = asked();
        assert.ok(addresses.length > 0);
        assertAtMost(await page.evaluate(askedByUs), mostAsked(way));
        assertAtMost(addresses, mostHeard(engine, way));
        assert.deepEqual(await readRecorded(page), {violations: [], errors: []});
      }));
  }
});
