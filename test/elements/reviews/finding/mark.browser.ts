import {expect} from '@open-wc/testing';
import fc from 'fast-check';

import {stretches} from '../../../../src/elements/reviews/finding/mark.js';
import {fold} from '../../../../src/internal/fold.js';
import {searchWords, toTest} from '../../../../src/protocol/filters.js';
import {hostile} from '../../../protocol/support/schema-arbitrary.js';
import {numRuns} from '../../../support/runs.js';

const marked = (text: string, q: string): string =>
  stretches(text, q)
    .map((stretch) => (stretch.isFound ? `[${stretch.text}]` : stretch.text))
    .join('');

describe('what was searched for', () => {
  for (const [text, q, expected] of [
    ['The handle gets hot.', 'HOT', 'The handle gets [hot].'],
    ['Straße und Strasse', 'strasse', '[Straße] und [Strasse]'],
    ['ΟΔΟΣ und οδός', 'οδος', '[ΟΔΟΣ] und οδός'],
    ['a banana', 'ana', 'a b[anana]'],
    ['hot, hotter', 'hot hotter', '[hot], [hotter]'],
    ['Kännchen', 'känn', '[Känn]chen'],
    ['Ka\u0308nnchen', 'ä', 'K[a\u0308]nnchen'],
    ['ﬁne and ｆｕｌｌ', 'fi full', '[ﬁ]ne and [ｆｕｌｌ]'],
    ['two\nlines', 'two lines', '[two]\n[lines]'],
    ['nothing here', 'zebra', 'nothing here'],
    ['<b>bold</b>', '<b>', '[<b>]bold</b>'],
    ['', 'x', ''],
    ['x', '', 'x'],
  ] as const) {
    it(`is marked: ${JSON.stringify(q)} in ${JSON.stringify(text)}`, () => {
      expect(marked(text, q)).to.equal(expected);
    });
  }

  const texts = fc.oneof(
    fc.string({unit: 'grapheme'}),
    fc.constantFrom(...hostile.filter(({length}) => length < 100)),
  );

  it('leaves every letter as it was written', () => {
    fc.assert(
      fc.property(texts, texts, (text, q) => {
        expect(
          stretches(text, q)
            .map((stretch) => stretch.text)
            .join(''),
        ).to.equal(text);
      }),
      {numRuns},
    );
  });

  it('is marked wherever a review is found by it, and nowhere in one that is not', () => {
    const words = fc.constantFrom('ab', 'A b', 'ß', 'SS', 'ä', 'b a');
    const bodies = fc.array(fc.constantFrom('a', 'B', ' ', 'ß', 's', 'Ä', '\n'), {maxLength: 12});
    fc.assert(
      fc.property(bodies, words, (letters, q) => {
        const reviewBody = letters.join('');
        const found = stretches(reviewBody, q).filter(({isFound}) => isFound);
        if (toTest({q})({reviewBody})) expect(found.length).to.be.greaterThan(0);
        else if (searchWords(q).every((word) => !fold(reviewBody).includes(word)))
          expect(found).to.have.length(0);
      }),
      {numRuns},
    );
  });
});
