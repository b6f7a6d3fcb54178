import {expect} from '@open-wc/testing';

import {part, parts, textOf, violations} from '../support.js';
import {documentOf, draw, pledge} from './document.js';

const {validFrom: _, ...dated} = pledge;
const at = (date: string, text = pledge.text) => ({date, text});

/** Until the difference is marked. */
const opened = async (element: Element): Promise<HTMLElement> => {
  const wordings = part(element, 'wordings');
  if (!(wordings instanceof HTMLDetailsElement)) throw new Error('no wordings');
  wordings.open = true;
  for (let tries = 0; tries < 200 && !part(element, 'difference-key'); tries += 1)
    await new Promise((done) => setTimeout(done, 20));
  return wordings;
};

const drawVersions = (versions: readonly object[], members: object = {}, language = 'en-GB') =>
  draw(documentOf({...dated, ...members, versions}), {language});

/** As it is seen: without what is only heard. */
const seen = (element: Element | null | undefined): string => {
  const clone = document.createElement('div');
  clone.append(...Array.from(element?.childNodes ?? [], (node) => node.cloneNode(true)));
  for (const each of clone.querySelectorAll('.unseen')) each.remove();
  return textOf(clone);
};

describe('the wording of a pledge', () => {
  const validity = async (versions: readonly object[]): Promise<[string, boolean]> => {
    const element = await drawVersions(versions);
    return [
      textOf(part(element, 'validity')).split(' · ').slice(2).join(),
      part(element, 'wordings') !== null,
    ];
  };

  it('is said to be unchanged only where a record says so', async () => {
    expect(await validity([])).to.deep.equal(['', false]);
    expect(await validity([at('2026-01-01'), at('2026-03-01')])).to.deep.equal(['wording unchanged', false]);
  });

  it('was changed when it was last another one, in whatever order they are given', async () => {
    const versions = [at('2026-05-01'), at('2026-02-01'), at('2026-01-01', 'Older.')];
    expect(await validity(versions)).to.deep.equal(['wording changed 1 February 2026', true]);
  });

  it('was changed some time since the last one on record, where that is another one', async () => {
    expect(await validity([at('2026-01-01', 'Older.')])).to.deep.equal([
      'wording changed since 1 January 2026',
      true,
    ]);
  });

  it('can be read before anything marks the difference', async () => {
    const element = await drawVersions([at('2026-02-01'), at('2026-01-01', 'Older.')]);
    expect(Array.from(part(element, 'wordings')?.querySelectorAll('li') ?? [], textOf)).to.deep.equal([
      '1 January 2026Older.',
      `1 February 2026${pledge.text}`,
    ]);
  });
});

