import {aTimeout, expect, waitUntil} from '@open-wc/testing';

import {type Polled, PollingController} from '../../src/controllers/polling-controller.js';
import {Polls} from '../../src/controllers/polls.js';
import {Host, task} from './host.js';

const setUp = (polls: Polls<string>, wanted: readonly Polled[] = [{url: 'a', every: 60_000, first: 0}]) => {
  const host = new Host();
  host.style.display = 'block';
  const state = {wanted};
  return {host, state, controller: new PollingController(host, {polls, wanted: () => state.wanted})};
};

const counting = () => {
  const asked: string[] = [];
  const signals: AbortSignal[] = [];
  const polls = new Polls<string>(async (url, signal) => {
    asked.push(url);
    signals.push(signal);
    return `told by ${url}`;
  });
  return {polls, asked, signals};
};

describe('PollingController', () => {
  afterEach(() => {
    document.body.replaceChildren();
    window.scrollTo(0, 0);
  });

  it('asks for what its host wants, once for all hosts, and draws them', async () => {
    const {polls, asked} = counting();
    const all = [setUp(polls), setUp(polls), setUp(polls)];
    document.body.append(...all.map(({host}) => host));
    await waitUntil(() => all.every(({controller}) => controller.told('a') === 'told by a'));
    await task();
    expect(asked).to.deep.equal(['a']);
    for (const {host} of all) expect(host.drawn).to.be.greaterThan(1);
  });

  it('asks for nothing while its host is far away, and stops when it is scrolled out of sight', async () => {
    const {polls, asked} = counting();
    const {host, state} = setUp(polls);
    const spacer = document.createElement('div');
    spacer.style.height = '5000px';
    document.body.append(spacer, host);
    await aTimeout(150);
    expect(asked).to.deep.equal([]);
    host.scrollIntoView();
    await waitUntil(() => asked.length === 1);
    window.scrollTo(0, 0);
    await aTimeout(150);
    state.wanted = [{url: 'b', every: 60_000, first: 0}];
    host.requestUpdate();
    await aTimeout(50);
    expect(asked).to.deep.equal(['a']);
  });

  it('stops when its host leaves, but not when it is only moved', async () => {
    const signals: AbortSignal[] = [];
    const polls = new Polls<string>((_, signal) => {
      signals.push(signal);
      return new Promise(() => undefined);
    });
    const {host} = setUp(polls);
    document.body.append(host);
    await waitUntil(() => signals.length === 1);
    const place = document.createElement('div');
    document.body.append(place);
    place.append(host);
    await aTimeout(100);
    expect(signals.map(({aborted}) => aborted)).to.deep.equal([false]);
    host.remove();
    await aTimeout(20);
    expect(signals.map(({aborted}) => aborted)).to.deep.equal([true]);
  });

  it('follows what its host wants', async () => {
    const {polls, asked} = counting();
    const {host, state} = setUp(polls, []);
    document.body.append(host);
    await aTimeout(100);
    expect(asked).to.deep.equal([]);
    state.wanted = [
      {url: 'a', every: 60_000, first: 0},
      {url: 'b', every: 60_000, first: 0},
    ];
    host.requestUpdate();
    await waitUntil(() => asked.length === 2);
    state.wanted = [];
    host.requestUpdate();
    await aTimeout(20);
    expect(asked).to.deep.equal(['a', 'b']);
  });
});
