import {expect} from '@open-wc/testing';

import '../../../src/elements/reviews/define.js';
import {answering, json, part, parts, settled, textOf, violations} from '../support.js';
import {full, review} from './document.js';
import {draw, rest, until} from './drawn.js';

describe('<candor-reviews>', function () {
  this.timeout(10_000);

  it('draws the mean, the counts and how the ratings are spread', async () => {
    const element = await draw(full);
    expect(part(element, 'value')?.textContent).to.equal('4.3');
    expect(textOf(part(element, 'count'))).to.equal(
      '412 reviews · 398 with text · 4.5 since January 2020 (120 reviews)',
    );
    expect(part(element, 'stars')?.getAttribute('aria-label')).to.equal('4.3 of 5 stars');
    expect(parts(element, 'distribution-row').map(textOf)).to.deep.equal([
      '5 stars 238',
      '4 stars 99',
      '3 stars 38',
      '2 stars 22',
      '1 star 15',
    ]);
  });

  it('says in the open what was received, withheld and why, how it is collected, and whose word that is', async () => {
    const element = await draw(full);
    expect(textOf(part(element, 'moderation'))).to.equal(
      '421 received, 412 published. Withheld: 6 as spam and 2 at their authors’ request. 1 still being checked.',
    );
    expect(textOf(part(element, 'collection'))).to.equal(
      'Collected from verified purchases and by invitation, since 1 January 2026. Everyone who bought is asked once. No reward for a review. Published first, checked afterwards. The score is the plain mean of all ratings. How we check',
    );
    expect(textOf(part(element, 'source'))).to.equal('Provided by this page. What this asks for');
    expect(textOf(part(element, 'showing'))).to.equal('Showing 3 of 412 newest first');
  });

  it('says so where the endpoint tells nothing of that', async () => {
    const element = await draw({
      trustData: '1',
      reviews: [review('a'), review('b')],
      next: 'https://shop.example/2',
    });
    expect(textOf(part(element, 'facts'))).to.contain('How many were received or withheld is not stated.');
    expect(textOf(part(element, 'facts'))).to.contain('How they are collected and checked is not stated.');
    expect(part(element, 'value')).to.equal(null);
    expect(textOf(part(element, 'showing'))).to.equal('Showing 2 reviews newest first');
  });

  it('does not pass a stated score off as a mean', async () => {
    const element = await draw({...full, aggregateRating: {...full.aggregateRating, ratingValue: 4.9}});
    expect(textOf(part(element, 'collection'))).to.contain('The score is as stated by the source.');
  });

  it('draws every field of a review in its place', async () => {
    const [first] = parts(await draw(full), 'review');
    expect(first).to.be.an.instanceof(HTMLElement);
    const of = (name: string) => textOf(first?.querySelector(`[part~="${name}"]`));
    expect(of('name')).to.equal('Handle too hot');
    expect(of('author-name')).to.equal('Ana');
    expect(of('context')).to.equal('skin: dry · uses it: daily · 12 reviews');
    expect(of('body')).to.equal('The handle gets hot.');
    expect(of('translation-note')).to.equal('Translated from German by a machine');
    expect(of('original')).to.contain('Der Griff wird heiß.');
    expect(of('pros')).to.equal('Good boils fast');
    expect(of('cons')).to.equal('Less good hot handle');
    expect(of('aspects')).to.equal('Value4 of 5');
    expect(of('origin')).to.equal('Verified purchase · reviews.example');
    expect(first?.querySelector('[part~="origin"] a')?.getAttribute('href')).to.equal(
      'https://reviews.example/',
    );
    expect(first?.querySelector('[part~="permalink"]')?.getAttribute('href')).to.equal(
      'https://shop.example/r1',
    );
    expect(of('dates')).to.equal('Bought September 2026, written 2 October 2026, changed 5 October 2026');
    expect(of('reply').replace(' ,', ',')).to.equal('Jo, Product designer 3 October 2026 You are right.');
    expect(of('helpful')).to.equal('14 of 15 found this helpful');
    expect(Array.from(first?.querySelectorAll('[part~="disclosure"]') ?? [], textOf)).to.deep.equal([
      'Received a reward: 10 % voucher',
      'Works for the seller',
      'Connected with the seller',
      'Family or friend of the seller',
      'First published elsewhere',
      'Written by a machine',
    ]);
    const picture = first?.querySelector<HTMLImageElement>('[part~="medium"] img');
    expect(picture?.alt).to.equal('The kettle on gas');
    expect(picture?.loading).to.equal('lazy');
    expect(picture?.referrerPolicy).to.equal('no-referrer');
  });

  it('puts what came of a review behind it, and the rest after the list', async () => {
    const element = await draw(full);
    const list = part(element, 'list');
    const [first] = parts(element, 'review');
    expect(textOf(first?.nextElementSibling)).to.equal(
      'You said: the handle gets hot We did: cork sleeve since March 1 March 2026 · From 2 reviews. 12 Read more',
    );
    const after = parts(element, 'outcome').at(-1);
    expect(textOf(after)).to.contain('too loud');
    expect(list?.contains(after ?? null)).to.equal(false);
  });

  it('shows a rating on another scale as stars, and tells the original', async () => {
    const [, second] = parts(await draw(full), 'review');
    expect(second?.querySelector('svg')?.getAttribute('aria-label')).to.equal(
      '4 of 5 stars, given as 80 of 100',
    );
  });

  it('goes only as far as consent: no name, no picture, not even a request for one', async () => {
    const [, , third] = parts(await draw(full), 'review');
    expect(textOf(third?.querySelector('[part~="author"]'))).to.equal('A customer size: XL');
    expect(third?.querySelector('img')).to.equal(null);
  });

  it('puts the newest first whatever the document does, and undated ones last', async () => {
    const element = await draw({
      trustData: '1',
      reviews: [
        review('undated', {datePublished: undefined, name: 'undated'}),
        review('old', {datePublished: '2024-01-01', name: 'old'}),
        review('new', {datePublished: '2026-11-01', name: 'new'}),
      ],
    });
    expect(parts(element, 'name').map(textOf)).to.deep.equal(['new', 'old', 'undated']);
  });

  it('works an aggregate out only from all reviews, never from some', async () => {
    const reviews = [5, 5, 2].map((ratingValue, index) => review(`r${index}`, {reviewRating: {ratingValue}}));
    const whole = await draw({trustData: '1', reviews});
    expect(part(whole, 'value')?.textContent).to.equal('4.0');
    const some = await draw({trustData: '1', reviews, moderation: {published: 9}});
    expect(part(some, 'value')).to.equal(null);
  });

  it('is quiet where there are none', async () => {
    const element = await draw({trustData: '1', reviews: []});
    expect(textOf(part(element, 'empty'))).to.equal('No reviews yet.');
    expect(textOf(part(element, 'showing'))).to.equal('Showing 0 of 0');
  });

  it('draws hostile text as text', async () => {
    const hostile = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>{{alert(1)}}';
    const element = await draw({
      trustData: '1',
      reviews: [
        review('h', {
          name: hostile,
          reviewBody: hostile,
          author: {name: hostile, context: {[hostile]: hostile}},
          replies: [{text: hostile}],
        }),
      ],
      outcomes: [{said: hostile, did: hostile, url: 'javascript:window.hacked=1'}],
    });
    expect(element.shadowRoot?.querySelector('script, img')).to.equal(null);
    expect(part(element, 'name')?.textContent).to.equal(hostile);
    expect(element.shadowRoot?.querySelector('a[href^="javascript"]')).to.equal(null);
    expect('hacked' in window).to.equal(false);
  });

  it('drops what cannot be read, counts it, and tells the page', async () => {
    const element = document.createElement('candor-reviews');
    const loaded = settled(element);
    element.lang = 'en';
    Object.assign(element, {data: {trustData: '1', reviews: [review('a'), {id: 'nothing'}, 7]}});
    document.body.append(element);
    const event = await loaded;
    expect(event.dropped).to.equal(2);
    await rest(element);
    expect(textOf(part(element, 'source'))).to.equal(
      'Provided by this page. 2 could not be read. What this asks for',
    );
    element.remove();
  });

  it('speaks German', async () => {
    const element = await draw(full, {lang: 'de-AT'});
    await until(() => textOf(part(element, 'showing')) === '3 von 412 werden gezeigt neueste zuerst');
    expect(part(element, 'value')?.textContent).to.equal('4,3');
    const [first] = parts(element, 'review');
    expect(textOf(first?.querySelector('[part~="body"]'))).to.equal('Der Griff wird heiß.');
    expect(first?.querySelector('[part~="translation-note"]')).to.equal(null);
  });

  it('has no accessibility violations', async () => {
    expect(await violations(await draw(full))).to.deep.equal([]);
  });

  it('cannot be made to hide a disclosure by a theme or by the page', async () => {
    const style = document.createElement('style');
    style.textContent = `candor-reviews::part(labels), candor-reviews::part(disclosure), candor-reviews::part(showing), candor-reviews::part(moderation) {
      display: none !important; visibility: hidden !important; opacity: 0 !important; font-size: 0 !important; position: absolute !important; left: -9999px !important; transform: scale(0) !important;
    }`;
    document.head.append(style);
    try {
      const element = await draw(full);
      for (const name of ['labels', 'disclosure', 'showing', 'moderation']) {
        const piece = part(element, name);
        const {visibility, opacity, display, fontSize} = getComputedStyle(piece ?? element);
        expect([visibility, opacity], name).to.deep.equal(['visible', '1']);
        expect(display, name).not.to.equal('none');
        expect(Number.parseFloat(fontSize), name).to.be.at.least(11);
        expect(piece?.getBoundingClientRect().height, name).to.be.greaterThan(10);
        expect(piece?.getBoundingClientRect().left, name).to.be.at.least(0);
      }
    } finally {
      style.remove();
    }
  });
});