describe('a changed wording, opened', () => {
  it('stands beside the one before, with the difference marked in both and the date of the change', async () => {
    const element = await drawVersions(pledge.versions);
    await opened(element);
    expect(seen(part(element, 'wording-before'))).to.equal(
      'Wording of 1 January 2026Every refund is in your account within five days.',
    );
    expect(seen(part(element, 'wording-after'))).to.equal(
      'Changed 16 February 2026 toEvery refund is in your account within three days.',
    );
    expect(parts(element, 'taken-out').map((each) => [each.localName, seen(each)])).to.deep.equal([
      ['del', 'five'],
    ]);
    expect(parts(element, 'put-in').map((each) => [each.localName, seen(each)])).to.deep.equal([
      ['ins', 'three'],
    ]);
  });

  it('is told without colour, to the eye and to the ear', async () => {
    const element = await drawVersions(pledge.versions);
    await opened(element);
    const [out, put] = [part(element, 'taken-out'), part(element, 'put-in')];
    if (!out || !put) throw new Error('nothing is marked');
    expect(getComputedStyle(out).textDecorationLine).to.equal('line-through');
    expect(getComputedStyle(put).textDecorationLine).to.equal('underline');
    expect(textOf(out)).to.equal('(taken out:) five (end)');
    expect(textOf(put)).to.equal('(put in:) three (end)');
    expect(textOf(part(element, 'difference-key'))).to.equal(
      'Crossed out is what was taken out, underlined what was put in.',
    );
    expect(await violations(element)).to.deep.equal([]);
  });

  it('is each of several, the newest first, and not what was only confirmed', async () => {
    const versions = [at('2026-01-01', 'One.'), at('2026-02-01', 'Two.'), at('2026-03-01', 'Two.')];
    const element = await drawVersions(versions);
    await opened(element);
    const titles = parts(element, 'wording-after').map((each) => textOf(each.querySelector('p')));
    expect(titles).to.deep.equal(['Changed after 1 March 2026 to', 'Changed 1 February 2026 to']);
    expect(
      parts(element, 'wording-before').map((each) => seen(each.querySelector('.wording'))),
    ).to.deep.equal(['Two.', 'One.']);
  });

  it('from right to left keeps the direction of its text, whatever stands first', async () => {
    const text = 'ثلاثة أيام لرد المبلغ.';
    const element = await drawVersions([at('2026-01-01', 'خمسة أيام لرد المبلغ.'), at('2026-02-01', text)], {
      text,
    });
    await opened(element);
    expect(parts(element, 'taken-out').map(seen)).to.deep.equal(['خمسة']);
    for (const side of ['wording-before', 'wording-after']) {
      const words = part(element, side)?.querySelector('.wording');
      expect(words && getComputedStyle(words).direction, side).to.equal('rtl');
    }
  });

  it('in a script without spaces is compared word by word', async () => {
    const text = '我们会在三天内退款。';
    const element = await drawVersions([at('2026-01-01', '我们会在五天内退款。'), at('2026-02-01', text)], {
      text,
    });
    await opened(element);
    expect(seen(part(element, 'taken-out')))
      .to.have.length.below(4)
      .and.contain('五');
    expect(seen(part(element, 'put-in')))
      .to.have.length.below(4)
      .and.contain('三');
  });

  it('shows markup as the text it is', async () => {
    const text = 'We <b>repair</b> <img src=x onerror="globalThis.broken = true">.';
    const element = await drawVersions([at('2026-01-01', '<i>We</i> repair.'), at('2026-02-01', text)], {
      text,
    });
    await opened(element);
    expect(element.shadowRoot?.querySelector('b, i, img[src=x]')).to.equal(null);
    expect(seen(part(element, 'wording-after')?.querySelector('.wording'))).to.equal(text);
  });

  it('is drawn whatever its length', async () => {
    const long = (word: string) => `${word} `.repeat(9_000).trim();
    const element = await drawVersions([at('2026-01-01', long('a')), at('2026-02-01', long('b'))], {
      text: long('b'),
    });
    await opened(element);
    expect(seen(part(element, 'taken-out'))).to.equal(long('a'));
    expect(seen(part(element, 'put-in'))).to.equal(long('b'));
  });

  it('says so in the language of the page, and in another one when that changes', async () => {
    const element = await drawVersions(pledge.versions, {}, 'de');
    await opened(element);
    const key = () => textOf(part(element, 'difference-key'));
    for (let tries = 0; tries < 100 && !key().startsWith('Durch'); tries += 1)
      await new Promise((done) => setTimeout(done, 20));
    expect(key()).to.equal('Durchgestrichen ist, was gestrichen wurde, unterstrichen, was hinzukam.');
    element.lang = 'en-GB';
    element.requestUpdate();
    await element.updateComplete;
    expect(key()).to.contain('Crossed out');
  });

  it('stays open, and is not compared anew, when the element is drawn again', async () => {
    const element = await drawVersions(pledge.versions);
    const wordings = await opened(element);
    const before = part(element, 'taken-out');
    element.requestUpdate();
    await element.updateComplete;
    expect((wordings as HTMLDetailsElement).open).to.equal(true);
    expect(part(element, 'taken-out') === before).to.equal(true);
  });
});
