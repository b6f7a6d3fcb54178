import assert from 'node:assert/strict';
import {after, before, it} from 'node:test';

import {accessibilityViolations} from '../support/accessibility.js';
import type {Page} from '../support/browser.js';
import {type Demo, startDemo} from '../support/demo.js';
import {findEngines} from '../support/engines.js';
import {waitFor} from '../support/wait-for.js';
import {temporaryFolder} from './support/folder.js';
import {inEachEngine} from './support/in-each-engine.js';

const folder = temporaryFolder();
let demo: Demo;

before(async () => {
  demo = await startDemo(folder);
});
after(() => demo?.stop());

/** Runs in the page: whether all four elements have drawn, and all controls are there. */
function isReady(): boolean {
  const elements = [
    ...document.querySelectorAll('#stage :is(candor-rating, candor-pledge, candor-person, candor-reviews)'),
  ];
  const isDrawn = ({shadowRoot}: Element) =>
    (shadowRoot?.querySelector('[part~="base"]')?.textContent?.trim().length ?? 0) > 5;
  return (
    document.querySelectorAll('#colors fieldset').length > 0 &&
    elements.length === 4 &&
    elements.every(isDrawn)
  );
}

/** Runs in the page. */
function write(label: string, value: string): void {
  const field = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].find(
    (each) => each.getAttribute('aria-label') === label || each.id === label,
  );
  if (!field) throw new Error(`There is no ${label}.`);
  field.value = value;
  field.dispatchEvent(new Event('input', {bubbles: true}));
}

/** Runs in the page. */
function press(name: string): void {
  const all = [...document.querySelectorAll<HTMLButtonElement>('button')];
  const button = all.find(
    (each) => each.getAttribute('aria-label') === name || each.textContent?.trim() === name,
  );
  if (!button) throw new Error(`There is no ${name}.`);
  button.click();
}

/** Runs in the page: the theme's CSS, the verdict, and the colour of a link inside of an element. */
function readTheme(): {css: string; verdict: string; link: string; grades: string[]} {
  const text = (selector: string) => document.querySelector(selector)?.textContent?.trim() ?? '';
  const link = document.querySelector('candor-rating')?.shadowRoot?.querySelector('a');
  return {
    css: text('#css code'),
    verdict: text('#verdict'),
    link: link ? getComputedStyle(link).color : '',
    grades: [...document.querySelectorAll('#colors .grade')].map((grade) => grade.textContent ?? ''),
  };
}

const open = async (page: Page, fragment = ''): Promise<void> => {
  await page.goto('about:blank');
  await page.goto(`${demo.origin}/studio.html${fragment}`);
  await waitFor(page, isReady, []);
};

const accent = '--candor-accent';

