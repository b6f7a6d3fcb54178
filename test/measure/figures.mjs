const slow = 4;
// What Lighthouse calls slow 4G.
const network = {offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000};

const openPage = async (browser, isFar) => {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const session = await page.createCDPSession();
  // What the thread itself worked, not what it waited for others on a machine with few cores.
  await session.send('Performance.enable', {timeDomain: 'threadTicks'});
  await session.send('Emulation.setCPUThrottlingRate', {rate: slow});
  if (isFar) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', network);
  }
  return {page, session, close: () => context.close()};
};

/** Runs in the page. The moment at which a review stands there, from the start of the script. */
const whenReady = () =>
  new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('no review after 20 seconds')), 20_000);
    const look = () => {
      const place = document.querySelector('candor-reviews')?.shadowRoot ?? document;
      if (place.querySelector('.review')) resolve(performance.now() - globalThis.started);
      else requestAnimationFrame(look);
    };
    look();
  });

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Milliseconds that the main thread worked until the page was at rest. */
export const workOf = async (browser, url) => {
  const {page, session, close} = await openPage(browser, false);
  try {
    await page.goto(url);
    if (!url.endsWith('/empty.html')) await page.evaluate(whenReady);
    await pause(1000);
    const {metrics} = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({name}) => name === 'TaskDuration')?.value ?? Number.NaN);
  } finally {
    await close();
  }
};

/** Milliseconds from the start of the script to the first review. */
export const readyAfter = async (browser, url) => {
  const {page, close} = await openPage(browser, true);
  try {
    await page.goto(url, {waitUntil: 'domcontentloaded'});
    return await page.evaluate(whenReady);
  } finally {
    await close();
  }
};

/** Runs in the page. Puts elements into it and takes them out again, once they have drawn something. */
const mount = async (times) => {
  const data = await (await fetch('/reviews.json')).json();
  const tags = ['candor-rating', 'candor-reviews'];
  for (let time = 0; time < times; time++) {
    const element = document.createElement(tags[time % tags.length]);
    element.data = data;
    document.body.append(element);
    await element.updateComplete;
    element.remove();
  }
  await new Promise((resolve) => setTimeout(resolve, 500));
};

/** The heap, collected, after some mounts and after a thousand more. */
export const heapAfterMounts = async (browser, origin) => {
  const {page, session, close} = await openPage(browser, false);
  try {
    await page.goto(`${origin}/mounts.html`);
    await session.send('Emulation.setCPUThrottlingRate', {rate: 1});
    await session.send('HeapProfiler.enable');
    const figures = [];
    for (const mounts of [100, 1000, 1000]) {
      await page.evaluate(mount, mounts);
      await session.send('HeapProfiler.collectGarbage');
      const {usedSize} = await session.send('Runtime.getHeapUsage');
      figures.push({mounts: (figures.at(-1)?.mounts ?? 0) + mounts, bytes: usedSize});
    }
    return figures;
  } finally {
    await close();
  }
};
