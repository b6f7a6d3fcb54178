import {expect} from '@open-wc/testing';

import {part, textOf} from '../support.js';
import {documentOf, draw, pledge} from './document.js';

const somebody = {name: 'Ana', jobTitle: 'Director', image: {url: 'https://shop.example/ana.png'}};
const {validFrom: _, ...dated} = pledge;

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

describe('the wording of a pledge', () => {
  const at = (date: string, text = pledge.text) => ({date, text});
  const validity = async (versions: readonly object[]) => {
    const element = await draw(documentOf({...dated, versions}));
    return [
      textOf(part(element, 'validity')).split(' · ').slice(2).join(),
      part(element, 'wordings'),
    ] as const;
  };

  it('is said to be unchanged only where a record says so', async () => {
    expect(await validity([])).to.deep.equal(['', null]);
    expect(await validity([at('2026-01-01'), at('2026-03-01')])).to.deep.equal(['wording unchanged', null]);
  });

  it('was changed when it was last another one, in whatever order they are given', async () => {
    const [sentence, wordings] = await validity([
      at('2026-05-01'),
      at('2026-02-01'),
      at('2026-01-01', 'Older.'),
    ]);
    expect(sentence).to.equal('wording changed 1 February 2026');
    expect(Array.from(wordings?.querySelectorAll('li') ?? [], textOf)).to.deep.equal([
      '1 January 2026Older.',
      `1 February 2026${pledge.text}`,
      `1 May 2026${pledge.text}`,
    ]);
  });

  it('was changed some time since the last one on record, where that is another one', async () => {
    const [sentence, wordings] = await validity([at('2026-01-01', 'Older.')]);
    expect(sentence).to.equal('wording changed since 1 January 2026');
    expect(textOf(wordings)).to.contain('Older.');
  });
});
