import {createServer} from 'node:http';
import {fileURLToPath} from 'node:url';

import {build} from 'esbuild';
import {launch} from 'puppeteer-core';

import {findEngines} from '../../support/engines.ts';
import {launchOptions} from '../../support/launch-options.ts';

const SLOW = 4;
const SHOWN = 10;

/**
 * A browser that visits pages with reviews, each time as somebody who was never there.
 *
 * @returns `{visit, close}`.
 */
export const openVisits = async () => {
  const chromium = findEngines().find(({name}) => name === 'chromium');
  if (!chromium) throw new Error('Chromium is needed for this, and this machine has none.');
  const site = await serveSite();
  const browser = await launch(launchOptions(chromium));
  const close = async () => {
    await browser.close();
    await site.close();
  };
  return {visit: (url, subject) => visit(browser, site.url, url, subject), close};
};

/**
 * One first visit: what was asked of the endpoint and what came, headers included, until ten reviews were checked; and how
 * long checking took on a slow machine.
 */
const visit = async (browser, page, endpoint, subject) => {
  const context = await browser.createBrowserContext();
  try {
    const tab = await context.newPage();
    const session = await tab.createCDPSession();
    const answers = await watchAnswers(session, new URL(endpoint).origin);
    await tab.goto(page);
    await session.send('Performance.enable', {timeDomain: 'threadTicks'});
    await session.send('Emulation.setCPUThrottlingRate', {rate: SLOW});
    await tab.evaluate((src, about) => globalThis.load(src, about), endpoint, subject);
    const before = await workOf(session);
    const {took, reviews, wrong} = await tab.evaluate(() => globalThis.prove());
    const work = (await workOf(session)) - before;
    if (reviews !== SHOWN || wrong.length > 0)
      throw new Error(`${reviews} reviews of ${subject} were checked: ${JSON.stringify(wrong.slice(0, 5))}`);
    return {took, work, answers: await answers()};
  } finally {
    await context.close();
  }
};

/** What comes from an origin from now on: an address and its bytes each. */
const watchAnswers = async (session, origin) => {
  await session.send('Network.enable');
  const asked = new Map();
  const answers = [];
  session.on('Network.requestWillBeSent', ({requestId, request: {url}}) => {
    if (url.startsWith(`${origin}/`)) asked.set(requestId, url);
  });
  session.on('Network.loadingFinished', ({requestId, encodedDataLength}) => {
    if (asked.has(requestId)) answers.push({url: asked.get(requestId), bytes: encodedDataLength});
  });
  session.on('Network.loadingFailed', ({requestId}) => asked.delete(requestId));
  return async () => {
    while (answers.length < asked.size) await new Promise((resolve) => setTimeout(resolve, 10));
    return answers;
  };
};

/** Milliseconds that the main thread worked until now. */
const workOf = async (session) => {
  const {metrics} = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({name}) => name === 'TaskDuration')?.value ?? Number.NaN);
};

/** A page with the script of a visitor, elsewhere than the endpoint, as most pages are. */
const serveSite = async () => {
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(new URL('visitor.mjs', import.meta.url))],
    ...{bundle: true, minify: true, write: false, format: 'iife', target: 'es2022'},
  });
  const [script] = outputFiles;
  const document =
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Measured</title><script src="/visitor.js"></script>';
  const server = createServer(({url}, response) => {
    const [type, body] = url === '/visitor.js' ? ['text/javascript', script.text] : ['text/html', document];
    response.writeHead(200, {'Content-Type': `${type}; charset=utf-8`}).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
};
