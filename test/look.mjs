// `npm run look`: one picture for each demo page × light / dark × 320 / 1280 px, in the ignored folder .look/, to look at.
//   npm run look -- product.html ideas/x.html     only these pages
//   npm run look -- --rtl                          from right to left
import {globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';

import './support/typescript.mjs';

const {openBrowser} = await import('./support/browser.ts');
const {startDemo} = await import('./support/demo.ts');
const {settle} = await import('./support/settle.ts');

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, '.look');
const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {rtl: {type: 'boolean', default: false}},
});

try {
  const pages = chosenPages(positionals);
  await takeAll(pages);
  console.log(`${pages.length * 4} pictures of ${pages.length} pages in .look/`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function chosenPages(names) {
  const there = globSync('**/*.html', {cwd: join(root, 'demo')})
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  const unknown = names.find((name) => !there.includes(name));
  if (unknown) throw new Error(`There is no page ${unknown} in demo/; there are ${there.join(', ')}.`);
  return names.length > 0 ? names : there;
}

async function takeAll(pages) {
  const data = mkdtempSync(join(tmpdir(), 'candor-look-'));
  process.on('exit', () => rmSync(data, {recursive: true, force: true}));
  const demo = await startDemo(data);
  const browser = await openBrowser('chromium');
  try {
    mkdirSync(folder, {recursive: true});
    for (const page of pages) await take(`${demo.origin}/${page}`, page, browser);
  } finally {
    await browser.close();
    await demo.stop();
  }
}

async function take(url, name, browser) {
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [320, 1280]) {
      const page = await browser.newPage();
      await page.emulate({colorScheme});
      await page.setViewport(width, 900);
      if (values.rtl) {
        await page.addInitScript(
          "addEventListener('DOMContentLoaded', () => { document.documentElement.dir = 'rtl'; });",
        );
      }
      await page.goto(url);
      await settle(page);
      const title = name.replace(/\.html$/, '').replaceAll('/', '-');
      const file = `${title}-${width}-${colorScheme}${values.rtl ? '-rtl' : ''}.png`;
      writeFileSync(join(folder, file), await page.screenshot());
      await page.close();
    }
  }
}
