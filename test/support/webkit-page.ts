import {setTimeout as wait} from 'node:timers/promises';
import type {Client} from 'webdriver';

import type {FrameServer} from './frame-server.js';
import {callExpression, type Page} from './page.js';

const narrowestWindow = 447;
const resizeDeadline = 2000;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** One window of a WebKit session. */
export class WebKitPage implements Page {
  readonly engine = 'webkit';
  readonly consoleLines = undefined;
  readonly pageErrors = undefined;
  readonly #client: Client;
  readonly #handle: string;
  readonly #frames: FrameServer;
  readonly #inTurn: <Result>(action: () => Promise<Result>) => Promise<Result>;
  /** The frame that pages are opened in, where the window cannot be narrow enough. */
  #frame: Size | undefined;

  constructor(
    client: Client,
    handle: string,
    frames: FrameServer,
    inTurn: <Result>(action: () => Promise<Result>) => Promise<Result>,
  ) {
    this.#client = client;
    this.#handle = handle;
    this.#frames = frames;
    this.#inTurn = inTurn;
  }

  goto(url: string): Promise<void> {
    return this.#here(async () => {
      await this.#client.switchToFrame(null);
      if (!this.#frame) return this.#client.navigateTo(url);
      await this.#client.navigateTo(this.#frames.addressOf(url, this.#frame.width, this.#frame.height));
      await this.#client.switchToFrame(0);
    });
  }

  evaluate<Args extends readonly unknown[], Result>(
    action: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    return this.#here(() => this.#call<Result>(callExpression(action, args)));
  }

  runScript(source: string): Promise<void> {
    // A function's body, as classic WebDriver has it, so names a script declares do not become the page's.
    return this.#here(() => this.#client.executeScript(source, []));
  }

  setViewport(width: number, height: number): Promise<void> {
    return this.#here(async () => {
      this.#frame = width < narrowestWindow ? {width, height} : undefined;
      await this.#client.switchToFrame(null);
      await this.#resize({width: Math.max(width, narrowestWindow), height});
    });
  }

  async emulate(): Promise<boolean> {
    return false;
  }

  screenshot({isWhole = true} = {}): Promise<Uint8Array> {
    return this.#here(async () => {
      if (!isWhole) return Buffer.from(await this.#takePicture(), 'base64');
      // The driver takes what the window shows, so for this moment the window is as high as the page.
      const before = await this.#size();
      const height = await this.#call<number>('(async () => document.documentElement.scrollHeight)()');
      await this.#grow(Math.max(height, before.height));
      try {
        return Buffer.from(await this.#takePicture(), 'base64');
      } finally {
        await this.#grow(before.height);
      }
    });
  }

  async addInitScript(): Promise<boolean> {
    return false;
  }

  async accessibleTree(): Promise<undefined> {
    return undefined;
  }

  close(): Promise<void> {
    return this.#here(async () => void (await this.#client.closeWindow()));
  }

  #here<Result>(action: () => Promise<Result>): Promise<Result> {
    return this.#inTurn(async () => {
      if ((await this.#client.getWindowHandle().catch(() => '')) !== this.#handle) {
        await this.#client.switchToWindow(this.#handle);
        if (this.#frame) await this.#client.switchToFrame(0).catch(() => undefined);
      }
      return action();
    });
  }

  /** As JSON, since the driver makes `null` of `undefined`; `failure`, since its package takes an `error` for its own. */
  async #call<Result>(expression: string): Promise<Result> {
    const script = `const done = arguments[arguments.length - 1];
      ${expression}.then((value) => done({json: JSON.stringify(value)}), (error) => done({failure: String(error)}));`;
    const {json, failure} = await this.#client.executeAsyncScript(script, []);
    if (failure !== undefined) throw new Error(failure);
    return (typeof json === 'string' ? JSON.parse(json) : undefined) as Result;
  }

  async #takePicture(): Promise<string> {
    if (!this.#frame) return this.#client.takeScreenshot();
    await this.#client.switchToParentFrame();
    const [frame = ''] = Object.values(await this.#client.findElement('css selector', 'iframe'));
    const picture = await this.#client.takeElementScreenshot(frame);
    await this.#client.switchToFrame(0);
    return picture;
  }

  #size(): Promise<Size> {
    return this.#call<Size>('(async () => ({width: innerWidth, height: innerHeight}))()');
  }

  async #grow(height: number): Promise<void> {
    if (this.#frame) {
      await this.#client.switchToParentFrame();
      await this.#call(`(async () => { document.querySelector('iframe').height = ${height}; })()`);
    }
    const {width} = await this.#size();
    await this.#resize({width, height});
    if (this.#frame) await this.#client.switchToFrame(0);
  }

  /** The page learns its new size a little after the window has it. */
  async #resize(wanted: Size): Promise<void> {
    const frame = await this.#client.getWindowRect();
    const inner = await this.#size();
    const bars = {width: frame.width - inner.width, height: frame.height - inner.height};
    await this.#client.setWindowRect(0, 0, wanted.width + bars.width, wanted.height + bars.height);
    for (let waited = 0; waited < resizeDeadline; waited += 20) {
      const {width, height} = await this.#size();
      if (width === wanted.width && height === wanted.height) return;
      await wait(20);
    }
    throw new Error(`The window did not become ${wanted.width} × ${wanted.height} px.`);
  }
}
