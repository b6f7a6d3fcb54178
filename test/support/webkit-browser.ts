import type {Client} from 'webdriver';

import type {Engine} from './engines.js';
import {openFrameServer} from './frame-server.js';
import type {Browser} from './page.js';
import {startWebKitDriver} from './webkit-driver.js';
import {WebKitPage} from './webkit-page.js';

/** Starts WebKit (WebKitGTK's MiniBrowser) with a driver of its own, over classic WebDriver. */
export async function openWebKit(engine: Engine): Promise<Browser> {
  const driver = await startWebKitDriver(engine);
  const frames = await openFrameServer();
  const end = async (): Promise<void> => {
    await frames.close();
    await driver.stop();
  };
  try {
    const client = await connect(driver.port, driver.capabilities);
    // Stays open: a session whose window was closed last can only be asked after a switch to one that is there.
    const home = await client.getWindowHandle();
    const inTurn = oneAtATime();
    return {
      engine: engine.name,
      newPage: () =>
        inTurn(async () => {
          await client.switchToWindow(home);
          const {handle} = await client.createWindow('window');
          return new WebKitPage(client, handle, frames, inTurn);
        }),
      close: async () => {
        await client.deleteSession().catch(() => undefined);
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

async function connect(port: number, capabilities: Readonly<Record<string, unknown>>): Promise<Client> {
  // Read when the package is loaded: without them it writes a notice for each classic command.
  process.env.WDIO_LOG_LEVEL ??= 'silent';
  process.env.DISABLE_WEBDRIVERIO_DEPRECATION_WARNINGS ??= 'true';
  const {default: WebDriver} = await import('webdriver');
  return WebDriver.newSession({hostname: '127.0.0.1', port, path: '/', logLevel: 'silent', capabilities});
}

/** Commands go to the window chosen last, so the pages of one session take turns. */
function oneAtATime(): <Result>(action: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (action) => {
    const result = last.then(action);
    last = result.catch(() => undefined);
    return result;
  };
}
