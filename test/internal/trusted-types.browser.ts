import {expect} from '@open-wc/testing';

import {type HtmlPolicy, htmlPolicy} from '../../src/internal/trusted-types.js';

const place = Symbol.for('candor.trusted-types');
const page: typeof globalThis & {trustedTypes?: unknown; [place]?: HtmlPolicy} = globalThis;

describe('the Trusted Types policy', () => {
  const {[place]: policy} = page;
  const own = Object.getOwnPropertyDescriptor(globalThis, 'trustedTypes');

  /** A page whose browser or headers behave like this. */
  const pretend = (trustedTypes: unknown): void => {
    delete page[place];
    Object.defineProperty(globalThis, 'trustedTypes', {value: trustedTypes, configurable: true});
  };

  afterEach(() => {
    delete page[place];
    Reflect.deleteProperty(globalThis, 'trustedTypes');
    if (own) Object.defineProperty(globalThis, 'trustedTypes', own);
    if (policy) page[place] = policy;
  });

  it('is made once, by the name of candor, for all copies on the page', () => {
    const names: string[] = [];
    pretend({
      createPolicy: (name: string, rules: HtmlPolicy) => {
        names.push(name);
        return rules;
      },
    });
    const first = htmlPolicy();
    expect(htmlPolicy()).to.equal(first);
    expect(page[place]).to.equal(first);
    expect(names).to.deep.equal(['candor']);
  });

  it('is nothing where the page allows other names only', () => {
    let asked = 0;
    pretend({
      createPolicy: () => {
        asked += 1;
        throw new TypeError('Policy "candor" disallowed.');
      },
    });
    expect(htmlPolicy().createHTML('<b>')).to.equal('<b>');
    htmlPolicy();
    expect(asked).to.equal(1);
  });

  it('is nothing where there are no Trusted Types', () => {
    pretend(undefined);
    expect(htmlPolicy().createHTML('<b>')).to.equal('<b>');
  });
});
