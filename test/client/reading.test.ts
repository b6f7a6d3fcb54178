import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {gzipSync} from 'node:zlib';

import {loadReviews} from '../../src/client/index.js';
import {limits} from '../../src/protocol/limits.js';
import {failure, never, quick, reviewsOf} from './support/documents.js';
import {type Answering, body, inTurn, json, silence, startServer, status} from './support/server.js';

const server = await startServer();
let count = 0;
const place = (answering: Answering): string => {
  count += 1;
  return server.at(`/${count}`, answering);
};
const asks = (src: string): number => server.asked.filter((target) => src.endsWith(target)).length;
const load = (src: string, options = {}, signal = never()) =>
  loadReviews({src, format: 'trust-data'}, signal, {...quick, ...options});

describe('reading an address', () => {
  it('gives the document and where it came from', async () => {
    const src = place(json(reviewsOf('urn:a')));
    const {document, url, format, dropped} = await load(src);
    assert.equal(document.reviews[0]?.reviewBody, 'Good: urn:a');
    assert.deepEqual([url, format, dropped], [src, 'trust-data', 0]);
  });

  it('sends no header that needs a preflight, no credentials, no referrer', async () => {
    const src = place(json(reviewsOf('urn:a')));
    const seen: Request[] = [];
    const fetch = (request: Request): Promise<Response> => {
      seen.push(request);
      return globalThis.fetch(request);
    };
    await load(src, {fetch});
    const [request] = seen;
    assert.ok(request);
    assert.equal(request.method, 'GET');
    assert.equal(request.credentials, 'omit');
    assert.equal(request.referrerPolicy, 'no-referrer');
    assert.deepEqual([...request.headers.keys()], ['accept']);
    const accept = request.headers.get('accept') ?? '';
    assert.ok(accept.length <= 128, 'longer values are not safelisted');
    assert.doesNotMatch(accept, /["():<>?@[\\\]{}]/);
    const {cookie, referer, authorization} = server.requests.at(-1)?.headers ?? {};
    assert.deepEqual([cookie, referer, authorization], [undefined, undefined, undefined]);
  });

  it('tolerates a byte order mark', async () => {
    const {document} = await load(place(body(`\ufeff${JSON.stringify(reviewsOf('urn:a'))}`)));
    assert.equal(document.reviews.length, 1);
  });

  it('counts what could not be read', async () => {
    const src = place(
      json(reviewsOf('urn:a', {reviews: [{name: 'no text, no stars'}, {reviewBody: 'Good'}]})),
    );
    const {document, dropped, problems} = await load(src);
    assert.deepEqual([document.reviews.length, dropped], [1, 1]);
    assert.deepEqual(problems, [{path: '/reviews/0', lost: 'item'}]);
  });

  const refusals = [
    [400, 'refused'],
    [401, 'refused'],
    [403, 'refused'],
    [404, 'not-found'],
    [410, 'not-found'],
    [418, 'refused'],
    [451, 'refused'],
    [304, 'refused'],
  ] as const;
  for (const [code, meaning] of refusals) {
    it(`does not ask again after ${code}`, async () => {
      const src = place(status(code));
      const error = await failure(load(src), meaning);
      assert.deepEqual([error.status, error.url, asks(src)], [code, src, 1]);
    });
  }

  const passing = [
    [408, 'timeout'],
    [429, 'rate-limited'],
    [500, 'server-error'],
    [502, 'server-error'],
    [503, 'server-error'],
    [504, 'server-error'],
    [599, 'server-error'],
  ] as const;
  for (const [code, meaning] of passing) {
    it(`asks twice more after ${code}`, async () => {
      const src = place(status(code));
      const error = await failure(load(src), meaning);
      assert.deepEqual([error.status, asks(src)], [code, 3]);
    });
  }

  it('is content when a failure passes', async () => {
    const src = place(inTurn(status(503), status(429), json(reviewsOf('urn:a'))));
    assert.equal((await load(src)).document.reviews.length, 1);
  });

  it('passes on what a problem document says', async () => {
    const problem = JSON.stringify({type: 'about:blank', title: 'No', detail: 'closed on Sundays'});
    const src = place(status(403, {'content-type': 'application/problem+json'}, problem));
    assert.match((await failure(load(src), 'refused')).message, /closed on Sundays/);
  });

  for (const [name, content] of [
    ['too long', `{"detail":"${'x'.repeat(limits.errorBytes)}"}`],
    ['no JSON', '<h1>'],
    ['null', 'null'],
    ['odd', '{"detail":{"a":1},"title":7}'],
  ] as const) {
    it(`is not led astray by a problem document that is ${name}`, async () => {
      const src = place(status(403, {'content-type': 'application/problem+json'}, content));
      const error = await failure(load(src), 'refused');
      assert.ok(error.message.length < 400);
    });
  }

  it('refuses a body over the cap that states no length', async () => {
    const src = place((response) => {
      response.writeHead(200, {'content-type': 'application/json'});
      const chunk = ' '.repeat(65_536);
      const more = (): void => {
        if (!response.destroyed && response.write(chunk)) setImmediate(more);
        else response.once('drain', more);
      };
      more();
    });
    await failure(load(src), 'too-large');
    assert.equal(asks(src), 1);
  });

  it('does not believe a length that is too small, nor refuses one that is just enough', async () => {
    const filled = JSON.stringify(reviewsOf('urn:a')).padEnd(limits.documentBytes);
    assert.equal((await load(place(body(filled)))).document.reviews.length, 1);
    await failure(load(place(body(`${filled} `))), 'too-large');
  });

  it('counts the bytes after decompression', async () => {
    const bomb = gzipSync(' '.repeat(50 * limits.documentBytes));
    assert.ok(bomb.length < limits.documentBytes);
    const src = place((response) => response.writeHead(200, {'content-encoding': 'gzip'}).end(bomb));
    await failure(load(src), 'too-large');
  });

  for (const [name, content] of [
    ['cut off', '{"trustData":"1","reviews":[{"reviewBo'],
    ['empty', ''],
    ['no JSON', 'hello'],
    ['XSSI-guarded', ")]}'\n{}"],
  ] as const) {
    it(`calls a body that is ${name} unreadable`, async () => {
      const error = await failure(load(place(body(content))), 'unreadable');
      assert.ok(error.cause instanceof SyntaxError);
    });
  }

  it('says so when there is HTML instead', async () => {
    await failure(load(place(body('<!doctype html><title>Sign in</title>'))), 'unknown-format');
  });

  it('says so when there is other JSON', async () => {
    await failure(load(place(json({error: 'no such shop'}))), 'unknown-format');
  });

  it('refuses a later major version', async () => {
    await failure(load(place(json({...reviewsOf('urn:a'), trustData: '2'}))), 'unsupported-version');
  });

  it('says so when there is a document of another kind', async () => {
    const error = await failure(load(place(json({trustData: '1', people: [{id: 'a'}]}))), 'unknown-format');
    assert.match(error.message, /reviews were asked for, here is people/);
  });

  it('keeps to the deadline when no headers come', async () => {
    const src = place(silence);
    const before = server.broken();
    await failure(load(src, {deadline: 100}), 'timeout');
    assert.equal(asks(src), 1);
    while (server.broken() === before) await new Promise((resolve) => setTimeout(resolve, 5));
  });

  it('keeps to the deadline when the body drips', async () => {
    const src = place((response) => {
      response.writeHead(200, {'content-type': 'application/json'});
      const timer = setInterval(() => response.write(' '), 10);
      response.on('close', () => clearInterval(timer));
    });
    await failure(load(src, {deadline: 100}), 'timeout');
  });

  it('tells the status of a failure whose body drips', async () => {
    const src = place((response) => {
      response.writeHead(403, {'content-type': 'application/json'});
      const timer = setInterval(() => response.write(' '), 10);
      response.on('close', () => clearInterval(timer));
    });
    await failure(load(src, {deadline: 1000}), 'refused');
  });

  it('calls a transfer that breaks off unreachable, after one more try', async () => {
    const src = place((response) => {
      response.writeHead(200, {'content-length': '1000'});
      response.write('{"trustData":', () => response.destroy());
    });
    const error = await failure(load(src), 'unreachable');
    assert.ok(error.cause instanceof TypeError);
    assert.equal(asks(src), 2);
  });

  it('tries a connection that is refused once more', async () => {
    let tries = 0;
    const fetch = (request: Request): Promise<Response> => {
      tries += 1;
      return globalThis.fetch(request);
    };
    const closed = 'http://127.0.0.1:9';
    await failure(load(`${closed}/x`, {fetch}), 'unreachable');
    assert.equal(tries, 2);
  });

  it('waits a second before that, where nothing else is said', async () => {
    const src = place((response) => response.destroy());
    const {networkRetryDelay: _, ...usual} = quick;
    await failure(loadReviews({src}, never(), {...usual, deadline: 900}), 'unreachable');
    assert.equal(asks(src), 1, 'the second try would come after the deadline');
  });

  it('does not go on around a redirect loop', async () => {
    const src = place((response, {url}) => response.writeHead(302, {location: url}).end());
    await failure(load(src), 'unreachable');
    assert.equal(asks(src), 42, 'fetch follows 20 redirects, and there is one more try');
  });

  it('follows redirects and resolves against where they lead', async () => {
    const target = server.at('/moved/to/reviews.json', json(reviewsOf('urn:a', {next: 'page2.json'})));
    const {url, document} = await load(place(status(301, {location: target})));
    assert.equal(url, target);
    assert.equal(document.next, `${server.origin}/moved/to/page2.json`);
  });

  for (const bad of ['http://shop.example/a', 'https://user:secret@shop.example/a', 'ftp://shop.example/']) {
    it(`refuses to be led to ${bad}`, async () => {
      const fetch = async (): Promise<Response> =>
        Object.defineProperty(new Response(JSON.stringify(reviewsOf('urn:a'))), 'url', {value: bad});
      await failure(load(place(silence), {fetch}), 'insecure-url');
    });
  }

  for (const bad of [
    '',
    'reviews.json',
    'http://shop.example/',
    'javascript:alert(1)',
    'https://a:b@c.example/',
  ]) {
    it(`does not ask "${bad}"`, async () => {
      const fetch = async (): Promise<Response> => assert.fail('was asked');
      await failure(load(bad, {fetch}), 'insecure-url');
    });
  }

  it('knows a visitor without a network, and does not try again', async () => {
    Object.defineProperty(globalThis.navigator, 'onLine', {value: false, configurable: true});
    const src = place((response) => response.destroy());
    try {
      await failure(load(src), 'offline');
    } finally {
      Reflect.deleteProperty(globalThis.navigator, 'onLine');
    }
    assert.equal(asks(src), 1);
  });
});
