import {expect} from '@open-wc/testing';

import '../../../src/elements/reviews/define.js';
import type {CandorReviews} from '../../../src/elements/reviews/candor-reviews.js';
import {part, parts, settled, textOf} from '../support.js';
import {draw, rest, until} from './drawn.js';
import {endpointInPage} from './endpoint.js';
import {kettleDocument, kettles, onScreen} from './kettles.js';

const inFocus = (element: CandorReviews): string =>
  textOf(element.shadowRoot?.activeElement?.querySelector('[part~=name]'));

const status = (element: CandorReviews): string => textOf(element.shadowRoot?.querySelector('[role=status]'));

describe('the way to one review', function () {
  this.timeout(10_000);

  const home = location.href.replace(/#.*/, '');
  afterEach(() => history.replaceState(null, '', home));

  it('opens it when the page opens at its fragment, wherever it is', async () => {
    history.replaceState(null, '', '#review-k22');
    const element = await draw(kettleDocument());
    await until(() => inFocus(element) === 'Kettle 22');
    expect(onScreen(element)).to.have.length(24);
    const box = element.shadowRoot?.activeElement?.getBoundingClientRect();
    expect(box && box.top < innerHeight && box.bottom > 0).to.equal(true);
  });

  it('turns to its page, and to no other', async () => {
    history.replaceState(null, '', '#review-k12');
    const element = await draw(kettleDocument(), {paging: 'pages', limit: 5});
    await until(() => inFocus(element) === 'Kettle 12');
    expect(onScreen(element)).to.deep.equal(['k10', 'k11', 'k12', 'k13', 'k14']);
    expect(element.page).to.equal(3);
  });

  it('follows a fragment that changes, past filters that hide it', async () => {
    const element = await draw(kettleDocument());
    element.filters = {rating: [5]};
    await rest(element);
    location.hash = '#review-k1';
    await until(() => inFocus(element) === 'Kettle 1');
    expect(element.filters).to.deep.equal({});
    expect(textOf(part(element, 'showing'))).to.equal('Showing 10 of 24 newest first');
  });

  it('loads pages until it is there', async () => {
    const endpoint = endpointInPage(kettleDocument(60), {step: 10});
    const element = document.createElement('candor-reviews');
    Object.assign(element, {lang: 'en', loading: 'eager', src: endpoint.src});
    const loaded = settled(element);
    document.body.append(element);
    await loaded;
    await rest(element);
    expect(await element.show('k37')).to.equal(true);
    await rest(element);
    expect(inFocus(element)).to.equal('Kettle 37');
    expect(onScreen(element)).to.have.length(40);
    expect(endpoint.asked.filter((url) => url.includes('reviews.json'))).to.have.length(4);
    element.remove();
    endpoint.restore();
  });

  it('says that it is not here, and leaves everything as it is', async () => {
    const element = await draw(kettleDocument());
    element.filters = {rating: [5]};
    await rest(element);
    expect(await element.show('gone')).to.equal(false);
    await rest(element);
    expect(status(element)).to.equal('This review is not here.');
    expect(element.filters).to.deep.equal({rating: [5]});
    expect(onScreen(element)).to.deep.equal(['k4', 'k9', 'k14', 'k19']);
    expect(inFocus(element)).to.equal('');
  });

  it('stays within what the page has selected', async () => {
    const element = await draw(kettleDocument(), {only: '5'});
    expect(await element.show('k1')).to.equal(false);
    expect(onScreen(element)).to.deep.equal(['k4', 'k9', 'k14', 'k19']);
  });

  it('bears any id', async () => {
    const ids = ['a b', 'ü/ß?#%', '%E0%A4%A', '"><img>', '__proto__', 'constructor', 'review-'];
    const reviews = ids.map((id, at) => ({...kettles(7)[at], id}));
    const element = await draw({trustData: '1', reviews});
    for (const [at, id] of ids.entries()) {
      const link = parts(element, 'link')[at]?.getAttribute('href') ?? '';
      history.replaceState(null, '', home);
      location.hash = link;
      await until(() => inFocus(element) === `Kettle ${at}`, `${id} at ${link}`);
      expect(await element.show(id), id).to.equal(true);
    }
    location.hash = '#review-%';
    await until(() => status(element) !== '');
    expect(status(element)).to.equal('This review is not here.');
  });

  it('means nothing to this element where the fragment is the page’s', async () => {
    history.replaceState(null, '', '#reviews');
    const element = await draw(kettleDocument());
    await rest(element);
    expect([status(element), onScreen(element).length]).to.deep.equal(['', 10]);
  });

  it('is no more followed once the element has left', async () => {
    const element = await draw(kettleDocument());
    element.remove();
    location.hash = '#review-k20';
    await new Promise((done) => setTimeout(done, 50));
    expect(element.page).to.equal(1);
  });
});

describe('the page’s address', function () {
  this.timeout(10_000);

  const home = location.href.replace(/[#].*/, '');
  afterEach(() => history.replaceState(null, '', home));
  const query = (): string[] =>
    [...new URL(location.href).searchParams].flatMap(([name, value]) =>
      name.startsWith('reviews.') ? [`${name}=${value}`] : [],
    );

  it('stays as it is without leave, whatever is chosen', async () => {
    const element = await draw(kettleDocument());
    element.filters = {rating: [5], context: {skin: ['dry']}};
    element.sort = 'lowest';
    await rest(element);
    part(element, 'link')?.click();
    await rest(element);
    expect(location.href).to.equal(home);
  });

  it('holds what is chosen where the page allows it, beside what else is there', async () => {
    const element = await draw(kettleDocument(), {syncUrl: true});
    const entries = history.length;
    element.filters = {rating: [5, 1], context: {skin: ['dry']}, verified: true, q: 'a & b=c'};
    element.sort = 'lowest';
    await rest(element);
    expect(query()).to.deep.equal([
      'reviews.rating=5',
      'reviews.rating=1',
      'reviews.verified=true',
      'reviews.q=a & b=c',
      'reviews.sort=lowest',
    ]);
    expect(history.length).to.equal(entries);
    // What somebody says of their own situation is nobody else's.
    expect(location.href).to.not.contain('dry');
    expect(new URL(location.href).searchParams.size).to.be.greaterThan(5);
    element.filters = {};
    element.sort = undefined;
    await rest(element);
    expect(location.href).to.equal(home);
    element.remove();
  });

  it('is read at first, what cannot be understood left out', async () => {
    const url = new URL(home);
    for (const [name, value] of [
      ['rating', '5'],
      ['rating', '9'],
      ['verified', 'maybe'],
      ['context.skin', 'dry'],
      ['sort', 'best'],
      ['sort', 'oldest'],
    ] as const)
      url.searchParams.append(`reviews.${name}`, value);
    history.replaceState(null, '', url.href);
    const element = await draw(kettleDocument(), {syncUrl: true});
    expect(onScreen(element)).to.deep.equal(['k4', 'k9']);
    expect(element.filters.rating).to.deep.equal([5]);
    element.remove();
  });

  it('holds the page, and is opened at it', async () => {
    const first = await draw(kettleDocument(), {syncUrl: true, paging: 'pages', limit: 5});
    first.page = 3;
    await until(() => onScreen(first)[0] === 'k10');
    await rest(first);
    expect(query()).to.deep.equal(['reviews.page=3']);
    first.remove();
    const again = await draw(kettleDocument(), {syncUrl: true, paging: 'pages', limit: 5});
    await until(() => onScreen(again)[0] === 'k10', 'the same page');
    await rest(again);
    expect([again.page, query(), status(again)]).to.deep.equal([3, ['reviews.page=3'], '']);
    again.filters = {rating: [5]};
    await rest(again);
    expect([again.page, query()]).to.deep.equal([1, ['reviews.rating=5']]);
    again.remove();
  });
});
