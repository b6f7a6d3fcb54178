import assert from 'node:assert/strict';
import {after, before, it} from 'node:test';

import {accessibilityViolations} from '../support/accessibility.js';
import type {Page} from '../support/browser.js';
import {type Demo, startDemo} from '../support/demo.js';
import {findEngines} from '../support/engines.js';
import {type StaticServer, serve} from '../support/static-server.js';
import {waitFor} from '../support/wait-for.js';
import {temporaryFolder} from './support/folder.js';
import {inEachEngine} from './support/in-each-engine.js';

const folder = temporaryFolder();
let demo: Demo;
let elsewhere: StaticServer;

const discovery = JSON.stringify({
  trustData: '1',
  organization: {name: 'Elsewhere'},
  reviews: 'reviews/{subjectHash}.json',
  people: 'people.json',
});

const people = JSON.stringify({
  trustData: '1',
  people: [{id: 'kim', name: 'Kim', kind: 'human', image: {url: 'https://pictures.example/kim.png'}}],
});

before(async () => {
  demo = await startDemo(folder);
  elsewhere = await serve({
    documents: {
      '/open/trust-data.json': discovery,
      '/open/people.json': people,
      '/closed/trust-data.json': discovery,
      '/open/page.html': '<!doctype html><title>A page</title><p>Nothing of the kind</p>',
      '/open/linked.html': `<!doctype html><link rel="trust-data" href="trust-data.json"><title>A page</title>`,
    },
    rules: [{path: /^\/open\//, headers: {'Access-Control-Allow-Origin': '*'}}],
  });
});
after(async () => {
  await demo?.stop();
  await elsewhere?.close();
});

/** Runs in the page. */
function readText(selector: string): string {
  return document.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

/** Runs in the page: the text of something, once it fits. */
function readWhenFitting(selector: string, wanted: string): string | undefined {
  const text = document.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  return new RegExp(wanted).test(text) ? text : undefined;
}

/** Runs in the page: whether the element of the preview has drawn something. */
function isPreviewDrawn(tag: string): boolean {
  const element = document.querySelector(`#stage > ${tag}`);
  return (element?.shadowRoot?.querySelector('[part~="base"]')?.textContent?.trim().length ?? 0) > 80;
}

/** Runs in the page. */
function choose(selector: string, value: string): void {
  const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(selector);
  if (!field) throw new Error(`There is no ${selector}.`);
  if (field instanceof HTMLInputElement && ['radio', 'checkbox'].includes(field.type)) field.click();
  else {
    field.value = value;
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, {bubbles: true}));
  }
}

/** Runs in the page: types an address and looks what is there. */
function lookAt(address: string): void {
  const input = document.querySelector<HTMLInputElement>('#address');
  if (input) input.value = address;
  document.querySelector<HTMLFormElement>('#look-up')?.requestSubmit();
}

const open = async (page: Page, fragment = ''): Promise<void> => {
  // Another fragment alone would not load the page anew.
  await page.goto('about:blank');
  await page.goto(`${demo.origin}/builder.html${fragment}`);
  await waitFor(page, readWhenFitting, ['#paste-panel', 'Content Security Policy']);
};

const found = (page: Page, wanted: string): Promise<string> =>
  waitFor(page, readWhenFitting, ['#found', wanted]).then(String);

// What is behind a page of the demo takes its time in each; the elements in it are tested in all.
inEachEngine(
  'the snippet builder',
  ({name, withPage}) => {
    it('looks at its example, draws it, and writes what was chosen into the snippet and the address', () =>
      withPage(async (page) => {
        await open(page);
        assert.match(await found(page, '^Found'), /Kettle & Co.*20 things reviewed.*8 pledges.*4 people/);
        await waitFor(page, isPreviewDrawn, ['candor-reviews']);
        await page.evaluate(choose, '#elements [value="pledge"]', '');
        await page.evaluate(choose, '#options select', 'refunds');
        await waitFor(page, isPreviewDrawn, ['candor-pledge']);
        const snippet = await page.evaluate(readText, '#paste-panel pre');
        assert.match(
          snippet,
          /^<candor-pledge src="http:\/\/127\.0\.0\.1:\d+\/\.well-known\/trust-data\.json" pledge="refunds">/,
        );
        assert.match(
          snippet,
          /<script async src="\/candor\/candor-loader-[\d.]+\.js" integrity="sha384-[\w+/=]+" crossorigin="anonymous">/,
        );
        assert.equal(await page.evaluate(() => location.hash), '#element=pledge&pledge=refunds');
        assert.deepEqual(page.pageErrors ?? [], []);
        assert.deepEqual(
          (page.consoleLines ?? []).filter(({type}) => type === 'error'),
          [],
        );
      }));

    it('opens as the address says', () =>
      withPage(async (page) => {
        await open(page, '#element=person&person=ana&lang=ar&host=vue&look=bank&accent=%23aa3311');
        await found(page, '^Found');
        await waitFor(page, isPreviewDrawn, ['candor-person']);
        const code = await page.evaluate(readText, '#paste-panel');
        assert.match(code, /person="ana" lang="ar"/);
        assert.match(code, /isCustomElement/);
        assert.match(code, /--candor-accent: light-dark\(#[\da-f]{6}, #[\da-f]{6}\)/);
        assert.equal(await page.evaluate(readText, '[role="tab"][aria-selected="true"]'), 'Vue');
      }));

    it('has tabs for the keyboard: arrows, Home and End move and choose', () =>
      withPage(async (page) => {
        await open(page);
        const press = (key: string) =>
          page.evaluate((name) => {
            document.querySelector<HTMLElement>('[role="tab"][tabindex="0"]')?.focus();
            document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', {key: name, bubbles: true}));
            const active = document.activeElement;
            return `${active?.textContent} ${active?.getAttribute('aria-selected')}`;
          }, key);
        assert.equal(await press('ArrowRight'), 'WordPress true');
        assert.equal(await press('End'), 'Angular true');
        assert.equal(await press('ArrowRight'), 'Plain HTML true');
        assert.equal(await press('ArrowLeft'), 'Angular true');
        assert.equal(await press('Home'), 'Plain HTML true');
        assert.equal(
          await page.evaluate(() => document.querySelectorAll('[role="tab"][tabindex="0"]').length),
          1,
        );
      }));

    it('says what happened where nothing can be found, and what to do', () =>
      withPage(async (page) => {
        await open(page);
        await found(page, '^Found');
        const told = async (address: string, wanted: string): Promise<string> => {
          await page.evaluate(lookAt, address);
          return found(page, wanted);
        };
        assert.match(
          await told(`${elsewhere.origin}/closed/trust-data.json`, 'CORS'),
          /Access-Control-Allow-Origin: \*/,
        );
        assert.match(await told(`${elsewhere.origin}/open/page.html`, 'no trust data'), /candor publish/);
        assert.match(await told(`${elsewhere.origin}/open/missing.json`, '404'), /letter by letter/);
        assert.match(await told('http://shop.example/', 'not secure'), /https/);
        assert.match(await told('javascript:alert(1)', 'no web address'), /https:/);
        assert.match(await told('http://127.0.0.1:1/', 'could not be reached'), /server is running/);
        assert.equal(
          await page.evaluate(() => document.querySelector('#address')?.getAttribute('aria-invalid')),
          'true',
        );
      }));

    it('follows a page to its endpoint, offers what is there, and allows the hosts that were seen', () =>
      withPage(async (page) => {
        await open(page);
        await page.evaluate(lookAt, `${elsewhere.origin}/open/linked.html`);
        assert.match(await found(page, 'Elsewhere'), /1 person/);
        const disabled = await page.evaluate(() =>
          [...document.querySelectorAll<HTMLInputElement>('#elements input:disabled')].map(
            ({value}) => value,
          ),
        );
        assert.deepEqual(disabled, ['pledge']);
        const code = await page.evaluate(readText, '#paste-panel');
        assert.ok(code.includes(`src="${elsewhere.origin}/open/trust-data.json"`), code);
        assert.ok(code.includes(`connect-src ${elsewhere.origin}; img-src https://pictures.example`), code);
      }));

    it('ties an error to the field of the folder', () =>
      withPage(async (page) => {
        await open(page);
        await page.evaluate(choose, '#files [value="cdn"]', '');
        assert.match(await page.evaluate(readText, '#base-error'), /CDN/);
        await page.evaluate(choose, '#files input[type="text"]', 'https://cdn.example/npm/candor@1/dist/cdn');
        assert.equal(await page.evaluate(readText, '#base-error'), '');
        const code = await page.evaluate(readText, '#paste-panel');
        assert.match(code, /src="https:\/\/cdn\.example\/npm\/candor@1\/dist\/cdn\/candor-loader-/);
        assert.match(code, /script-src https:\/\/cdn\.example\/npm\/candor@1\/dist\/cdn\/;/);
      }));

    it('copies, and says so', () =>
      withPage(async (page) => {
        await open(page);
        await found(page, '^Found');
        await page.evaluate(() => document.querySelector<HTMLElement>('.copy')?.click());
        await waitFor(page, readWhenFitting, ['.said', '^(Copied|Select it and press Ctrl\\+C)$']);
      }));

    it('leaves what is focused where it is when only the policy changes', () =>
      withPage(async (page) => {
        await open(page);
        await found(page, '^Found');
        await waitFor(page, isPreviewDrawn, ['candor-reviews']);
        await page.evaluate(() => {
          document.querySelector<HTMLElement>('.copy')?.focus();
          const element = document.querySelector('#stage > candor-reviews');
          element?.shadowRoot?.append(Object.assign(new Image(), {src: 'https://pictures.example/late.png'}));
          element?.dispatchEvent(new Event('candor-load', {bubbles: true}));
        });
        await waitFor(page, readWhenFitting, ['#paste-panel', 'https://pictures\\.example']);
        assert.equal(await page.evaluate(() => document.activeElement?.className), 'copy');
      }));

    it('fits a phone with every detail open, and axe finds nothing', () =>
      withPage(async (page) => {
        for (const width of [320, 1280]) {
          await page.setViewport(width, 800);
          await open(page, '#host=wordpress&look=bank&fallback=Read%20our%20reviews');
          await found(page, '^Found');
          await waitFor(page, isPreviewDrawn, ['candor-reviews']);
          const {content, view} = await page.evaluate(() => {
            for (const details of document.querySelectorAll('details')) details.open = true;
            const {scrollWidth: content, clientWidth: view} = document.documentElement;
            return {content, view};
          });
          assert.ok(content <= view, `${content} > ${view}`);
          // The other engines judge the page as it opens, in accessibility.test.ts.
          for (const colorScheme of name === 'chromium' ? (['light', 'dark'] as const) : []) {
            await page.emulate({colorScheme});
            assert.deepEqual(
              await accessibilityViolations(page, {exclude: '#stage'}),
              [],
              `${width} ${colorScheme}`,
            );
          }
        }
      }));
  },
  findEngines().slice(0, 1),
);
