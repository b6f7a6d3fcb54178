import assert from 'node:assert/strict';
import {after, before, it} from 'node:test';

import type {Page} from '../support/browser.js';
import {buildName} from '../support/builds.js';
import {publishDemo} from '../support/published-demo.js';
import {type StaticServer, serve} from '../support/static-server.js';
import {temporaryFolder} from './support/folder.js';
import {hostResets} from './support/host-resets.js';
import {inEachEngine} from './support/in-each-engine.js';
import {allAnswered, recorder} from './support/recorder.js';

const kettle = 'subject="https://kettle.example/p/copper-kettle"';
const source = 'src="/.well-known/trust-data.json" loading="eager"';

const elements = `<candor-rating ${source} ${kettle}></candor-rating>
<candor-reviews ${source} ${kettle} limit="2"></candor-reviews>
<candor-pledge ${source} pledge="refunds" layout="statement"></candor-pledge>
<candor-pledge ${source} pledge="refunds" layout="badge"></candor-pledge>
<candor-person ${source} person="ana"></candor-person>`;

// Fonts and their size do reach in, so they are the same everywhere here.
const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Resets</title>
<script src="/recorder.js"></script><style id="reset"></style><style>
#box { width: 700px; font-family: "DejaVu Sans", sans-serif; font-size: 16px; color: #111; background: #fff }
</style><script type="module" src="/candor/${buildName('candor')}"></script></head>
<body><div id="box">${elements}</div></body></html>`;

const folder = temporaryFolder();
let server: StaticServer;

before(async () => {
  const {folders, documents} = await publishDemo(folder);
  server = await serve({folders, documents: {...documents, '/page.html': page, '/recorder.js': recorder}});
});
after(() => server?.close());

interface Piece {
  readonly name: string;
  /** Left, top, width and height in its element, in px. */
  readonly box: readonly number[];
  readonly words: string;
}

// A page's own place may end in half a px, and then rounding differs.
const isSame = (one: Piece, other: Piece): boolean =>
  one.name === other.name &&
  one.words === other.words &&
  one.box.every((length, index) => Math.abs(length - (other.box[index] ?? 0)) <= 1);

const open = async (page: Page, width = 1000): Promise<void> => {
  await page.setViewport(width, 900);
  await page.goto(`${server.origin}/page.html`);
  await allAnswered(page);
  // What looks after contrast is there, and has moved nothing.
  await new Promise((resolve) => setTimeout(resolve, 300));
};

inEachEngine('what a host resets', ({withPage}) => {
  it('does not reach in: every piece is where, and as large, as on a page without', () =>
    withPage(async (page) => {
      await open(page);
      const clean = await page.evaluate(measure);
      assert.ok(clean.length > 200, `${clean.length}`);
      const moved: string[] = [];
      for (const {name: reset, css} of hostResets) {
        await page.evaluate(apply, css);
        const now = await page.evaluate(measure);
        const different = now.flatMap((piece, index) => {
          const before = clean[index];
          return before && isSame(before, piece)
            ? []
            : [`${JSON.stringify(piece)} was ${JSON.stringify(before)}`];
        });
        if (different.length > 0)
          moved.push(`${reset}: ${different.length} of ${now.length}; ${different[0]}`);
      }
      assert.deepEqual(moved, []);
    }));

  it('fonts and colours do reach in', () =>
    withPage(async (page) => {
      await open(page);
      await page.evaluate(
        apply,
        '#box { font-family: serif !important; color: #123456 !important; font-size: 20px !important }',
      );
      for (const {family, colour, size} of await page.evaluate(fontsOf)) {
        assert.equal(family, 'serif');
        assert.equal(colour, 'rgb(18, 52, 86)');
        assert.equal(size, '20px');
      }
    }));

  it('a page that makes its text tiny by rem leaves ours to be read', () =>
    withPage(async (page) => {
      await open(page);
      await page.evaluate(apply, 'html { font-size: 50% } #box { font-size: 1rem !important }');
      for (const {size} of await page.evaluate(fontsOf)) assert.equal(size, '12px');
    }));

  it('twice the text and 280 px: nothing is cut and nothing is wider than its place', () =>
    withPage(async (page) => {
      await open(page);
      await page.evaluate(apply, '#box { font-size: 32px !important; width: 280px !important }');
      await new Promise((resolve) => setTimeout(resolve, 200));
      assert.deepEqual(await page.evaluate(tooWide), []);
    }));
});

/** Runs in the page. */
async function apply(css: string): Promise<void> {
  const style = document.querySelector('#reset');
  if (style) style.textContent = css;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 60)));
}

/** Runs in the page: where each piece stands in its element, how large it is, and how its words are set. */
function measure(): Piece[] {
  return [...document.querySelectorAll('#box > *')].flatMap(({localName, shadowRoot}) => {
    const base = shadowRoot?.querySelector('.candor')?.getBoundingClientRect();
    return [...(shadowRoot?.querySelectorAll('.candor, .candor :not(slot)') ?? [])].map((element) => {
      const {left, top, width, height} = element.getBoundingClientRect();
      if (width === 0 && height === 0) return {name: '', box: [], words: ''};
      const {
        display,
        visibility,
        fontSize,
        lineHeight,
        letterSpacing,
        textTransform,
        whiteSpace,
        fontStyle,
        textAlign,
        textShadow,
        cursor,
      } = getComputedStyle(element);
      const box = [left - (base?.left ?? 0), top - (base?.top ?? 0), width, height];
      const words = [
        display,
        visibility,
        fontSize,
        lineHeight,
        letterSpacing,
        textTransform,
        whiteSpace,
        fontStyle,
        textAlign,
        textShadow,
        cursor,
      ];
      return {
        name: `${localName} ${element.localName}.${element.getAttribute('class')}`,
        box,
        words: words.join(' '),
      };
    });
  });
}

/** Runs in the page. */
function fontsOf(): {family: string; colour: string; size: string}[] {
  return [...document.querySelectorAll('#box > *')].flatMap(({shadowRoot}) => {
    const base = shadowRoot?.querySelector('.candor');
    if (!base) return [];
    const {fontFamily, color, fontSize} = getComputedStyle(base);
    return [{family: fontFamily, colour: color, size: fontSize}];
  });
}

/** Runs in the page: pieces that stick out of their element. */
function tooWide(): string[] {
  return [...document.querySelectorAll('#box > *')].flatMap((host) => {
    const right = (document.querySelector('#box')?.getBoundingClientRect().right ?? 0) + 1;
    return [...(host.shadowRoot?.querySelectorAll('.candor *') ?? [])]
      .filter(
        (element) =>
          !element.closest('.unseen, [role=status], svg, .row') &&
          element.getBoundingClientRect().right > right,
      )
      .map((element) => `${host.localName} ${element.localName}.${element.getAttribute('class')}`);
  });
}
