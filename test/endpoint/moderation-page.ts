import {request} from 'node:http';
import type {TestContext} from 'node:test';

import {createModerationPage} from '../../src/endpoint/http/moderation-page.js';
import {serve} from '../../src/endpoint/serve.js';
import {mediaInMemory} from '../../src/endpoint/writing/media.js';
import {now, storeFor} from './fixtures.js';

/** What a server answered. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

interface Asking {
  readonly headers?: Readonly<Record<string, string>>;
  readonly form?: Readonly<Record<string, string>>;
}

/** Asks the way `fetch` may not: with a Host and an Origin of one's own. */
export const ask = (url: URL, {headers = {}, form}: Asking = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const body = form && new URLSearchParams(form).toString();
    const asked = request(url, {
      method: form ? 'POST' : 'GET',
      agent: false,
      headers: {
        ...(form ? {Origin: url.origin, 'Content-Type': 'application/x-www-form-urlencoded'} : {}),
        ...headers,
      },
    });
    asked.on('error', reject);
    asked.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (more: string) => (text += more));
      response.on('end', () => resolve({status: response.statusCode ?? 0, headers: response.headers, text}));
    });
    asked.end(body);
  });

/** A moderation page on a server of its own. */
export const pageFor = async (t: TestContext) => {
  const [store, media] = [storeFor(t), mediaInMemory()];
  const errors: unknown[] = [];
  const {app, path} = createModerationPage(store, {
    media,
    now: () => now,
    onError: (error) => errors.push(error),
  });
  const server = await serve(app, {port: 0});
  t.after(() => server.close());
  const root = new URL(path, server.url);
  const token = path.slice(0, -1);
  return {
    ...{store, media, root, token, errors},
    get: (address = '', headers = {}) => ask(new URL(address, root), {headers}),
    post: (form: Readonly<Record<string, string>>, headers = {}) =>
      ask(new URL('decide', root), {form: {token, from: 'pending', ...form}, headers}),
  };
};
