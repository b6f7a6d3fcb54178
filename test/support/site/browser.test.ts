import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {accessibilityViolations} from '../accessibility.js';
import {accessibleOutline} from '../accessible-outline.js';
import {type Browser, openBrowser, type Page} from '../browser.js';
import {findEngines} from '../engines.js';
import {layoutShifts} from '../layout-shift.js';
import {type StaticServer, serve} from '../static-server.js';
import {waitFor} from '../wait-for.js';

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'";

const documents = {
  '/plain.html': '<!doctype html><html lang="en"><title>Plain</title><body><main><h1>Plain</h1></main>',
  '/tall.html':
    '<!doctype html><html dir="rtl"><title>Tall</title><link rel="stylesheet" href="tall.css"><body><p></p><div></div>',
  '/short.html':
    '<!doctype html><html dir="rtl"><title>Short</title><link rel="stylesheet" href="tall.css"><p></p>',
  '/tall.css': 'body{margin:0}p{width:9px;height:9px;margin:0;background:#000}div{height:2991px}',
  '/loud.html': '<!doctype html><title>Loud</title><script src="loud.js"></script>',
  '/loud.js': 'console.warn("a warning"); setTimeout(() => { throw new Error("thrown late") });',
  '/early.html': '<!doctype html><title>Early</title><script src="early.js"></script>',
  '/early.js': 'window.found = window.planted;',
  '/wrong.html':
    '<!doctype html><html lang="en"><title>Wrong</title><main><h1>Wrong</h1><p id="a"><img src="none.png"></p><p id="b">Fine</p></main>',
  '/outline.html': `<!doctype html><html lang="en"><title>Outline</title><section id="one" aria-label="One"><div><h2>Title</h2>
    <p>Some <b>text</b></p><button aria-expanded="false">More</button><meter aria-label="Share" value="0.5"></meter></div></section>`,
  '/moving.html':
    '<!doctype html><title>Moving</title><body><h1>Moving</h1><div id="late"></div><p id="below">Below</p><script src="moving.js"></script>',
  '/moving.js':
    'setTimeout(() => { document.getElementById("late").style.setProperty("height", "200px"); window.done = true; }, 500);',
  '/still.js': 'setTimeout(() => { window.done = true; }, 500);',
  '/still.html':
    '<!doctype html><title>Still</title><body><p id="below">Below</p><script src="still.js"></script>',
};

/** Width and height of a PNG in px. */
function sizeOf(png: Uint8Array): [width: number, height: number] {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

/** Runs in a page: whether a picture is dark at a place. */
async function isDarkAt(png: string, x: number, y: number): Promise<boolean> {
  const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], {type: 'image/png'}));
  const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
  context?.drawImage(picture, 0, 0);
  const [red = 255, , , opacity = 0] = context?.getImageData(x, y, 1, 1).data ?? [];
  return red < 100 && opacity > 200;
}

const isDone = (): boolean => 'done' in window;

