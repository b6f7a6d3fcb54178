import type {Page} from './page.js';

/**
 * Scrolls through the whole page and back, so that what waits for being near is there, and waits until nothing has been
 * fetched for a while.
 *
 * @param quiet milliseconds without a new request.
 * @param deadline in milliseconds; a page that never rests is taken as it is.
 */
export async function settle(page: Page, quiet = 600, deadline = 10_000): Promise<void> {
  await page.evaluate(scrollThrough);
  await page.evaluate(untilQuiet, quiet, deadline);
}

/** Runs in the page. */
async function scrollThrough(): Promise<void> {
  for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
    scrollTo({top, behavior: 'instant'});
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30)));
  }
  scrollTo({top: 0, behavior: 'instant'});
}

/** Runs in the page. */
async function untilQuiet(quiet: number, deadline: number): Promise<void> {
  const end = performance.now() + deadline;
  let count = -1;
  let since = performance.now();
  while (performance.now() < end && performance.now() - since < quiet) {
    const now = performance.getEntriesByType('resource').length;
    if (now !== count) since = performance.now();
    count = now;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await document.fonts.ready;
}
