import {expect} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';

import {part} from '../support.js';
import {documentOf, draw, layouts, pledge} from './document.js';

const folded = (element: Element): boolean[] =>
  Array.from(element.shadowRoot?.querySelectorAll('details') ?? [], ({open}) => open);

describe('a pledge on paper', () => {
  for (const layout of layouts) {
    it(`is unfolded as ${layout}, and as it was afterwards`, async () => {
      const element = await draw(documentOf(pledge), {layout});
      const updates = part(element, 'updates') as HTMLDetailsElement;
      updates.open = true;
      dispatchEvent(new Event('beforeprint'));
      dispatchEvent(new Event('beforeprint'));
      expect(folded(element)).to.deep.equal([true, true, true]);
      dispatchEvent(new Event('afterprint'));
      expect(folded(element)).to.deep.equal([false, false, true]);
    });
  }

  it('is left alone once the element has left the page', async () => {
    const element = await draw(documentOf(pledge));
    element.remove();
    dispatchEvent(new Event('beforeprint'));
    expect(folded(element)).to.deep.equal([false, false, false]);
  });

  it('is black on white, without buttons, with addresses for links, whatever the theme', async () => {
    if (!navigator.userAgent.includes('Chrome')) return;
    const theme = document.createElement('style');
    theme.textContent = ':root { color-scheme: dark; --candor-text: #eee; --candor-bad: #f99; color: #eee }';
    document.head.append(theme);
    await emulateMedia({media: 'print'});
    try {
      const element = await draw(documentOf({...pledge, state: 'missed'}), {layout: 'statement'});
      for (const name of ['state', 'text', 'reason', 'chart']) {
        const piece = part(element, name);
        expect(piece && getComputedStyle(piece).color, name).to.equal('rgb(0, 0, 0)');
      }
      const evidence = part(element, 'evidence');
      expect(evidence && getComputedStyle(evidence, '::after').content).to.contain('evidence');
      const base = part(element, 'base');
      expect(base && getComputedStyle(base).backgroundColor).to.equal('rgb(255, 255, 255)');
      const buttons = Array.from(element.shadowRoot?.querySelectorAll('button') ?? []);
      expect(buttons.filter((each) => each.checkVisibility())).to.deep.equal([]);
    } finally {
      await emulateMedia({media: 'screen'});
      theme.remove();
    }
  });
});
