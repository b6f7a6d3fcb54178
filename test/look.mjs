// `npm run look`: one picture for each demo page, and for each state that needs a click, × light / dark × 320 / 1280 px, in the
// ignored folder .look/, to look at. It takes about two minutes on two cores, and is to stay below four.
//   npm run look -- product.html ideas/x.html     only these pages, and the states of them
//   npm run look -- filters-open form-open         only these states
//   npm run look -- --rtl                          from right to left
import {globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';

import './support/typescript.mjs';

const {openBrowser} = await import('./support/browser.ts');
const {startDemo} = await import('./support/demo.ts');
const {lookStates} = await import('./support/look-states.ts');
const {settle} = await import('./support/settle.ts');
const {walk} = await import('./support/steps.ts');

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, '.look');
const widths = [320, 1280];
const schemes = ['light', 'dark'];
const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {rtl: {type: 'boolean', default: false}},
});

try {
  const jobs = chosenJobs(positionals);
  const failed = await takeAll(jobs);
  console.log(`${(jobs.length - failed) * widths.length * schemes.length} pictures in .look/`);
  if (failed > 0) process.exitCode = 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function chosenJobs(names) {
  const pages = globSync('**/*.html', {cwd: join(root, 'demo')})
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  const all = [...pages.map((page) => ({page})), ...lookStates.map((state) => ({page: state.page, state}))];
  const isNamed = ({page, state}) => names.includes(page) || names.includes(state?.name);
  const unknown = names.find((name) => !all.some(({page, state}) => page === name || state?.name === name));
  if (unknown)
    throw new Error(
      `There is no page or state ${unknown}; there are ${pages.join(', ')}, ${lookStates.map(({name}) => name).join(', ')}.`,
    );
  return names.length > 0 ? all.filter(isNamed) : all;
}

async function takeAll(jobs) {
  const data = mkdtempSync(join(tmpdir(), 'candor-look-'));
  process.on('exit', () => rmSync(data, {recursive: true, force: true}));
  const demo = await startDemo(data);
  const browser = await openBrowser('chromium');
  let failed = 0;
  try {
    mkdirSync(folder, {recursive: true});
    for (const job of jobs) {
      try {
        for (const width of widths) await take(demo.origin, job, width, browser);
      } catch (error) {
        failed += 1;
        console.error(`${job.state?.name ?? job.page}: ${error.message}`);
      }
    }
  } finally {
    await browser.close();
    await demo.stop();
  }
  return failed;
}

async function take(origin, {page: path, state}, width, browser) {
  const page = await browser.newPage();
  const height = !state || state.isDialog ? 900 : 1600;
  await page.emulate({colorScheme: 'light'});
  await page.setViewport(width, height);
  if (values.rtl) {
    await page.addInitScript(
      "addEventListener('DOMContentLoaded', () => { document.documentElement.dir = 'rtl'; });",
    );
  }
  await page.goto(`${origin}/${path}`);
  if (state) await enter(page, state);
  else await settle(page);
  await page.evaluate(keepHeights);
  for (const colorScheme of schemes) {
    await page.emulate({colorScheme});
    const title = state?.name ?? path.replace(/\.html$/, '').replaceAll('/', '-');
    const file = `${title}-${width}-${colorScheme}${values.rtl ? '-rtl' : ''}.png`;
    writeFileSync(join(folder, file), await page.screenshot({isWhole: !state}));
  }
  await page.close();
}

async function enter(page, {element, steps, shown, isOffline, isDialog}) {
  await page.evaluate(showElement, element);
  if (isOffline) await walk(page, element, [], '[part~="review"]');
  if (isOffline) await page.evaluate(cutOff);
  await walk(page, element, steps, shown);
  if (!isDialog) await page.evaluate(showElement, element, shown);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
}

/** Runs in the page. What is smooth would still be on its way in the picture. */
function showElement(selector, inner) {
  const element = document.querySelector(selector);
  const target = inner ? element.shadowRoot.querySelector(inner) : element;
  scrollTo({top: target.getBoundingClientRect().top + scrollY - 240, behavior: 'instant'});
}

/** Runs in the page. */
function cutOff() {
  globalThis.fetch = () => Promise.reject(new TypeError('Cut off'));
}

/** Runs in the page: where the window is as high as the page for a picture, a height in vh would be as well. */
function keepHeights() {
  for (const element of document.querySelectorAll('.room, .page, candor-person'))
    element.style.minBlockSize = getComputedStyle(element).minBlockSize;
}
