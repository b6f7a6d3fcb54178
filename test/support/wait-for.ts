import {setTimeout as wait} from 'node:timers/promises';

import type {Page} from './page.js';

/**
 * Waits until a function in the page answers with something true, and gives it.
 *
 * @param deadline in milliseconds.
 * @throws Error that names what was waited for.
 */
export async function waitFor<Args extends readonly unknown[], Result>(
  page: Page,
  condition: (...args: Args) => Result | Promise<Result>,
  args: Args,
  deadline = 10_000,
): Promise<Result> {
  const end = Date.now() + deadline;
  for (;;) {
    const result = await page.evaluate(condition, ...args);
    if (result) return result;
    if (Date.now() > end) throw new Error(`Not true in ${page.engine} after ${deadline} ms: ${condition}`);
    await wait(50);
  }
}
