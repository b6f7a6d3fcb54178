import assert from 'node:assert/strict';
import {after, afterEach, before, it} from 'node:test';

import type {Page} from '../support/browser.js';
import {buildName} from '../support/builds.js';
import {engineNames} from '../support/engines.js';
import {publishDemo} from '../support/published-demo.js';
import {type StaticServer, serve} from '../support/static-server.js';
import {waitFor} from '../support/wait-for.js';
import {elementsPage} from './support/element-pages.js';
import {temporaryFolder} from './support/folder.js';
import {hostileDeclarations, hostilePseudos} from './support/hostile-themes.js';
import {inEachEngine} from './support/in-each-engine.js';
import {paintedWords} from './support/painted.js';
import {allAnswered, readRecorded, recorder} from './support/recorder.js';

const kettle = 'subject="https://kettle.example/p/copper-kettle"';
const source = 'src="/.well-known/trust-data.json" loading="eager"';

const page = (
  body: string,
  css: string,
): string => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>A theme</title><script src="/recorder.js"></script><style>${css}</style><style id="theme"></style>
<script type="module" src="/candor/${buildName('candor')}"></script></head><body>${body}</body></html>`;

const few = `<candor-reviews ${source} ${kettle} limit="1" order="lowest"></candor-reviews>
<candor-pledge ${source} pledge="refunds" layout="statement"></candor-pledge>
<candor-person ${source} person="spout"></candor-person>`;

const all = `<candor-rating ${source} ${kettle}></candor-rating>${few}`;

const schemes = `<section id="light" style="color-scheme: light; background: #fff; color: #000">${all}</section>
<section id="dark" style="color-scheme: dark; background: #000; color: #fff">${all}</section>
<section id="auto" style="color-scheme: light dark; background: Canvas; color: CanvasText">${all}</section>
<section id="unsaid" style="background: #101418; color: #eee">${all}</section>`;

const pages = {
  '/themes/all.html': elementsPage({language: 'en', script: 'module'}),
  '/themes/few.html': page(few, 'body{background:#fff;color:#111;font:16px/1.5 sans-serif}'),
  '/themes/schemes.html': page(schemes, 'body{margin:0}'),
  '/themes/dense.html': page(all, 'body{background:#fff;color:#111;font:16px/1.5 sans-serif}'),
};

const folder = temporaryFolder();
let server: StaticServer;

before(async () => {
  const {folders, documents} = await publishDemo(folder);
  server = await serve({folders, documents: {...documents, ...pages, '/recorder.js': recorder}});
});
afterEach(() => {
  server.rules = [];
  server.requests.length = 0;
});
after(() => server?.close());

const open = async (page: Page, name: string, width = 1000): Promise<void> => {
  await page.setViewport(width, 900);
  await page.goto(`${server.origin}/themes/${name}.html`);
  await allAnswered(page);
};

const contrastFile = `/candor/${buildName('candor-contrast')}`;
const askedForContrast = (): number => server.requests.filter(({url}) => url === contrastFile).length;

inEachEngine('themes', ({name, withPage}) => {
  it('every visible piece is part of one with a name, and everything to press has a name of its own', () =>
    withPage(async (page) => {
      await open(page, 'all', 1200);
      assert.deepEqual(await page.evaluate(withoutName), []);
      assert.ok((await page.evaluate(countNamed)) > 100);
    }));

  it('light, dark and both, by color-scheme on any ancestor', () =>
    withPage(async (page) => {
      const isDark = (await page.emulate({colorScheme: 'dark'})) && name === 'chromium';
      await open(page, 'schemes');
      await waitFor(page, isGuarded, []);
      const {light, dark, auto, unsaid} = await page.evaluate(coloursIn, ['light', 'dark', 'auto', 'unsaid']);
      assert.ok(light && dark && auto && unsaid);
      assert.notDeepEqual(light, dark);
      assert.deepEqual(auto, isDark ? dark : light);
      // A dark page that does not say that it is one.
      assert.deepEqual(unsaid, dark);
    }));

  it('what looks after contrast is fetched once, after all is drawn, and can be missing', () =>
    withPage(async (page) => {
      server.rules = [{path: contrastFile, destroy: true}];
      await open(page, 'dense');
      await new Promise((resolve) => setTimeout(resolve, 400));
      const {errors} = await readRecorded(page);
      assert.deepEqual(errors, []);
      assert.ok(askedForContrast() > 0);
      server.rules = [];
      server.requests.length = 0;
      await open(page, 'dense');
      await waitFor(page, isGuarded, []);
      assert.equal(askedForContrast(), 1);
      const at = server.requests.findIndex(({url}) => url === contrastFile);
      const lastData = server.requests.findLastIndex(({url}) => url.includes('subjects'));
      assert.ok(at > lastData, 'before the data');
    }));

  it('takes up less room, or more, and keeps 24 px for what is pressed', () =>
    withPage(async (page) => {
      await open(page, 'dense');
      const heights: number[] = [];
      for (const density of ['0.5', '0.75', '1', '1.25']) {
        await page.evaluate(setTheme, `body { --candor-density: ${density} }`);
        heights.push(await page.evaluate(heightOfAll));
        assert.deepEqual(await page.evaluate(smallTargets), [], density);
      }
      assert.deepEqual(
        heights,
        heights.toSorted((a, b) => a - b),
      );
      assert.ok((heights[0] ?? 0) < (heights[2] ?? 0) * 0.95, heights.join(' '));
    }));

  it('no theme hides what has to be seen: it is painted, whatever one says of its parts', () =>
    withPage(async (page) => {
      await open(page, 'few', 640);
      await waitFor(page, isGuarded, []);
      const plain = await paintedWords(page);
      assert.ok(plain.length > 10, `${plain.length}`);
      assert.deepEqual(
        plain
          .filter(({painted}) => painted < 20)
          .map(({part, text, painted}) => `${part} ${painted}: ${text}`),
        [],
      );
      const themes = [
        ...hostileDeclarations.map((declarations) => ['', declarations] as const),
        ...hostilePseudos,
      ];
      const hidden: string[] = [];
      // Each engine takes a third of them: taking pictures takes its time.
      for (const [pseudo, declarations] of themes.filter((_, at) => at % 3 === engineNames.indexOf(name))) {
        await page.evaluate(attack, pseudo, declarations);
        const unseen = (await paintedWords(page)).filter(({painted}) => painted < 20);
        hidden.push(
          ...unseen.map(
            ({part, text, painted}) =>
              `${pseudo} { ${declarations} }: ${part} ${painted} ${text.slice(0, 40)}`,
          ),
        );
      }
      assert.deepEqual(hidden, []);
    }));

  it('leaves forced colours to the visitor', {skip: name !== 'chromium'}, () =>
    withPage(async (page) => {
      await page.emulate({forcedColors: true});
      await open(page, 'schemes');
      await waitFor(page, isGuarded, []);
      assert.deepEqual(await page.evaluate(mendedBases), []);
      await page.emulate({forcedColors: false});
      await waitFor(page, hasMended, []);
    }),
  );
});

/** Runs in the page: the pieces without a name; nothing of them is between tags of their own. */
function withoutName(): string[] {
  const tags = 'candor-rating, candor-reviews, candor-pledge, candor-person';
  const found = new Set<string>();
  for (const {localName, shadowRoot} of document.querySelectorAll(tags)) {
    for (const details of shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
    for (const element of shadowRoot?.querySelectorAll('*') ?? []) {
      const {width, height} = element.getBoundingClientRect();
      if (width < 2 || height < 2 || element.closest('.unseen')) continue;
      const isPressed = element.matches('a, button, input, select, textarea, summary');
      const isSeen =
        element.matches('img, svg, video') ||
        [...element.childNodes].some((node) => node instanceof Text && /\S/.test(node.data));
      const named = element.closest('[part]');
      const isNamed = isPressed ? named === element : named?.getAttribute('part') !== 'base';
      if ((isPressed || isSeen) && !isNamed)
        found.add(`${localName} ${element.localName}.${element.getAttribute('class')}`);
    }
  }
  return [...found];
}

/** Runs in the page. */
function countNamed(): number {
  const names = [...document.querySelectorAll('.ready')].flatMap(({localName, shadowRoot}) =>
    [...(shadowRoot?.querySelectorAll('[part]') ?? [])].flatMap(({part}) =>
      [...part].map((name) => `${localName} ${name}`),
    ),
  );
  return new Set(names).size;
}

/** Runs in the page: whether every element there is looked after. */
function isGuarded(): boolean {
  const tags = 'candor-rating, candor-reviews, candor-pledge, candor-person';
  return [...document.querySelectorAll(tags)].every(({shadowRoot}) =>
    shadowRoot?.adoptedStyleSheets.at(-1)?.cssRules[0]?.cssText.includes('text-fill-color'),
  );
}

/** Runs in the page: some colours of each element in each place. */
async function coloursIn(ids: readonly string[]): Promise<Record<string, string[]>> {
  await new Promise((resolve) => setTimeout(resolve, 50));
  const ours = '.stars, .warn, .good, .state, summary, .primary';
  const coloursOf = ({shadowRoot}: Element): string[] =>
    [...(shadowRoot?.querySelectorAll(ours) ?? [])].map((element) => getComputedStyle(element).color);
  return Object.fromEntries(
    ids.map((id) => [id, [...document.querySelectorAll(`#${id} > *`)].flatMap(coloursOf)]),
  );
}

