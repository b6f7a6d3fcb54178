import {expect} from '@open-wc/testing';

import {part, textOf} from '../support.js';
import {documentOf, draw, pledge} from './document.js';

const somebody = {name: 'Ana', jobTitle: 'Director', image: {url: 'https://shop.example/ana.png'}};

describe('the people behind a pledge', () => {
  it('are shown as far as they agreed: no name, no picture, not even a request for one', async () => {
    const signatories = [
      {...somebody, consent: {fields: ['jobTitle']}},
      {...somebody, name: 'Jo', consent: {fields: ['name']}},
      {...somebody, name: 'Nobody', consent: {fields: []}},
    ];
    const element = await draw(documentOf({...pledge, signatories}));
    expect(textOf(part(element, 'signatories'))).to.equal('Signed by Director and Jo');
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
  });

  it('are not named at all where nobody agreed', async () => {
    const signatories = [{...somebody, consent: {fields: []}}];
    const element = await draw(documentOf({...pledge, signatories}));
    expect(part(element, 'signatories')).to.equal(null);
    expect(textOf(element)).not.to.contain('Signed');
  });

  it('write updates under their name only with consent', async () => {
    const updates = [{date: '2026-07-03', text: 'Half-way.', author: {...somebody, consent: {fields: []}}}];
    const element = await draw(documentOf({...pledge, updates}));
    expect(textOf(part(element, 'updates'))).to.equal('1 update 3 July 2026Half-way.');
  });

  it('have a picture that keeps its place and goes when it cannot be had', async () => {
    const element = await draw(documentOf({...pledge, signatories: [somebody]}));
    const image = part(element, 'face')?.querySelector('img');
    expect([image?.alt, image?.loading, image?.referrerPolicy]).to.deep.equal(['', 'lazy', 'no-referrer']);
    image?.dispatchEvent(new Event('error'));
    expect(image && getComputedStyle(image).display).to.equal('none');
    expect(part(element, 'face')?.getBoundingClientRect().width).to.equal(40);
  });
});
