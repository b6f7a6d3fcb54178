import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';

import {hold} from './processes.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const address = /http:\/\/127\.0\.0\.1:\d+/;

/** The running demo shop with its endpoint. */
export interface Demo {
  /** Its address without a slash at the end. */
  readonly origin: string;
  stop(): Promise<void>;
}

/**
 * Starts the demo on a free port.
 *
 * @param data the folder for its database.
 * @throws Error with what it said, if it ends or takes longer than `deadline` (in milliseconds) to give its address.
 */
export async function startDemo(data: string, deadline = 30_000): Promise<Demo> {
  const held = hold({
    command: process.execPath,
    args: ['demo/start.mjs', '--port', '0', '--data', data],
    cwd: root,
    output: 'pipe',
  });
  const words: string[] = [];
  const found = new Promise<string | undefined>((resolve) => {
    for (const stream of [held.process.stdout, held.process.stderr]) {
      if (!stream) continue;
      createInterface({input: stream}).on('line', (line) => {
        words.push(line);
        const [origin] = address.exec(line) ?? [];
        if (origin) resolve(origin);
      });
    }
    void held.ended.then(() => resolve(undefined));
    setTimeout(() => resolve(undefined), deadline).unref();
  });
  const origin = await found;
  if (origin !== undefined) return {origin, stop: () => held.stop()};
  await held.stop();
  throw new Error(`The demo did not start:\n${words.join('\n')}`);
}
