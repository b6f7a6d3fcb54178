import {launch, type Page as PuppeteerPage} from 'puppeteer-core';

import type {Engine, EngineName} from './engines.js';
import {launchOptions} from './launch-options.js';
import {
  type AccessibleNode,
  type Browser,
  type ConsoleLine,
  callExpression,
  type Media,
  type Page,
} from './page.js';

/** Starts Chromium (over its own protocol) or Firefox (over WebDriver BiDi). */
export async function openPuppeteerBrowser(engine: Engine): Promise<Browser> {
  const browser = await launch(launchOptions(engine));
  return {
    engine: engine.name,
    newPage: async () => new DrivenPage(engine.name, await browser.newPage()),
    close: () => browser.close(),
  };
}

class DrivenPage implements Page {
  readonly engine: EngineName;
  readonly consoleLines: ConsoleLine[] = [];
  readonly pageErrors: string[] = [];
  readonly #page: PuppeteerPage;

  constructor(engine: EngineName, page: PuppeteerPage) {
    this.engine = engine;
    this.#page = page;
    page.on('console', (message) => this.consoleLines.push({type: message.type(), text: message.text()}));
    page.on('pageerror', (error) =>
      this.pageErrors.push(error instanceof Error ? error.message : String(error)),
    );
  }

  async goto(url: string): Promise<void> {
    await this.#page.goto(url, {waitUntil: 'load'});
  }

  async evaluate<Args extends readonly unknown[], Result>(
    action: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    return (await this.#page.evaluate(callExpression(action, args))) as Result;
  }

  async runScript(source: string): Promise<void> {
    await this.#page.evaluate(`${source}\n;undefined`);
  }

  async setViewport(width: number, height: number): Promise<void> {
    await this.#page.setViewport({width, height});
  }

  async emulate(media: Media): Promise<boolean> {
    if (this.engine !== 'chromium') return false;
    const session = await this.#page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {features: mediaFeatures(media)});
    return true;
  }

  async screenshot({isWhole = true} = {}): Promise<Uint8Array> {
    // Beyond the viewport, Chromium draws a narrow page as wide as its smallest window.
    const captureBeyondViewport = isWhole && this.engine !== 'chromium';
    return this.#page.screenshot({fullPage: isWhole, captureBeyondViewport, type: 'png'});
  }

  async addInitScript(source: string): Promise<boolean> {
    await this.#page.evaluateOnNewDocument(source);
    return true;
  }

  async accessibleTree(selector: string): Promise<AccessibleNode | undefined> {
    if (this.engine !== 'chromium') return undefined;
    const root = await this.#page.$(selector);
    if (!root) throw new Error(`No element matches ${selector}.`);
    return (await this.#page.accessibility.snapshot({root, interestingOnly: false})) ?? undefined;
  }

  async close(): Promise<void> {
    await this.#page.close();
  }
}

function mediaFeatures({colorScheme, reducedMotion, forcedColors}: Media): {name: string; value: string}[] {
  const features = [];
  if (colorScheme) features.push({name: 'prefers-color-scheme', value: colorScheme});
  if (reducedMotion !== undefined) {
    features.push({name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference'});
  }
  if (forcedColors !== undefined)
    features.push({name: 'forced-colors', value: forcedColors ? 'active' : 'none'});
  return features;
}
