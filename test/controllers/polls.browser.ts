import {expect} from '@open-wc/testing';

import {Polls, type Watcher} from '../../src/controllers/polls.js';
import {CandorError} from '../../src/protocol/errors.js';
import {type HeldTime, holdTime, turnTo} from './held-time.js';

const second = 1000;

const setUp = (answer: (url: string) => unknown = (url) => url) => {
  const asked: string[] = [];
  const signals: AbortSignal[] = [];
  const polls = new Polls<unknown>(async (url, signal) => {
    asked.push(url);
    signals.push(signal);
    return answer(url);
  });
  return {polls, asked, signals};
};

const watcher = (every = 60, first = 0): Watcher & {changes: number} => {
  const made = {
    changes: 0,
    every: every * second,
    first: first * second,
    changed: () => {
      made.changes += 1;
    },
  };
  return made;
};

describe('Polls', () => {
  let time: HeldTime;
  beforeEach(() => {
    time = holdTime();
  });
  afterEach(() => {
    turnTo('visible');
    time.restore();
  });

  it('asks as often as wanted, and tells each time', async () => {
    const {polls, asked} = setUp();
    const one = watcher(60, 20);
    polls.watch('a', one);
    await time.pass(19 * second);
    expect(asked).to.deep.equal([]);
    await time.pass(second);
    expect(asked).to.deep.equal(['a']);
    expect(polls.told('a')).to.equal('a');
    await time.pass(180 * second);
    expect(asked).to.have.length(4);
    expect(one.changes).to.equal(4);
    polls.unwatch('a', one);
  });

  it('asks once for all who watch, as often as the most eager one wants, with one timer for all addresses', async () => {
    const {polls, asked} = setUp();
    const watchers = [watcher(60), watcher(30), watcher(90)];
    for (const each of watchers) polls.watch('a', each);
    const other = watcher(45);
    polls.watch('b', other);
    expect(time.open()).to.equal(1);
    await time.pass(0);
    expect(asked).to.deep.equal(['a', 'b']);
    expect(watchers.map(({changes}) => changes)).to.deep.equal([1, 1, 1]);
    expect(time.open()).to.equal(1);
    await time.pass(90 * second);
    expect(asked.filter((url) => url === 'a')).to.have.length(4);
    expect(asked.filter((url) => url === 'b')).to.have.length(3);
    for (const each of watchers) polls.unwatch('a', each);
    polls.unwatch('b', other);
    expect(time.open()).to.equal(0);
  });

  it('never asks more often than every 15 seconds, whatever is wanted', async () => {
    const {polls, asked} = setUp();
    const one = watcher(0);
    polls.watch('a', one);
    await time.pass(0);
    await time.pass(14.9 * second);
    expect(asked).to.have.length(1);
    await time.pass(44 * second);
    expect(asked).to.have.length(4);
    // Nor by leaving and coming back.
    for (let times = 0; times < 5; times++) {
      polls.unwatch('a', one);
      polls.watch('a', one);
      await time.pass(0.2 * second);
    }
    expect(asked).to.have.length(4);
    polls.unwatch('a', one);
  });

  it('is silent while the page is hidden, and asks at once when it is shown', async () => {
    const {polls, asked} = setUp();
    const one = watcher(600);
    polls.watch('a', one);
    await time.pass(0);
    turnTo('hidden');
    expect(time.open()).to.equal(0);
    await time.pass(100 * second);
    expect(asked).to.have.length(1);
    turnTo('visible');
    await time.pass(0);
    expect(asked).to.have.length(2);
    turnTo('hidden');
    await time.pass(second);
    turnTo('visible');
    await time.pass(0);
    expect(asked, 'one second later').to.have.length(2);
    polls.unwatch('a', one);
  });

  it('slows down with every failure, keeps what it knows, and is back to the usual after a success', async () => {
    const state = {fails: false};
    const {polls, asked} = setUp(() => {
      if (state.fails) throw new CandorError('unreachable');
      return 'there';
    });
    const one = watcher(60);
    polls.watch('a', one);
    await time.pass(0);
    state.fails = true;
    await time.pass(60 * second);
    expect(asked).to.have.length(2);
    for (const wait of [120, 240, 480, 960, 1920, 3600, 3600]) {
      const before = asked.length;
      await time.pass((wait - 1) * second);
      expect(asked, `${wait} s too early`).to.have.length(before);
      await time.pass(second);
      expect(asked, `${wait} s`).to.have.length(before + 1);
    }
    expect(polls.told('a')).to.equal('there');
    state.fails = false;
    await time.pass(3600 * second);
    const before = asked.length;
    await time.pass(60 * second);
    expect(asked).to.have.length(before + 1);
    polls.unwatch('a', one);
  });

  it('comes back when the endpoint says, not when the page is shown again', async () => {
    const {polls, asked} = setUp(() => {
      throw new CandorError('rate-limited', {retryAfter: 7200});
    });
    const one = watcher(60);
    polls.watch('a', one);
    await time.pass(0);
    turnTo('hidden');
    await time.pass(600 * second);
    turnTo('visible');
    await time.pass(6599 * second);
    expect(asked).to.have.length(1);
    await time.pass(second);
    expect(asked).to.have.length(2);
    polls.unwatch('a', one);
  });

  it('does not slow down below what was wanted anyhow, nor break by an absurd wish', async () => {
    const {polls, asked} = setUp(() => {
      throw new CandorError('unreachable');
    });
    const seldom = watcher(86_400);
    polls.watch('a', seldom);
    await time.pass(0);
    await time.pass(86_399 * second);
    expect(asked).to.have.length(1);
    await time.pass(second);
    expect(asked).to.have.length(2);
    polls.unwatch('a', seldom);
    const never = watcher(Number.MAX_SAFE_INTEGER);
    polls.watch('b', never);
    await time.pass(0);
    await time.pass(1000 * second);
    expect(asked.filter((url) => url === 'b')).to.have.length(1);
    polls.unwatch('b', never);
  });

  it('gives up what is under way when the last one leaves, and begins anew for the next', async () => {
    let answer: (value: string) => void = () => undefined;
    const {polls, asked, signals} = setUp(
      () =>
        new Promise<string>((done) => {
          answer = done;
        }),
    );
    const [one, two] = [watcher(600), watcher(600)];
    polls.watch('a', one);
    polls.watch('a', two);
    await time.pass(0);
    polls.unwatch('a', one);
    expect(signals[0]?.aborted).to.equal(false);
    polls.unwatch('a', two);
    expect(signals[0]?.aborted).to.equal(true);
    answer('late');
    await time.pass(0);
    expect(polls.told('a')).to.equal(undefined);
    expect(time.open()).to.equal(0);
    polls.watch('a', one);
    await time.pass(15 * second);
    expect(asked).to.have.length(2);
    answer('there');
    await time.pass(0);
    expect(polls.told('a')).to.equal('there');
    expect(two.changes).to.equal(0);
    polls.unwatch('a', one);
  });

  it('remembers a bounded number of addresses', async () => {
    const {polls} = setUp();
    const one = watcher();
    polls.watch('kept', one);
    for (let at = 0; at < 200; at++) {
      polls.watch(`a${at}`, one);
      await time.pass(0);
      polls.unwatch(`a${at}`, one);
    }
    const known = Array.from({length: 200}, (_, at) => polls.told(`a${at}`)).filter(Boolean);
    expect(known.length).to.be.lessThan(51);
    expect(polls.told('kept')).to.equal('kept');
    polls.unwatch('kept', one);
  });
});
