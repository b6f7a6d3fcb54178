import {expect, fixture, html} from '@open-wc/testing';

import {textOf} from '../../support.js';
import {cut, endpoint, frame, problem, review, taken, type WritingHost} from './harness.js';

const draw = (): Promise<WritingHost> => fixture<WritingHost>(html`<writing-host></writing-host>`);

const note = async (host: WritingHost): Promise<string> => {
  await host.updateComplete;
  await frame();
  return textOf(host.renderRoot.querySelector('[part="vote-note"]'));
};

describe('a vote', () => {
  it('is sent, thanked for in a status, and then adds to what is shown', async () => {
    const sent = endpoint(taken('counted'));
    const host = await draw();
    expect(host.renderRoot.querySelector('[part="vote-note"]')?.getAttribute('role')).to.equal('status');
    expect(await note(host)).to.equal('');
    const vote = host.writing.vote(review, true);
    expect(host.writing.votes(review)).to.deep.equal({up: 0, down: 0});
    await vote;
    expect(await note(host)).to.equal('Thank you, counted.');
    expect(host.writing.votes(review)).to.deep.equal({up: 1, down: 0});
    expect(sent.map(({url, body}) => ({url, body}))).to.deep.equal([
      {
        url: 'https://api.example/votes',
        body: {subject: 'https://shop.example/p/42', review: 'r1', helpful: true},
      },
    ]);
  });

  it('counts once, however often and whatever is clicked', async () => {
    const sent = endpoint(taken('counted'));
    const host = await draw();
    await Promise.all([host.writing.vote(review, false), host.writing.vote(review, false)]);
    await host.writing.vote(review, true);
    expect(sent.length).to.equal(1);
    expect(await note(host)).to.equal('You have voted on this review already.');
    expect(host.writing.votes(review)).to.deep.equal({up: 0, down: 1});
  });

  it('that failed says why, adds nothing, and is tried again with the same key', async () => {
    const sent = endpoint(cut, problem(429, {}, {'Retry-After': '120'}), taken('counted'));
    const host = await draw();
    await host.writing.vote(review, true);
    expect(await note(host)).to.contain('Your vote was not counted. It cannot be sent right now.');
    expect(host.writing.votes(review)).to.deep.equal({up: 0, down: 0});
    await host.writing.vote(review, true);
    expect(await note(host)).to.contain('Try again in 2 minutes.');
    await host.writing.vote(review, true);
    expect(await note(host)).to.equal('Thank you, counted.');
    expect(new Set(sent.map(({key}) => key)).size).to.equal(1);
  });

  it('that is changed after a failure is another one', async () => {
    const sent = endpoint(cut, taken('counted'));
    const host = await draw();
    await host.writing.vote(review, true);
    await host.writing.vote(review, false);
    expect(new Set(sent.map(({key}) => key)).size).to.equal(2);
    expect(host.writing.votes(review)).to.deep.equal({up: 0, down: 1});
  });

  it('that was given before says so', async () => {
    endpoint(problem(409, {code: 'duplicate'}));
    const host = await draw();
    await host.writing.vote(review, true);
    expect(await note(host)).to.equal('You have voted on this review already.');
  });

  it('is not sent for a review that cannot be named, or where votes are not taken', async () => {
    const sent = endpoint(taken('counted'));
    const host = await draw();
    await host.writing.vote({reviewBody: 'No id.'}, true);
    host.desk = {...host.desk, actions: {}};
    await host.writing.vote(review, true);
    expect(sent.length).to.equal(0);
    expect(await note(host)).to.equal('');
  });
});
