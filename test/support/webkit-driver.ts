import {createServer} from 'node:net';
import {setTimeout as wait} from 'node:timers/promises';

import type {Engine} from './engines.js';
import {type Held, hold} from './processes.js';

/** A WebKitWebDriver of our own, on a virtual screen. It holds one session at a time. */
export interface WebKitDriver {
  readonly port: number;
  /** What a session asks for, in classic WebDriver's words. */
  readonly capabilities: Readonly<Record<string, unknown>>;
  stop(): Promise<void>;
}

const attempts = 3;

/**
 * Starts WebKitWebDriver under a virtual screen. It ends with {@link WebKitDriver.stop}, or with this process.
 *
 * @param deadline in milliseconds, for each attempt: a free port can be taken before the driver listens on it.
 * @throws Error if it does not answer.
 */
export async function startWebKitDriver(engine: Engine, deadline = 20_000): Promise<WebKitDriver> {
  if (!engine.driver) throw new Error(`${engine.name} has no WebKitWebDriver.`);
  const {path, screen} = engine.driver;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const port = await freePort();
    const held = hold({
      command: screen,
      args: ['-a', path, `--port=${port}`, '--host=127.0.0.1'],
      output: 'ignore',
    });
    if (await isReady(port, held, deadline)) {
      // The driver must not keep a test process alive that has nothing more to do.
      held.process.unref();
      return {port, capabilities: capabilities(engine), stop: () => held.stop()};
    }
    await held.stop();
  }
  throw new Error(`WebKitWebDriver (${path}) did not answer within ${deadline} ms.`);
}

function capabilities(engine: Engine): Readonly<Record<string, unknown>> {
  return {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': {binary: engine.path, args: ['--automation']},
    'wdio:enforceWebDriverClassic': true,
  };
}

async function isReady(port: number, held: Held, deadline: number): Promise<boolean> {
  const end = Date.now() + deadline;
  while (Date.now() < end && held.process.exitCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (answer?.ok) return true;
    await wait(50);
  }
  return false;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}
