import assert from 'node:assert/strict';
import {after, afterEach, before, it} from 'node:test';

import {accessibilityViolations} from '../support/accessibility.js';
import {buildName} from '../support/builds.js';
import type {Page} from '../support/page.js';
import {publishDemo} from '../support/published-demo.js';
import {settle} from '../support/settle.js';
import {type StaticServer, serve} from '../support/static-server.js';
import {walk} from '../support/steps.js';
import {waitFor} from '../support/wait-for.js';
import {temporaryFolder} from './support/folder.js';
import {inEachEngine} from './support/in-each-engine.js';
import {readRecorded, recorder} from './support/recorder.js';

const states = '/ideas/pledge-states.html';
const one = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A pledge</title>
<script src="/recorder.js"></script><link rel="trust-data" href="/.well-known/trust-data.json">
<script type="module" src="/candor/${buildName('candor-pledge')}"></script></head>
<body><candor-pledge pledge="refunds" layout="statement" loading="eager"></candor-pledge></body></html>`;

const folder = temporaryFolder();
let server: StaticServer;

before(async () => {
  const {folders, documents} = await publishDemo(folder);
  server = await serve({folders, documents: {...documents, '/one.html': one, '/recorder.js': recorder}});
});
afterEach(() => {
  server.rules = [];
  server.requests.length = 0;
});
after(() => server?.close());

const partsAsked = (): string[] =>
  server.requests.flatMap(({url}) => /^\/candor\/(candor-pledge-[a-z-]+?)-\d/.exec(url)?.[1] ?? []);

const wordings = '[part="wordings"] > summary';
const readText = (page: Page, selector: string): Promise<string> =>
  page.evaluate((wanted) => {
    const root = document.querySelector('candor-pledge')?.shadowRoot;
    return (root?.querySelector(wanted)?.textContent ?? '').replace(/\s+/g, ' ').trim();
  }, selector);

inEachEngine('a pledge in every layout and state, judged by axe', ({name: engine, withPage}) => {
  for (const [width, height] of [
    [320, 640],
    [1280, 900],
  ] as const) {
    for (const dir of ['ltr', 'rtl'] as const) {
      for (const colorScheme of ['light', 'dark'] as const) {
        // Elsewhere width, light and direction are told apart two by two.
        const isOpposite =
          (width === 320) === (dir === 'rtl') && (dir === 'rtl') === (colorScheme === 'dark');
        if (engine !== 'chromium' && !isOpposite) continue;
        it(`${width} px, ${dir}, ${colorScheme}`, () =>
          withPage(async (page) => {
            await page.setViewport(width, height);
            await page.emulate({colorScheme, reducedMotion: true});
            await page.goto(server.origin + states);
            await settle(page);
            await page.evaluate(paint, dir, colorScheme, engine !== 'chromium');
            await waitFor(page, isUnfolded, []);
            // What a badge opens covers others: each is judged on its own.
            assert.deepEqual(await accessibilityViolations(page, {include: 'main'}), [], 'unfolded');
            for (const pledge of ['late', 'at-risk', 'certified']) {
              await page.evaluate(open, pledge);
              const include = `[layout="badge"][pledge="${pledge}"]`;
              assert.deepEqual(
                await accessibilityViolations(page, {include}),
                [],
                `badge of ${pledge}, open`,
              );
            }
          }));
      }
    }
  }
});

inEachEngine('the wordings of a pledge', ({name: engine, withPage}) => {
  // HTML lets a failed import() be asked again, or remembered for as long as the page stands: Firefox remembers.
  const isRemembered = engine === 'firefox';

  it('are marked by a file of their own, asked for once and no sooner than they are opened', () =>
    withPage(async (page) => {
      await page.goto(`${server.origin}/one.html`);
      await walk(page, 'candor-pledge', [], wordings);
      assert.deepEqual(partsAsked(), []);
      await walk(page, 'candor-pledge', [{press: wordings}], '[part="put-in"]');
      await walk(page, 'candor-pledge', [{press: wordings}, {press: wordings}], '[part="put-in"]');
      assert.deepEqual(partsAsked(), ['candor-pledge-wordings']);
      assert.deepEqual(await readRecorded(page), {violations: [], errors: []});
    }));

  it(`can be read where that file cannot be had, with a sentence${isRemembered ? '' : ' and a way on that works'}`, () =>
    withPage(async (page) => {
      server.rules = [{path: /pledge-wordings/, status: 404}];
      await page.goto(`${server.origin}/one.html`);
      await walk(page, 'candor-pledge', [{press: wordings}], '[part="failure"]');
      const text = await readText(page, '[part="wordings"]');
      assert.match(text, /within five working days\..*within three days of the parcel being scanned\./);
      assert.match(text, /This cannot be reached right now\. ?Try again$/);
      server.rules = [];
      if (!isRemembered) await walk(page, 'candor-pledge', [{press: '[part="retry"]'}], '[part="put-in"]');
      assert.deepEqual((await readRecorded(page)).errors, []);
    }));
});

inEachEngine('the address of a pledge', ({withPage}) => {
  it('is followed when the page opens at it, far down, with what stands above still on its way', () =>
    withPage(async (page) => {
      await page.setViewport(1280, 900);
      await page.goto(`${server.origin}/pledges.html#pledge-price`);
      await waitFor(page, isFollowed, ['#price']);
    }));

  it('opens the card, not the badge of the same pledge in the foot of the page', () =>
    withPage(async (page) => {
      await page.setViewport(1280, 900);
      await page.goto(`${server.origin}/pledges.html#pledge-repairs`);
      await waitFor(page, isFollowed, ['#repairs']);
      assert.equal(await page.evaluate(hasOpenBadge), false);
    }));
});

/** Runs in the page. Where the scheme cannot be emulated, the page says which one it has. */
function paint(dir: string, scheme: string, isSaid: boolean): void {
  document.documentElement.dir = dir;
  if (isSaid) document.documentElement.style.colorScheme = scheme;
  for (const element of document.querySelectorAll('candor-pledge'))
    for (const each of element.shadowRoot?.querySelectorAll('details') ?? []) each.open = true;
}

/** Runs in the page: whether every wording that was changed is marked. */
function isUnfolded(): boolean {
  const all = [...document.querySelectorAll('[data-given]')].flatMap((element) => [
    ...(element.shadowRoot?.querySelectorAll('[part="wordings"]') ?? []),
  ]);
  return all.length === 3 && all.every((each) => each.querySelector('del, ins'));
}

/** Runs in the page. */
function open(pledge: string): void {
  const badge = document.querySelector(`[layout="badge"][data-given][pledge="${pledge}"]`);
  badge?.shadowRoot?.querySelector<HTMLElement>('[part~="popover"]')?.showPopover();
}

/** Runs in the page. */
function hasOpenBadge(): boolean {
  return [...document.querySelectorAll('candor-pledge')].some((element) =>
    element.shadowRoot?.querySelector(':popover-open'),
  );
}

/** Runs in the page. */
function isFollowed(selector: string): boolean {
  const element = document.querySelector(selector);
  const {top = -1} = element?.getBoundingClientRect() ?? {};
  return Boolean(element?.shadowRoot?.activeElement) && top >= -1 && top < innerHeight / 2;
}
