import {createServer, type IncomingHttpHeaders, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {TestContext} from 'node:test';

/** What came to a webhook. */
export interface Delivered {
  readonly id: string;
  readonly headers: IncomingHttpHeaders;
  readonly path: string;
  readonly body: string;
}

/** How a webhook behaves, once. `cut` reads everything and answers nothing; `hang` neither answers nor hangs up. */
export type Behaviour =
  | number
  | 'cut'
  | 'hang'
  | 'drip'
  | readonly [status: number, headers: Record<string, string>];

const answer = (response: ServerResponse, behaviour: Behaviour): void => {
  if (behaviour === 'hang') return;
  if (behaviour === 'cut') response.socket?.destroy();
  // An answer whose body has no end.
  else if (behaviour === 'drip') response.writeHead(200).write('x'.repeat(100_000));
  else if (typeof behaviour === 'number') response.writeHead(behaviour).end('secret of the webhook');
  else response.writeHead(...(behaviour as [number, Record<string, string>])).end();
};

/** A webhook on this machine: behaves as it is told, one behaviour a request, and then answers 204. */
export const webhookFor = async (t: TestContext, behaviours: readonly Behaviour[] = []) => {
  const left = [...behaviours];
  const delivered: Delivered[] = [];
  const taken: string[] = [];
  const listeners = new Set<() => void>();
  const server = createServer((request, response) => {
    const id = String(request.headers['webhook-id']);
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      delivered.push({id, headers: request.headers, path: request.url ?? '', body});
      const behaviour = left.shift() ?? 204;
      if (behaviour === 204 || behaviour === 200 || behaviour === 'drip') taken.push(id);
      answer(response, behaviour);
      for (const look of listeners) look();
    });
    request.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  t.after(close);
  return {
    ...{delivered, taken, close},
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook?token=abc`,
    /** Settles when so many requests have come. */
    came: (count: number): Promise<void> =>
      new Promise((resolve) => {
        const look = (): void => {
          if (delivered.length < count) return;
          listeners.delete(look);
          resolve();
        };
        listeners.add(look);
        look();
      }),
  };
};

/** Watches how many requests of one message are under way at the same time, where they are made. */
export const watchOverlap = (t: TestContext): (() => number) => {
  const underWay = new Map<string, number>();
  let most = 0;
  const original = globalThis.fetch;
  t.mock.method(globalThis, 'fetch', async (url: string, init: RequestInit) => {
    const id = new Headers(init.headers).get('webhook-id') ?? '';
    const count = (underWay.get(id) ?? 0) + 1;
    underWay.set(id, count);
    most = Math.max(most, count);
    try {
      return await original(url, init);
    } finally {
      underWay.set(id, (underWay.get(id) ?? 1) - 1);
    }
  });
  return () => most;
};