for (const engine of findEngines()) {
  describe(`a page in ${engine.name}`, () => {
    let server: StaticServer;
    let browser: Browser;
    let page: Page;
    const open = (path: string): Promise<void> => page.goto(`${server.origin}${path}`);

    before(async () => {
      server = await serve({
        documents,
        rules: [{path: /./, headers: {'Content-Security-Policy': policy}}],
      });
      browser = await openBrowser(engine);
      page = await browser.newPage();
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });

    it('runs functions with arguments and gives their results', async () => {
      await open('/plain.html');
      const result = await page.evaluate(
        async (first, second) => ({title: document.title, first, second}),
        'a',
        [1],
      );
      assert.deepEqual(result, {title: 'Plain', first: 'a', second: [1]});
      assert.equal(await page.evaluate(() => undefined), undefined);
    });

    it('gives the message of what is thrown', async () => {
      await open('/plain.html');
      await assert.rejects(
        page.evaluate(() => {
          throw new TypeError('not like this');
        }),
        /not like this/,
      );
      await assert.rejects(
        page.evaluate(() => Promise.reject(new Error('rejected'))),
        /rejected/,
      );
    });

    it('has the size it is given, down to 320 px', async () => {
      for (const width of [320, 800, 320]) {
        await page.setViewport(width, 600);
        await open('/plain.html');
        assert.deepEqual(await page.evaluate(() => [innerWidth, innerHeight, location.pathname]), [
          width,
          600,
          '/plain.html',
        ]);
      }
    });

    for (const [path, height] of Object.entries({'/tall.html': 3000, '/short.html': 9})) {
      it(`is drawn as a whole, as wide as it is (${path})`, async () => {
        for (const width of [320, 800]) {
          await page.setViewport(width, 600);
          await open(path);
          const png = await page.screenshot();
          const [drawnWidth, drawnHeight] = sizeOf(png);
          assert.equal(drawnWidth, width);
          assert.ok(drawnHeight === height || (height < 600 && drawnHeight === 600), `${drawnHeight} px`);
          const text = Buffer.from(png).toString('base64');
          assert.equal(await page.evaluate(isDarkAt, text, width - 5, 5), true);
          assert.equal(await page.evaluate(isDarkAt, text, width - 15, 5), false);
          assert.equal(await page.evaluate(() => innerHeight), 600);
        }
      });
    }

    it('tells what it said and threw, or that it cannot tell', async () => {
      await open('/loud.html');
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
      assert.equal(page.consoleLines === undefined, engine.name === 'webkit');
      assert.equal(page.pageErrors === undefined, engine.name === 'webkit');
      if (page.consoleLines)
        assert.ok(page.consoleLines.some(({type, text}) => /warn/.test(type) && text === 'a warning'));
      if (page.pageErrors) assert.ok(page.pageErrors.some((text) => text.includes('thrown late')));
    });

    it('runs a script before its own, or says that it cannot', async () => {
      const other = await browser.newPage();
      const can = await other.addInitScript('window.planted = "planted";');
      await other.goto(`${server.origin}/early.html`);
      const found = await other.evaluate(() => ('found' in window ? window.found : undefined));
      assert.equal(can, engine.name !== 'webkit');
      assert.equal(found, can ? 'planted' : undefined);
      await other.close();
    });

    it('goes on while another page is open', async () => {
      await open('/plain.html');
      const other = await browser.newPage();
      await other.goto(`${server.origin}/tall.html`);
      const titles = await Promise.all([page, other, page].map((one) => one.evaluate(() => document.title)));
      assert.deepEqual(titles, ['Plain', 'Tall', 'Plain']);
      await other.close();
      assert.equal(await page.evaluate(() => document.title), 'Plain');
    });

    it('takes on what a system asks for, or says that it cannot', async () => {
      const queries = [
        '(prefers-color-scheme: dark)',
        '(prefers-reduced-motion: reduce)',
        '(forced-colors: active)',
      ];
      const can = await page.emulate({colorScheme: 'dark', reducedMotion: true, forcedColors: true});
      await open('/plain.html');
      const asked = await page.evaluate((all) => all.every((query) => matchMedia(query).matches), queries);
      assert.equal(can, engine.name === 'chromium');
      assert.equal(asked, can);
      await page.emulate({colorScheme: 'light', reducedMotion: false, forcedColors: false});
    });

    it('is judged by axe, as a whole or in part', async () => {
      await page.setViewport(320, 600);
      await open('/wrong.html');
      const [violation, ...more] = await accessibilityViolations(page);
      assert.match(violation ?? '', /^image-alt \(critical\)[\s\S]*<img/);
      assert.deepEqual(more, []);
      assert.deepEqual(await accessibilityViolations(page, {include: '#b'}), []);
      assert.deepEqual(await accessibilityViolations(page, {exclude: '#a'}), []);
      assert.equal((await accessibilityViolations(page, {include: '#a'})).length, 1);
    });

    it('has an outline for assistive technology, in Chromium', async () => {
      await open('/outline.html');
      const outline = await accessibleOutline(page, '#one');
      if (engine.name !== 'chromium') assert.equal(outline, undefined);
      else {
        assert.equal(
          outline,
          `region "One"
  heading "Title" level 2
  paragraph
    text "Some"
    text "text"
  button "More" expanded: false
  meter "Share" value "0.5"
`,
        );
      }
    });

    it('shows what moves and only that', async () => {
      for (const width of [320, 800]) {
        const fresh = await browser.newPage();
        await fresh.setViewport(width, 600);
        const settled = (): Promise<boolean> => waitFor(fresh, isDone, []);
        assert.deepEqual(await layoutShifts(fresh, `${server.origin}/still.html`, settled), []);
        const [shift] = await layoutShifts(fresh, `${server.origin}/moving.html`, settled);
        assert.match(shift?.what ?? '', /#below/);
        assert.ok((shift?.amount ?? 0) > 0);
        await fresh.close();
      }
    });

    it('waits no longer than it may', async () => {
      await open('/plain.html');
      await assert.rejects(
        waitFor(page, () => false, [], 100),
        /Not true in/,
      );
    });
  });
}
