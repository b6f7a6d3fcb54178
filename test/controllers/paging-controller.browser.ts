import {expect} from '@open-wc/testing';

import {type Page, PagingController} from '../../src/controllers/paging-controller.js';
import {CandorError} from '../../src/protocol/errors.js';
import {deferred, Host, task} from './host.js';

const setUp = () => {
  const host = new Host();
  document.body.append(host);
  const calls: Array<{url: string; signal: AbortSignal; page: ReturnType<typeof deferred<Page<string>>>}> =
    [];
  const paging = new PagingController<string>(host, {
    load: (url, signal) => {
      const page = deferred<Page<string>>();
      calls.push({url, signal, page});
      return page.promise;
    },
    key: (item) => item,
  });
  return {host, paging, calls};
};

describe('PagingController', () => {
  afterEach(() => document.body.replaceChildren());

  it('appends the next page, and shows what moved between pages once', async () => {
    const {paging, calls} = setUp();
    paging.start({items: ['c', 'b'], next: '/2'});
    const loading = paging.loadMore();
    expect(paging.pending).to.equal(true);
    calls[0]?.page.resolve({items: ['b', 'a'], next: undefined});
    await loading;
    expect(paging.items).to.deep.equal(['c', 'b', 'a']);
    expect(paging.hasMore).to.equal(false);
    await paging.loadMore();
    expect(calls).to.have.length(1);
  });

  it('asks once, however often it is told to', async () => {
    const {paging, calls} = setUp();
    paging.start({items: ['a'], next: '/2'});
    const first = paging.loadMore();
    await paging.loadMore();
    expect(calls).to.have.length(1);
    calls[0]?.page.resolve({items: ['b'], next: undefined});
    await first;
  });

  it('keeps what there is when a page fails, and tries the same page again', async () => {
    const {paging, calls} = setUp();
    paging.start({items: ['a'], next: '/2'});
    const first = paging.loadMore();
    calls[0]?.page.reject(new CandorError('timeout'));
    await first;
    expect(paging.items).to.deep.equal(['a']);
    expect(paging.error?.code).to.equal('timeout');
    const second = paging.loadMore();
    expect(paging.error).to.equal(undefined);
    expect(calls.map(({url}) => url)).to.deep.equal(['/2', '/2']);
    calls[1]?.page.resolve({items: ['b'], next: undefined});
    await second;
    expect(paging.items).to.deep.equal(['a', 'b']);
  });

  it('forgets a page that was on its way when it starts anew or its host leaves', async () => {
    const {host, paging, calls} = setUp();
    paging.start({items: ['a'], next: '/2'});
    const old = paging.loadMore();
    paging.start({items: ['z'], next: '/9'});
    expect(calls[0]?.signal.aborted).to.equal(true);
    calls[0]?.page.resolve({items: ['b'], next: undefined});
    await old;
    expect(paging.items).to.deep.equal(['z']);
    expect(paging.hasMore).to.equal(true);
    void paging.loadMore();
    host.remove();
    await task();
    expect(calls[1]?.signal.aborted).to.equal(true);
  });
});
