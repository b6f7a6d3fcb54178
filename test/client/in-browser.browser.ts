import {expect} from '@open-wc/testing';

import {loadReviews} from '../../src/client/index.js';
import {CandorError} from '../../src/protocol/errors.js';

const src = 'https://shop.example/p/42';
const never = new AbortController().signal;

/** An answer of the network, without one. */
const answer =
  (body: string, type: string) =>
  async (request: Request): Promise<Response> => {
    asked.push(request);
    return new Response(body, {headers: {'content-type': type}});
  };
let asked: Request[] = [];

describe('the client in a browser', () => {
  beforeEach(() => {
    asked = [];
  });

  it('asks with nothing but Accept, no credentials and no referrer', async () => {
    const fetch = answer('{"trustData":"1","reviews":[{"reviewBody":"Good"}]}', 'application/json');
    const {document} = await loadReviews({src}, never, {fetch, freshness: 0});
    expect(document.reviews).to.have.length(1);
    const [request] = asked;
    expect(request?.credentials).to.equal('omit');
    expect(request?.referrerPolicy).to.equal('no-referrer');
    expect(request?.mode).to.equal('cors');
    expect([...(request?.headers.keys() ?? [])]).to.deep.equal(['accept']);
  });

  it('reads a page with JSON-LD', async () => {
    const page = `<script type="application/ld+json">{"@type":"Product","name":"Pots &amp; Pans",
      "review":{"reviewBody":"<p>Good</p>"}}</script>`;
    const options = {fetch: answer(page, 'text/html'), freshness: 0};
    const {document, format} = await loadReviews({src}, never, options);
    expect(format).to.equal('schema.org');
    expect(document.subject?.name).to.equal('Pots & Pans');
    expect(document.reviews[0]?.reviewBody).to.equal('Good');
  });

  it('fails with one CandorError when the network does, in the words of every engine', async () => {
    const fetch = (): Promise<Response> => globalThis.fetch('http://127.0.0.1:9/');
    const options = {fetch, freshness: 0, networkRetryDelay: 1};
    const error: unknown = await loadReviews({src}, never, options).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(CandorError);
    expect(error).to.have.property('code', 'unreachable');
  });

  it('keeps to its deadline', async () => {
    const fetch = (): Promise<Response> => new Promise(() => undefined);
    const options = {fetch, freshness: 0, deadline: 100};
    const error: unknown = await loadReviews({src}, never, options).catch((reason: unknown) => reason);
    expect(error).to.have.property('code', 'timeout');
  });
});
