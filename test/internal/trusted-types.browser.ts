import {expect} from '@open-wc/testing';

import {onPage} from '../../src/internal/on-page.js';
import {type CandorPolicy, candorPolicy, isPolicyAllowed} from '../../src/internal/trusted-types.js';

const shared: {policy?: CandorPolicy} = onPage;

describe('the Trusted Types policy', () => {
  const {policy} = shared;
  const own = Object.getOwnPropertyDescriptor(globalThis, 'trustedTypes');

  /** A page whose browser or headers behave like this. */
  const pretend = (trustedTypes: unknown): void => {
    delete shared.policy;
    Object.defineProperty(globalThis, 'trustedTypes', {value: trustedTypes, configurable: true});
  };

  afterEach(() => {
    delete shared.policy;
    Reflect.deleteProperty(globalThis, 'trustedTypes');
    if (own) Object.defineProperty(globalThis, 'trustedTypes', own);
    if (policy) shared.policy = policy;
  });

  it('is made once, by the name of candor, for all copies on the page', () => {
    const names: string[] = [];
    pretend({
      createPolicy: (name: string, rules: CandorPolicy) => {
        names.push(name);
        return rules;
      },
    });
    const first = candorPolicy();
    expect(candorPolicy()).to.equal(first);
    expect(shared.policy).to.equal(first);
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
    expect(candorPolicy().createHTML('<b>')).to.equal('<b>');
    candorPolicy();
    expect(isPolicyAllowed()).to.equal(false);
    expect(asked).to.equal(1);
  });

  it('is nothing where there are no Trusted Types', () => {
    pretend(undefined);
    expect(candorPolicy().createHTML('<b>')).to.equal('<b>');
    expect(candorPolicy().createScriptURL('/a.js')).to.equal('/a.js');
    expect(isPolicyAllowed()).to.equal(true);
  });
});
