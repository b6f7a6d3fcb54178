// `npm run measure`: the numbers of a page that size alone does not tell, in Chromium, each beside what it is compared with, in
// turns. They say something on a quiet machine only.
//   npm run measure -- --runs 15     how often each is tried (9)
import {parseArgs} from 'node:util';

import {launch} from 'puppeteer-core';

import './support/typescript.mjs';
import {heapAfterMounts, readyAfter, workOf} from './measure/figures.mjs';
import {pages, startServer} from './measure/server.mjs';

const {findEngines} = await import('./support/engines.ts');
const {launchOptions} = await import('./support/launch-options.ts');

const {values} = parseArgs({options: {runs: {type: 'string', default: '9'}}});
const runs = Number(values.runs);
if (!Number.isSafeInteger(runs) || runs < 1) {
  console.error(`--runs is a whole number above 0, not "${values.runs}".`);
  process.exit(2);
}
const chromium = findEngines().find(({name}) => name === 'chromium');
if (!chromium) {
  console.error('Chromium is needed for this, and this machine has none.');
  process.exit(1);
}

const server = await startServer();
const browser = await launch(launchOptions(chromium));
try {
  await print('Main-thread work for 10 reviews, CPU × 4', 'ms', 'bar: 60 more than an empty page', workOf, [
    pages.empty,
    pages.byHand,
    pages.candor,
  ]);
  await print(
    'From script start to the first review, CPU × 4, 150 ms and 1.6 Mbit/s away',
    'ms',
    'bar: 1.5 times the page by hand',
    readyAfter,
    [pages.byHand, pages.candor],
  );
  const heap = await heapAfterMounts(browser, server.origin);
  console.log('Heap after mounts and removals (bar: back to where it was)');
  for (const {mounts, bytes} of heap) console.log(`  ${String(mounts).padStart(5)} mounts  ${bytes} B`);
} finally {
  await browser.close();
  await server.close();
}

async function print(title, unit, bar, measure, tried) {
  const figures = new Map(tried.map((page) => [page, []]));
  for (let run = 0; run < runs; run++)
    for (const page of tried) figures.get(page).push(await measure(browser, `${server.origin}${page.path}`));
  console.log(`${title} (${bar})`);
  for (const [page, all] of figures) {
    const sorted = all.sort((a, b) => a - b).map((figure) => Math.round(figure));
    const [least, middle, most] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
    console.log(`  ${page.name.padEnd(16)} median ${middle} ${unit}, ${least} to ${most}`);
  }
}
