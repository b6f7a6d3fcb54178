import {needing} from '../endpoint/needing.js';
import type {Store} from '../endpoint/store/store.js';
import {mediaStoreOf} from '../endpoint/writing/media-store.js';
import {readNumber} from './arguments.js';
import type {Io} from './io.js';
import type {ModerationValues} from './moderation-arguments.js';

const loadPage = async () => {
  const {createModerationPage} = await import('../endpoint/http/moderation-page.js');
  const {serve} = await import('../endpoint/serve.js');
  return {createModerationPage, serve};
};

/** Serves the moderation page, for this machine alone, until it is stopped. */
export const serveModerationPage = async (
  store: Store,
  values: ModerationValues,
  io: Io,
): Promise<number> => {
  const port = Math.trunc(readNumber('port', values.port, 0, 65_535) ?? 4322);
  const {createModerationPage, serve} = await needing(['hono', '@hono/node-server'], loadPage);
  const onError = (error: unknown): void => io.err(error instanceof Error ? error.message : String(error));
  const {app, path} = createModerationPage(store, {media: mediaStoreOf(store, values.media), onError});
  const server = await serve(app, {port});
  io.out(`${server.url}${path}`);
  io.err('This address is for you alone: whoever has it can decide. Stop it with Ctrl-C.');
  await io.untilStopped();
  await server.close();
  return 0;
};
