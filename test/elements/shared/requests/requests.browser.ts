import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import type {CandorConsentEvent} from '../../../../src/elements/events.js';
import {CandorReviews} from '../../../../src/elements/reviews/candor-reviews.js';
import {answering, json, part, parts, settled, textOf, violations} from '../../support.js';

CandorReviews.define();

const host = 'https://shop.example';
const src = `${host}/trust.json`;
const long = `${host}/reviews/${'0123456789'.repeat(9)}.json?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E`;

const discovery = {
  trustData: '1',
  reviews: long,
  actions: {
    voteHelpful: {href: 'https://votes.example/v'},
    reportReview: {href: 'https://elsewhere.example/report', page: true},
  },
};
const document_ = {
  trustData: '1',
  subject: {id: 'urn:a', name: 'A'},
  reviews: [
    {
      id: 'a',
      reviewRating: {ratingValue: 4},
      reviewBody: 'Good',
      author: {name: 'Ana', image: 'https://pictures.example/never-there.png'},
    },
  ],
};

const open = async (element: HTMLElement): Promise<HTMLDialogElement> => {
  part(element, 'requests')?.click();
  await waitUntil(() => part(element, 'requests-dialog'), 'the panel does not open');
  return part(element, 'requests-dialog') as HTMLDialogElement;
};

describe('what this asks for', () => {
  let server: ReturnType<typeof answering>;
  let count = 0;
  // Nothing that is fresh from another test.
  const fresh = (): string => {
    count += 1;
    return `${src}?${count}`;
  };
  afterEach(() => server?.restore());

  const drawn = async (): Promise<CandorReviews> => {
    const at = fresh();
    server = answering({
      [at]: json({...discovery, reviews: `${long}${count}`}),
      [`${long}${count}`]: json(document_),
    });
    const element = await fixture<CandorReviews>(
      html`<candor-reviews src=${at} subject="urn:a" loading="eager"></candor-reviews>`,
    );
    await settled(element);
    await waitUntil(() => part(element, 'requests'));
    return element;
  };

  it('is a dialog with a name that tells each document, what it is, and its whole address', async () => {
    const element = await drawn();
    const dialog = await open(element);
    expect(dialog.getAttribute('aria-label')).to.equal('What this asks for');
    const rows = parts(element, 'request').map((row) => ({
      what: row.querySelector('strong')?.textContent,
      url: Array.from(row.querySelectorAll('code')).at(-1)?.textContent ?? '',
    }));
    const documents = rows.filter(({url}) => server.asked.includes(url));
    expect(documents.map(({what}) => what)).to.deep.equal(['Where to ask', 'Reviews']);
    expect(documents.map(({url}) => url)).to.deep.equal(server.asked);
    expect(await violations(element)).to.deep.equal([]);
  });

  it('shortens a long address in the middle, and has all of it behind', async () => {
    const element = await drawn();
    await open(element);
    const address = parts(element, 'request-address').findLast((each) => each instanceof HTMLDetailsElement);
    expect(address?.querySelector('summary')?.textContent).to.match(/^https:\/\/shop\.example\/.*….*$/);
    expect(address?.querySelector('summary')?.textContent?.length).to.be.lessThan(65);
    expect(address?.querySelector(':scope > code')?.textContent).to.equal(`${long}${count}`);
  });

  it('names the hosts of what could be sent, not those of pages to open', async () => {
    const element = await drawn();
    const text = textOf(await open(element));
    expect(text).to.contain('votes.example');
    expect(text).not.to.contain('elsewhere.example');
    expect(text).to.contain('Nothing is stored in your browser.');
  });

  it('says nothing of requests to hosts that this element has nothing to do with', async () => {
    server = answering({[`${host}/own.json`]: json(document_)});
    await fetch('https://other.example/x').catch(() => undefined);
    const element = await drawn();
    expect(textOf(await open(element))).not.to.contain('other.example');
  });

  it('makes no markup of an address', async () => {
    const element = await drawn();
    const dialog = await open(element);
    expect(dialog.querySelector('img, script')).to.equal(null);
  });

  it('opens once, closes by its button, and leaves nothing behind', async () => {
    const element = await drawn();
    await open(element);
    part(element, 'requests')?.click();
    await new Promise((done) => setTimeout(done, 50));
    expect(parts(element, 'requests-dialog').length).to.equal(1);
    part(element, 'requests-close')?.click();
    await waitUntil(() => !part(element, 'requests-dialog'));
    expect(element.shadowRoot?.activeElement).to.equal(part(element, 'requests'));
  });

  it('goes with its element', async () => {
    const element = await drawn();
    const dialog = await open(element);
    element.remove();
    await waitUntil(() => !dialog.open);
    expect(document.querySelector(':modal')).to.equal(null);
  });
});

describe('the gate before consent', () => {
  let server: ReturnType<typeof answering>;
  let count = 0;
  afterEach(() => server?.restore());

  const held = async (layout = 'list'): Promise<CandorReviews> => {
    count += 1;
    const at = `https://held.example/${count}.json`;
    server = answering({[at]: json(document_)});
    const element = await fixture<CandorReviews>(
      html`<candor-reviews src=${at} layout=${layout} consent="required" loading="eager"></candor-reviews>`,
    );
    await waitUntil(() => part(element, 'consent'), 'there is no gate');
    return element;
  };

  it('says whose it is, that nothing is loaded and nothing is stored, and asks for nothing', async () => {
    const element = await held();
    expect(textOf(part(element, 'gate'))).to.equal(
      'Nothing is loaded from held.example until you agree, and nothing is stored in your browser. ' +
        'Show the reviews from held.example What this asks for',
    );
    expect(server.asked).to.deep.equal([]);
    expect(await violations(element)).to.deep.equal([]);
  });

  it('tells in the panel what would be asked', async () => {
    const element = await held();
    const text = textOf(await open(element));
    expect(text).to.contain('Asked once you agree: held.example');
    part(element, 'requests-close')?.click();
  });

  it('goes on with the press of its button, which is an event that says what would be asked', async () => {
    const element = await held();
    const heard: string[] = [];
    element.addEventListener('candor-consent', ({url}: CandorConsentEvent) => heard.push(url), {once: true});
    part(element, 'consent')?.click();
    await settled(element);
    expect(heard).to.deep.equal(server.asked);
    expect(part(element, 'gate')).to.equal(null);
    expect(element.consent).to.equal('required');
  });

  it('stays where the page cancels', async () => {
    const element = await held();
    element.addEventListener('candor-consent', (event) => event.preventDefault(), {once: true});
    part(element, 'consent')?.click();
    await new Promise((done) => setTimeout(done, 50));
    expect(server.asked).to.deep.equal([]);
    expect(part(element, 'consent')).not.to.equal(null);
  });

  it('is gone with the attribute', async () => {
    const element = await held();
    element.removeAttribute('consent');
    await settled(element);
    expect(part(element, 'gate')).to.equal(null);
  });

  it('gives way to what the page puts inside', async () => {
    const element = await held();
    element.append('Read our reviews elsewhere.');
    element.requestUpdate();
    await element.updateComplete;
    expect(part(element, 'gate')).to.equal(null);
    expect(element.shadowRoot?.querySelector('slot')).not.to.equal(null);
  });
});