// What is behind a page of the demo takes its time in each; the elements in it are tested in all.
inEachEngine(
  'the theme studio',
  ({name, withPage}) => {
    it('has every default readable, and says so', () =>
      withPage(async (page) => {
        await open(page);
        const {css, verdict, grades} = await page.evaluate(readTheme);
        assert.equal(css, '');
        assert.match(verdict, /^Everything can be read/);
        assert.ok(grades.filter(Boolean).length >= 16, String(grades));
        for (const grade of grades.filter(Boolean)) assert.match(grade, /^\d+\.\d\d pass$/);
        assert.deepEqual(page.pageErrors ?? [], []);
      }));

    it('shows a colour live, measures it on each side, and mends what cannot be read', () =>
      withPage(async (page) => {
        await open(page);
        await page.evaluate(write, `${accent}, light`, '#ffdd55');
        const bad = await page.evaluate(readTheme);
        assert.match(bad.css, /^:root \{\n {2}--candor-accent: light-dark\(#ffdd55, #8ab4f8\);\n\}$/);
        assert.match(bad.verdict, /cannot be read/);
        assert.match(await page.evaluate(() => location.hash), /^#accent=light-dark/);
        await page.evaluate(press, `Fix ${accent}, light: closest readable colour`);
        await page
          .evaluate(press, 'Fix --candor-on-accent, light: closest readable colour')
          .catch(() => undefined);
        const mended = await page.evaluate(readTheme);
        assert.match(mended.verdict, /^Everything can be read/);
        assert.doesNotMatch(mended.css, /ffdd55/);
        const [, hex = ''] = /light-dark\((#[\da-f]{6})/.exec(mended.css) ?? [];
        await page.evaluate(() =>
          document.querySelector<HTMLElement>('[name="scheme"][value="light"]')?.click(),
        );
        const rgb = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ');
        assert.equal((await page.evaluate(readTheme)).link, `rgb(${rgb})`);
      }));

    it('refuses what is no colour, and keeps what it had', () =>
      withPage(async (page) => {
        await open(page);
        await page.evaluate(write, `${accent}, dark`, 'url(x)');
        assert.equal((await page.evaluate(readTheme)).css, '');
        const invalid = await page.evaluate(
          () => document.querySelectorAll('[aria-label="--candor-accent, dark"][aria-invalid="true"]').length,
        );
        assert.equal(invalid, 1);
      }));

    it('opens as the address says, takes CSS back, starts from a preset and from one colour', () =>
      withPage(async (page) => {
        await open(page, '#radius=2px&density=0.75');
        assert.equal(
          (await page.evaluate(readTheme)).css,
          ':root {\n  --candor-radius: 2px;\n  --candor-density: 0.75;\n}',
        );
        await page.evaluate(write, 'css-in', '.shop { --candor-gap: 3em; --candor-nothing: 1px }');
        await page.evaluate(press, 'Take it');
        assert.equal((await page.evaluate(readTheme)).css, ':root {\n  --candor-gap: 3em;\n}');
        assert.match(
          await page.evaluate(() => document.querySelector('#css-said')?.textContent ?? ''),
          /1 taken.*--candor-nothing/,
        );
        await page.evaluate(press, 'Bank');
        assert.match((await page.evaluate(readTheme)).css, /--candor-accent: light-dark\(#0a4a8f, #86b7f5\)/);
        await page.evaluate(write, 'brand', '#ff8800');
        const {css, verdict} = await page.evaluate(readTheme);
        assert.match(css, /--candor-star/);
        assert.match(verdict, /^Everything can be read/);
      }));

    it('reads the page’s own colours in, from CSS and from an address', () =>
      withPage(async (page) => {
        await open(page);
        await page.evaluate(write, 'page-css', ':root { --brand: #0a4a8f; --page-bg: #fff8ee; color: #222 }');
        await page.evaluate(press, 'Read');
        await page.evaluate(press, 'Use 2 of them as their names say');
        assert.match((await page.evaluate(readTheme)).css, /--candor-accent: #0a4a8f/);
        const background = await page.evaluate(
          () => getComputedStyle(document.querySelector('#stage') ?? document.body).backgroundColor,
        );
        assert.equal(background, 'rgb(255, 248, 238)');
        await page.evaluate(write, 'page-css', '/index.html');
        await page.evaluate(press, 'Read');
        const names = await waitFor(page, () => {
          const all = [...document.querySelectorAll('.swatch-name b')].map(({textContent}) => textContent);
          return all.includes('--page') ? all : undefined;
        }, []);
        assert.ok(names?.includes('--accent'));
      }));

    it('shows every part: outlined in the element, and named by a click that does nothing else', () =>
      withPage(async (page) => {
        await open(page);
        const count = await page.evaluate(() => document.querySelectorAll('#parts li').length);
        assert.ok(count > 100, `${count} parts`);
        const outline = await page.evaluate(() => {
          document.querySelector('[data-part="summary"]')?.dispatchEvent(new PointerEvent('pointerenter'));
          const part = document
            .querySelector('#stage candor-reviews')
            ?.shadowRoot?.querySelector('[part~="summary"]');
          return part ? getComputedStyle(part).outlineStyle : '';
        });
        assert.equal(outline, 'solid');
        const {said, hash} = await page.evaluate(() => {
          document.querySelector<HTMLElement>('#pointing')?.click();
          document.querySelector('candor-rating')?.shadowRoot?.querySelector('a')?.click();
          return {said: document.querySelector('#pointed')?.textContent ?? '', hash: location.pathname};
        });
        assert.match(said, /^candor-rating::part\(\w+\) \S/);
        assert.equal(hash, '/studio.html');
      }));

    it('fits a phone with every detail open, and axe finds nothing', () =>
      withPage(async (page) => {
        for (const width of [320, 1280]) {
          await page.setViewport(width, 800);
          await open(page, '#accent=%23ffdd55');
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
