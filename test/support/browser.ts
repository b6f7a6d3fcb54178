import {type Engine, type EngineName, findEngines} from './engines.js';
import type {Browser} from './page.js';
import {openPuppeteerBrowser} from './puppeteer-browser.js';
import {openWebKit} from './webkit-browser.js';

export type {AccessibleNode, Browser, ConsoleLine, Media, Page} from './page.js';

/**
 * Starts a browser. Close it at the end; it also ends with this process.
 *
 * @param engine one of {@link findEngines}, or its name.
 * @throws Error if this machine does not have it.
 */
export async function openBrowser(engine: Engine | EngineName): Promise<Browser> {
  const found = typeof engine === 'string' ? findEngines([engine])[0] : engine;
  if (!found) throw new Error(`This machine has no ${engine} that could be started.`);
  return found.name === 'webkit' ? openWebKit(found) : openPuppeteerBrowser(found);
}
