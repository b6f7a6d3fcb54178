import {expect} from '@open-wc/testing';

import {fillForm} from '../../../src/embed/loader/forms.js';

const tags = ['candor-reviews', 'candor-rating'];

const formWith = (attributes: Readonly<Record<string, string>>, text = 'Fallback'): HTMLElement => {
  const form = document.createElement('div');
  for (const [name, value] of Object.entries(attributes)) form.setAttribute(name, value);
  form.append(text);
  return form;
};

describe('a form of an element', () => {
  it('becomes the element, around what it held', () => {
    const form = formWith({
      'data-candor': 'reviews',
      'data-src': '/r.json',
      'data-heading-level': '3',
      class: 'x',
    });
    const element = fillForm(form, tags);
    expect(element?.outerHTML).to.equal(
      '<candor-reviews src="/r.json" heading-level="3">Fallback</candor-reviews>',
    );
    expect([...form.childNodes]).to.deep.equal([element]);
  });

  it('is not filled again, nor is a copy of it', () => {
    const form = formWith({'data-candor': 'rating'});
    fillForm(form, tags);
    expect(fillForm(form, tags)).to.equal(undefined);
    expect(fillForm(form.cloneNode(true) as HTMLElement, tags)).to.equal(undefined);
  });

  it('is not filled again where a script of the page has put something before', () => {
    const form = formWith({'data-candor': 'rating'});
    fillForm(form, tags);
    form.prepend(document.createElement('hr'));
    expect(fillForm(form, tags)).to.equal(undefined);
  });

  it('gives no attribute that could run or style anything', () => {
    const form = formWith({
      'data-candor': 'reviews',
      'data-onclick': 'alert(1)',
      'data-onlychange': 'alert(2)',
      'data-on': 'x',
      'data-style': 'color: red',
      'data-x-init': 'alert(3)',
      'data-v-html': 'x',
      'data-only': '5',
    });
    expect(fillForm(form, tags)?.getAttributeNames()).to.deep.equal(['only']);
  });

  for (const name of ['', 'stars', 'Reviews', 'reviews x', '-reviews', '__proto__', 'script']) {
    it(`named “${name}” is none`, () => {
      const form = formWith({'data-candor': name});
      expect(fillForm(form, tags)).to.equal(undefined);
      expect(form.innerHTML).to.equal('Fallback');
    });
  }

  it('has to be an element of HTML', () => {
    const text = document.createTextNode('x') as Node as HTMLElement;
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'g') as Element as HTMLElement;
    expect(fillForm(text, tags)).to.equal(undefined);
    expect(fillForm(svg, tags)).to.equal(undefined);
  });
});
