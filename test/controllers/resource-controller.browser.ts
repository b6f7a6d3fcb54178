import {expect} from '@open-wc/testing';

import {ResourceController, type Settled} from '../../src/controllers/resource-controller.js';
import {CandorError} from '../../src/protocol/errors.js';
import {deferred, Host, task} from './host.js';

const setUp = () => {
  const host = new Host();
  const calls: Array<{question: string; signal: AbortSignal; answer: ReturnType<typeof deferred<string>>}> =
    [];
  const settled: Array<Settled<string>> = [];
  const wish: {question: string | undefined} = {question: 'a'};
  const controller = new ResourceController<string, string>(host, {
    question: () => wish.question,
    load: (question, signal) => {
      const answer = deferred<string>();
      calls.push({question, signal, answer});
      return answer.promise;
    },
    settled: (resource) => settled.push(resource),
  });
  const ask = async (question: string | undefined) => {
    wish.question = question;
    host.requestUpdate();
    await host.updateComplete;
  };
  return {host, calls, settled, controller, ask};
};

describe('ResourceController', () => {
  afterEach(() => document.body.replaceChildren());

  it('asks when its host is on the page, and tells of the answer once', async () => {
    const {host, calls, settled, controller} = setUp();
    expect(controller.resource.status).to.equal('idle');
    document.body.append(host);
    await host.updateComplete;
    expect(controller.resource.status).to.equal('pending');
    calls[0]?.answer.resolve('yes');
    await task();
    expect(controller.resource).to.deep.equal({status: 'ready', value: 'yes'});
    expect(settled).to.have.length(1);
    expect(calls).to.have.length(1);
  });

  it('asks nothing while there is no question', async () => {
    const {host, calls, controller, ask} = setUp();
    document.body.append(host);
    await ask(undefined);
    expect(controller.resource.status).to.equal('idle');
    expect(calls.at(-1)?.signal.aborted ?? true).to.equal(true);
  });

  it('lets the newest question win, whatever the order of the answers', async () => {
    const {host, calls, controller, settled, ask} = setUp();
    document.body.append(host);
    await ask('a');
    await ask('b');
    expect(calls.map(({question}) => question)).to.deep.equal(['a', 'b']);
    expect(calls[0]?.signal.aborted).to.equal(true);
    calls[1]?.answer.resolve('of b');
    calls[0]?.answer.resolve('of a');
    await task();
    expect(controller.resource).to.deep.equal({status: 'ready', value: 'of b'});
    expect(settled).to.have.length(1);
  });

  it('does not take a move for a leave', async () => {
    const {host, calls, controller} = setUp();
    document.body.append(host);
    await host.updateComplete;
    document.body.append(document.createElement('p'), host);
    await task();
    expect(calls).to.have.length(1);
    expect(calls[0]?.signal.aborted).to.equal(false);
    calls[0]?.answer.resolve('yes');
    await task();
    expect(controller.resource.status).to.equal('ready');
  });

  it('gives up when its host leaves, and asks again when it returns', async () => {
    const {host, calls, controller, settled} = setUp();
    document.body.append(host);
    await host.updateComplete;
    host.remove();
    await task();
    expect(calls[0]?.signal.aborted).to.equal(true);
    calls[0]?.answer.reject(new CandorError('aborted'));
    document.body.append(host);
    await host.updateComplete;
    calls[1]?.answer.resolve('yes');
    await task();
    expect(controller.resource).to.deep.equal({status: 'ready', value: 'yes'});
    expect(settled).to.have.length(1);
  });

  it('keeps an answer over a leave', async () => {
    const {host, calls, controller} = setUp();
    document.body.append(host);
    await host.updateComplete;
    calls[0]?.answer.resolve('yes');
    await task();
    host.remove();
    await task();
    document.body.append(host);
    await host.updateComplete;
    expect(calls).to.have.length(1);
    expect(controller.resource.status).to.equal('ready');
  });

  it('turns whatever is thrown into one kind of failure, and tries again when told', async () => {
    const {host, calls, controller} = setUp();
    document.body.append(host);
    await host.updateComplete;
    const cause = new TypeError('a bug');
    calls[0]?.answer.reject(cause);
    await task();
    const {resource} = controller;
    expect(resource.status === 'failed' && resource.error.code).to.equal('unreadable');
    expect(resource.status === 'failed' && resource.error.cause).to.equal(cause);
    controller.retry();
    await host.updateComplete;
    expect(calls).to.have.length(2);
    expect(controller.resource.status).to.equal('pending');
  });

  it('asks again when the connection is back, and only then', async () => {
    const {host, calls, controller} = setUp();
    document.body.append(host);
    await host.updateComplete;
    calls[0]?.answer.reject(new CandorError('offline'));
    await task();
    expect(controller.resource.status).to.equal('failed');
    host.remove();
    window.dispatchEvent(new Event('online'));
    await task();
    expect(calls).to.have.length(1);
    document.body.append(host);
    await host.updateComplete;
    window.dispatchEvent(new Event('online'));
    await host.updateComplete;
    expect(calls).to.have.length(2);
    calls[1]?.answer.reject(new CandorError('timeout'));
    await task();
    window.dispatchEvent(new Event('online'));
    await task();
    expect(calls).to.have.length(2);
  });
});