describe('<candor-reviews> over the network', function () {
  this.timeout(10_000);

  // The client keeps answers for a while, so each test asks another address.
  let src = '';
  let next = '';
  let tests = 0;
  beforeEach(() => {
    src = `https://reviews.example/${++tests}/doc.json`;
    next = `https://reviews.example/${tests}/2.json`;
  });
  const many = (from: number, count: number) =>
    Array.from({length: count}, (_, index) =>
      review(`r${from + index}`, {
        name: `Review ${from + index}`,
        datePublished: `20${String(60 - from - index).padStart(2, '0')}-01-01`,
      }),
    );
  let network: ReturnType<typeof answering>;
  afterEach(() => network.restore());

  const load = async (answers: Parameters<typeof answering>[0], content = '') => {
    network = answering(answers);
    const element = document.createElement('candor-reviews');
    element.loading = 'eager';
    element.lang = 'en';
    element.src = src;
    element.innerHTML = content;
    const loaded = settled(element);
    document.body.append(element);
    return {element, loaded};
  };

  it('keeps the place while waiting, then shows ten and the rest on demand', async () => {
    const {element, loaded} = await load({
      [src]: json({trustData: '1', reviews: many(0, 12), moderation: {published: 20}, next}),
      [next]: json({trustData: '1', reviews: many(11, 9), next: null}),
    });
    await element.updateComplete;
    expect(part(element, 'skeleton')).not.to.equal(null);
    await loaded;
    await rest(element);
    expect(parts(element, 'review')).to.have.length(10);
    expect(textOf(part(element, 'showing'))).to.equal('Showing 10 of 20 newest first');
    const more = part(element, 'more');
    expect(textOf(more)).to.equal('Show 10 more');
    more?.click();
    await until(() => parts(element, 'review').length === 20);
    await rest(element);
    expect(element.shadowRoot?.activeElement).to.equal(parts(element, 'review')[10]);
    expect(textOf(element.shadowRoot?.querySelector('[role=status]'))).to.equal('10 more reviews shown');
    expect(part(element, 'more')).to.equal(null);
    expect(textOf(part(element, 'source'))).to.equal('As provided by reviews.example. What this asks for');
    element.remove();
  });

  it('stays as it is when the page cancels', async () => {
    const {element, loaded} = await load({[src]: json({trustData: '1', reviews: many(0, 12), next: null})});
    await loaded;
    await rest(element);
    element.addEventListener('candor-more', (event) => event.preventDefault());
    part(element, 'more')?.click();
    await element.updateComplete;
    expect(parts(element, 'review')).to.have.length(10);
    element.remove();
  });

  it('keeps what is there when the next page fails, says so, and can try again', async () => {
    let isUp = false;
    const {element, loaded} = await load({
      [src]: json({trustData: '1', reviews: many(0, 10), next}),
      [next]: () => (isUp ? json({trustData: '1', reviews: many(10, 2)})() : new Response('', {status: 404})),
    });
    await loaded;
    await rest(element);
    part(element, 'more')?.click();
    const alert = () => textOf(element.shadowRoot?.querySelector('[role=alert]'));
    await until(() => alert() === 'There is nothing here yet. Try again', 'the failure is told');
    expect(parts(element, 'review')).to.have.length(10);
    isUp = true;
    part(element, 'more')?.click();
    await until(() => parts(element, 'review').length === 12);
    expect(alert()).to.equal('');
    element.remove();
  });

  it('leaves the fallback alone when there is nothing to be had; only an event tells', async () => {
    const {element, loaded} = await load(
      {[src]: () => new Response('', {status: 404})},
      '<p>Write to us.</p>',
    );
    const event = await loaded;
    await element.updateComplete;
    expect(event.code).to.equal('not-found');
    expect(part(element, 'failure')).to.equal(null);
    expect(element.shadowRoot?.querySelector('slot')?.assignedElements()).to.have.length(1);
    element.remove();
  });

  it('without a fallback says one sentence, and can try again', async () => {
    let isUp = false;
    const {element, loaded} = await load({
      [src]: () => (isUp ? json(full)() : new Response('{', {headers: {'Content-Type': 'application/json'}})),
    });
    await loaded;
    await element.updateComplete;
    expect(textOf(part(element, 'failure'))).to.equal('What came back cannot be shown. Try again');
    isUp = true;
    const again = settled(element);
    part(element, 'retry')?.click();
    await again;
    await until(() => parts(element, 'review').length === 3);
    element.remove();
  });

  it('asks for nothing before consent', async () => {
    network = answering({[src]: json(full)});
    const element = document.createElement('candor-reviews');
    element.consent = 'required';
    element.loading = 'eager';
    element.src = src;
    document.body.append(element);
    await new Promise((done) => setTimeout(done, 100));
    expect(network.asked).to.deep.equal([]);
    const loaded = settled(element);
    element.consent = '';
    await loaded;
    expect(network.asked).to.deep.equal([src]);
    element.remove();
  });
});
