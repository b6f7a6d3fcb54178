import {aTimeout, expect, waitUntil} from '@open-wc/testing';

import {NearnessController} from '../../src/controllers/nearness-controller.js';
import {Host} from './host.js';

const setUp = (isEager = false) => {
  const host = new Host();
  host.style.display = 'block';
  return {host, nearness: new NearnessController(host, () => isEager)};
};

const spacer = (): HTMLElement => {
  const element = document.createElement('div');
  element.style.height = '5000px';
  return element;
};

describe('NearnessController', () => {
  afterEach(() => {
    document.body.replaceChildren();
    window.scrollTo(0, 0);
  });

  it('is near in the viewport, though it has no height yet', async () => {
    const {host, nearness} = setUp();
    document.body.append(host);
    await waitUntil(() => nearness.near);
    expect(host.drawn).to.be.greaterThan(0);
  });

  it('is not near far below, nor hidden; and becomes near by scrolling', async () => {
    const far = setUp();
    const hidden = setUp();
    hidden.host.style.display = 'none';
    document.body.append(hidden.host, spacer(), far.host);
    await aTimeout(150);
    expect(far.nearness.near).to.equal(false);
    expect(hidden.nearness.near).to.equal(false);
    far.host.scrollIntoView();
    await waitUntil(() => far.nearness.near);
    window.scrollTo(0, 0);
    await aTimeout(50);
    expect(far.nearness.near).to.equal(true);
  });

  it('is near anywhere when eager', () => {
    const {host, nearness} = setUp(true);
    document.body.append(spacer(), host);
    expect(nearness.near).to.equal(true);
  });
});
