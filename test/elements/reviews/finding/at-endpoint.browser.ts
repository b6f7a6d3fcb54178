import {expect} from '@open-wc/testing';

import '../../../../src/elements/reviews/define.js';
import {part, parts, settled, textOf} from '../../support.js';
import {rest, until} from '../drawn.js';
import {endpointInPage, type PageEndpoint} from '../endpoint.js';
import {kettleDocument, onScreen} from '../kettles.js';
import {named, press, showing} from '../visitor.js';

describe('<candor-reviews> finding at an endpoint', function () {
  this.timeout(10_000);

  let endpoint: PageEndpoint;
  afterEach(() => endpoint.restore());

  const load = async (options: Parameters<typeof endpointInPage>[1], document = kettleDocument(60)) => {
    endpoint = endpointInPage(document, options);
    const element = globalThis.document.createElement('candor-reviews');
    Object.assign(element, {lang: 'en', loading: 'eager', src: endpoint.src});
    const loaded = settled(element);
    globalThis.document.body.append(element);
    await loaded;
    await rest(element);
    return element;
  };
  afterEach(() => {
    for (const element of document.querySelectorAll('candor-reviews')) element.remove();
  });

  it('says among how many it found, while there are more', async () => {
    const element = await load({step: 20});
    element.limit = 4;
    await press(element, parts(element, 'distribution-row')[0], 'Enter');
    expect(showing(element)).to.equal('Selected reviews: 4 of 60 among the 20 newest, newest first');
    await press(element, part(element, 'more'), 'Enter');
    await until(() => showing(element) === 'Selected reviews: 8 of 60 among the 40 newest, newest first');
    await press(element, part(element, 'more'), 'Enter');
    await until(
      () => showing(element) === 'Selected reviews: 12 of 60 newest first',
      'all are looked through',
    );
    expect(part(element, 'more')).to.equal(null);
  });

  it('orders what is loaded, and says among how many', async () => {
    const element = await load({step: 20});
    element.sort = 'lowest';
    await until(() => onScreen(element)[1] === 'k5');
    expect(showing(element)).to.equal('Showing 10 of 60 among the 20 newest, lowest first');
  });

  it('never sends what somebody says of themselves to an endpoint that does not find by it, and says so', async () => {
    const element = await load({step: 20, variables: 'sort,rating,q'});
    expect(textOf(part(element, 'privacy'))).to.equal('What you choose stays on this page.');
    const before = endpoint.asked.length;
    await press(element, named(element, 'chip', 'Skin: dry'), 'Enter');
    await until(() => showing(element).startsWith('Selected reviews: 10 of 60 among the 20 newest'));
    expect(endpoint.asked.slice(before)).to.deep.equal([]);
    await press(element, parts(element, 'distribution-row')[0], 'Enter');
    await until(() => endpoint.asked.length > before, 'the endpoint finds by stars');
    await rest(element);
    expect(endpoint.asked.slice(before).join()).to.contain('rating=5');
    expect(endpoint.asked.join()).to.not.match(/skin|dry|context/);
    expect(onScreen(element).length).to.be.greaterThan(0);
    expect(new Set(onScreen(element).map((id) => Number(id.slice(1)) % 4 < 2))).to.deep.equal(
      new Set([true]),
    );
  });

  it('says so in the list of all filters as well, where there are no chips', async () => {
    const element = await load({step: 20}, kettleDocument(60, {facets: undefined}));
    expect(part(element, 'chip')).to.equal(null);
    await press(element, part(element, 'filters-button'), 'Enter');
    await until(() => part(element, 'filters'));
    expect(named(element, 'choices', 'skin')).not.to.equal(undefined);
    expect(parts(element, 'privacy').map(textOf)).to.deep.equal(['What you choose stays on this page.']);
  });

  it('sends it where the endpoint finds by it, there alone, and says where before', async () => {
    const element = await load({step: 20, variables: 'sort,rating,context*'});
    const {host} = new URL(endpoint.src);
    expect(textOf(part(element, 'privacy'))).to.equal(`What you choose is sent to ${host}, nowhere else.`);
    await press(element, named(element, 'chip', 'Skin: dry'), 'Enter');
    await until(() => showing(element).startsWith('Selected reviews: 30 of 60'));
    expect(showing(element)).to.equal('Selected reviews: 30 of 60, showing 10 newest first');
    expect(endpoint.asked.at(-1)).to.contain('context.skin=dry');
    expect(endpoint.asked.map((url) => new URL(url).host)).to.deep.equal(endpoint.asked.map(() => host));
    expect(location.href).to.not.contain('dry');
  });

  it('keeps what is there when the endpoint fails, says so, and tries again', async () => {
    const element = await load({step: 20, variables: 'rating'});
    const before = onScreen(element);
    endpoint.failing = 404;
    await press(element, parts(element, 'distribution-row')[0], 'Enter');
    const alert = (): string => textOf(element.shadowRoot?.querySelector('[role=alert]'));
    await until(() => alert() !== '');
    expect(alert()).to.equal('There is nothing here yet. Try again');
    expect(onScreen(element)).to.deep.equal(before);
    expect(showing(element)).to.equal('Showing 10 of 60 newest first');
    endpoint.failing = undefined;
    await press(element, part(element, 'retry'), 'Enter');
    await until(() => showing(element) === 'Selected reviews: 12 of 60, showing 10 newest first');
    expect(alert()).to.equal('');
  });

  it('shows what was wished for last, however late the first answer comes', async () => {
    const element = await load({step: 20, variables: 'rating'});
    const {fetch} = globalThis;
    globalThis.fetch = async (input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      if (url.includes('rating=5')) await new Promise((done) => setTimeout(done, 200));
      return fetch(input, init);
    };
    element.filters = {rating: [5]};
    await element.updateComplete;
    element.filters = {rating: [1]};
    await until(() => onScreen(element)[0] === 'k0' && onScreen(element)[1] === 'k5');
    await new Promise((done) => setTimeout(done, 300));
    await rest(element);
    expect(onScreen(element).slice(0, 2)).to.deep.equal(['k0', 'k5']);
  });
});
