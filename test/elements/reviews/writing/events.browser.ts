import {expect, fixture, html} from '@open-wc/testing';

import {endpoint, frame, fullDesk, opened, review, taken, until, type WritingHost} from './harness.js';

const draw = (): Promise<WritingHost> => fixture<WritingHost>(html`<writing-host></writing-host>`);

const isOpen = async (host: WritingHost): Promise<boolean> => {
  await host.updateComplete;
  await frame();
  return host.renderRoot.querySelector('dialog')?.open === true;
};

/** What an event tells, beside what all events tell. */
const told = (event: Event): Record<string, unknown> => {
  const {isTrusted: _, ...facts} = {...event};
  return {...facts, type: event.type, bubbles: event.bubbles, composed: event.composed};
};

const acts: Readonly<Record<string, (host: WritingHost) => unknown>> = {
  'candor-vote': (host) => host.writing.vote(review, true),
  'candor-report': (host) => host.writing.report(review),
  'candor-write': (host) => host.writing.write(),
  'candor-change': (host) => host.writing.change(review),
};

describe('what a visitor does', () => {
  const facts: Readonly<Record<string, unknown>> = {
    'candor-vote': {review: 'r1', helpful: true},
    'candor-report': {review: 'r1'},
    'candor-write': {subject: 'https://shop.example/p/42', invited: false},
    'candor-change': {review: 'r1'},
  };

  for (const [type, act] of Object.entries(acts)) {
    it(`is told first, and stops where the page says so: ${type}`, async () => {
      const sent = endpoint(taken('counted'));
      const host = await draw();
      const events: unknown[] = [];
      const stop = (event: Event): void => {
        events.push(told(event));
        event.preventDefault();
      };
      document.addEventListener(type, stop);
      try {
        await act(host);
      } finally {
        document.removeEventListener(type, stop);
      }
      expect(await isOpen(host)).to.equal(false);
      expect(sent.length).to.equal(0);
      expect(events.length).to.equal(1);
      expect(events[0]).to.deep.equal({type, ...(facts[type] as object), bubbles: true, composed: true});
    });

    it(`opens the page that stands for an action instead of posting: ${type}`, async () => {
      const sent = endpoint(taken());
      const host = await draw();
      const page = {href: 'https://shop.example/elsewhere', page: true};
      host.desk = {
        ...fullDesk,
        actions: {submitReview: page, voteHelpful: page, reportReview: page, changeReview: page},
      };
      const links: string[] = [];
      const {click} = HTMLAnchorElement.prototype;
      HTMLAnchorElement.prototype.click = function () {
        links.push(`${this.href} ${this.target} ${this.rel}`);
      };
      try {
        await act(host);
      } finally {
        HTMLAnchorElement.prototype.click = click;
      }
      expect(links).to.deep.equal(['https://shop.example/elsewhere _blank noopener noreferrer']);
      expect(await isOpen(host)).to.equal(false);
      expect(sent.length).to.equal(0);
    });

    it(`does nothing where it is not offered: ${type}`, async () => {
      const sent = endpoint(taken());
      const host = await draw();
      host.desk = {...fullDesk, actions: {}};
      const events: string[] = [];
      host.addEventListener(type, ({type: each}) => events.push(each));
      await act(host);
      expect(await isOpen(host)).to.equal(false);
      expect([sent.length, events.length]).to.deep.equal([0, 0]);
    });
  }

  it('is told before a review is sent, without a word of it; cancelled, it stays in its form', async () => {
    const sent = endpoint(taken());
    const host = await draw();
    await host.writing.write();
    const sheet = await opened(host);
    await sheet.type('body', 'Secret words.');
    await sheet.type('name', 'Mira');
    await sheet.press('send');
    const events: unknown[] = [];
    let isStopped = true;
    host.addEventListener('candor-submit', (event) => {
      const {subject, rated} = event;
      events.push({subject, rated, all: Object.keys(event).filter((key) => key !== 'isTrusted')});
      if (isStopped) event.preventDefault();
    });
    await sheet.press('send');
    expect(sent.length).to.equal(0);
    expect(sheet.title).to.equal('This is what will be public');
    expect(events).to.deep.equal([
      {subject: 'https://shop.example/p/42', rated: false, all: ['subject', 'rated']},
    ]);
    isStopped = false;
    await sheet.press('send');
    await until(() => sheet.title === 'Thank you');
    expect(sent.length).to.equal(1);
  });
});
