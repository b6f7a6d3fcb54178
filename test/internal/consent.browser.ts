import {expect} from '@open-wc/testing';

import {consent, consentEvent, hasConsent, offerConsent} from '../../src/internal/consent.js';

describe('consent', () => {
  const page: typeof globalThis & {candor?: {consent?: unknown}} = globalThis;

  afterEach(() => consent(false));

  it('is not there until it is given, and can be taken back', () => {
    expect(hasConsent()).to.equal(false);
    consent();
    expect(hasConsent()).to.equal(true);
    consent(false);
    expect(hasConsent()).to.equal(false);
  });

  it('is told of on the document', () => {
    const heard: boolean[] = [];
    const hear = (): unknown => heard.push(hasConsent());
    document.addEventListener(consentEvent, hear);
    consent();
    consent(false);
    document.removeEventListener(consentEvent, hear);
    expect(heard).to.deep.equal([true, false]);
  });

  it('is where the scripts of a page find it, beside what they put there themselves', () => {
    const own = {consent: () => undefined};
    page.candor = own;
    offerConsent();
    expect(page.candor).to.equal(own);
    delete page.candor;
    offerConsent();
    expect(page.candor).to.deep.equal({consent});
  });
});