/** Runs in the page. */
function setTheme(css: string): void {
  const style = document.querySelector('#theme');
  if (style) style.textContent = css;
}

/** Runs in the page. */
function heightOfAll(): number {
  return document.body.getBoundingClientRect().height;
}

/** Runs in the page: buttons and fields that are lower than a finger (WCAG 2.2, 2.5.8; links in text are excepted). */
function smallTargets(): string[] {
  return [...document.querySelectorAll('body > *')].flatMap(({shadowRoot}) =>
    [...(shadowRoot?.querySelectorAll('button, select, input, summary, .button') ?? [])]
      .filter((element) => {
        const {width, height} = element.getBoundingClientRect();
        return width > 0 && height > 0 && (height < 23.9 || width < 23.9);
      })
      .map((element) => `${element.localName} ${element.getAttribute('part')}`),
  );
}

/** Runs in the page: a theme that does that to every piece that has to be seen, and to what is in it. */
async function attack(pseudo: string, declarations: string): Promise<void> {
  const tags = 'candor-rating, candor-reviews, candor-pledge, candor-person';
  const roots = [...document.querySelectorAll(tags)];
  const held = ':is(.disclosure, [part~=pledge] .state)';
  const named = roots.flatMap(({shadowRoot}) => [...(shadowRoot?.querySelectorAll('[part]') ?? [])]);
  // A name that something else has too would change the page around.
  const shared = new Set(named.filter((each) => !each.matches(held)).flatMap(({part}) => [...part]));
  const names = named.flatMap(({part}) => [...part]).filter((each) => !shared.has(each));
  const style = document.querySelector('#theme');
  if (!style) return;
  const important = declarations.replaceAll(/;|$/g, ' !important;');
  style.textContent = `@keyframes gone { to { opacity: 0; color: #fff; translate: -9999px } }
${[...new Set(names)].map((name) => `*::part(${name})${pseudo} { ${important} }`).join('\n')}`;
  // As a theme that the page switches to.
  document.documentElement.classList.toggle('switched');
  await new Promise((resolve) => setTimeout(resolve, 100));
}

/** Runs in the page. */
function mendedBases(): string[] {
  return [...document.querySelectorAll('section > *')].flatMap(
    ({shadowRoot}) => shadowRoot?.querySelector<HTMLElement>('.candor')?.style.cssText || [],
  );
}

/** Runs in the page. */
function hasMended(): boolean {
  return [...document.querySelectorAll('#unsaid > *')].every(
    ({shadowRoot}) => shadowRoot?.querySelector<HTMLElement>('.candor')?.style.colorScheme === 'dark',
  );
}
