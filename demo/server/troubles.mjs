import {RESPONSE_ALREADY_SENT} from '@hono/node-server/utils/response';
import {Hono} from 'hono';

const JSON_TYPE = {'Content-Type': 'application/json'};

/**
 * Addresses that misbehave on purpose, for the pages of states and failures. What can be wrong in a plain file is a
 * plain file in `broken/`.
 *
 * @returns {Hono}
 */
export const createTroubles = () => {
  const app = new Hono();
  app.all('/slow/*', () => new Promise(() => {}));
  app.all('/dead/*', ({env}) => {
    env.incoming.socket.destroy();
    return RESPONSE_ALREADY_SENT;
  });
  app.get('/broken/html-as-json.json', (c) => c.body('<!doctype html><title>Log in</title>', 200, JSON_TYPE));
  app.get('/broken/cut-off.json', (c) =>
    c.body('{"trustData": "1", "reviews": [{"id": "r1", "revi', 200, JSON_TYPE),
  );
  app.get('/broken/too-large.json', (c) =>
    c.body(JSON.stringify({trustData: '1', reviews: [], padding: 'x'.repeat(1_200_000)}), 200, JSON_TYPE),
  );
  app.get('/broken/error-500', (c) => c.text('Something fell over.', 500));
  app.get('/broken/rate-limited', (c) => c.text('Too many requests.', 429, {'Retry-After': '3600'}));
  app.get('/broken/circle', (c) => c.redirect('/broken/circle'));
  return app;
};
