import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import fc from 'fast-check';

import {difference, type Piece} from '../../../src/elements/pledge/wordings/difference.js';
import {numRuns} from '../../support/runs.js';

const marked = (pieces: readonly Piece[]): string =>
  pieces
    .map(({text, in: where}) => ({both: text, before: `[-${text}-]`, after: `{+${text}+}`})[where])
    .join('');

const side = (pieces: readonly Piece[], which: 'before' | 'after'): string =>
  pieces
    .filter(({in: where}) => where === 'both' || where === which)
    .map(({text}) => text)
    .join('');

suite('what changed between two wordings', () => {
  const cases: ReadonlyArray<readonly [string, string, string, string]> = [
    ['a word', 'within five days.', 'within three days.', 'within [-five-]{+three+} days.'],
    [
      'several words are one change',
      'in five working days',
      'in just three days',
      'in [-five working-]{+just three+} days',
    ],
    ['put in', 'We repair.', 'We always repair.', 'We {+always +}repair.'],
    ['taken out', 'We always repair.', 'We repair.', 'We [-always -]repair.'],
    ['at the end', 'We repair', 'We repair, free', 'We repair{+, free+}'],
    ['a point', 'We repair.', 'We repair!', 'We repair[-.-]{+!+}'],
    ['case', 'we repair', 'We repair', '[-we-]{+We+} repair'],
    ['all of it', 'One', 'Two', '[-One-]{+Two+}'],
    ['nothing', 'One', 'One', 'One'],
    ['from nothing', '', 'One', '{+One+}'],
    ['to nothing', 'One', '', '[-One-]'],
    ['Chinese', '我喜欢茶', '我喜欢咖啡', '我喜欢[-茶-]{+咖啡+}'],
    ['Arabic', 'خلال خمسة أيام', 'خلال ثلاثة أيام', 'خلال [-خمسة-]{+ثلاثة+} أيام'],
    ['Thai', 'ภายในห้าวัน', 'ภายในสามวัน', 'ภายใน[-ห้า-]{+สาม+}วัน'],
    ['an accent is part of its word', 'un café', 'un cafe', 'un [-café-]{+cafe+}'],
    ['a family is one sign', '👨‍👩‍👧 ok', '👨‍👩‍👦 ok', '[-👨‍👩‍👧-]{+👨‍👩‍👦+} ok'],
    ['lines', 'One\nTwo', 'One\nThree', 'One\n[-Two-]{+Three+}'],
  ];
  for (const [name, before, after, expected] of cases) {
    test(name, () => assert.equal(marked(difference(before, after)), expected));
  }

  test('is told by sentences where too many words changed, and as a whole where too many of those', () => {
    const before = 'One two three. Same here. Four five six.';
    const after = 'Six five four. Same here. Three two one.';
    assert.equal(
      marked(difference(before, after, 6)),
      '[-One two three.-]{+Six five four.+} Same here. [-Four five six.-]{+Three two one.+}',
    );
    assert.equal(marked(difference(before, after, 1)), `[-${before}-]{+${after}+}`);
  });
});

const alphabet = fc.constantFrom(
  'a',
  'b',
  ' ',
  '  ',
  '.',
  ',',
  '\n',
  '五',
  '天',
  'ا',
  'é',
  '👨‍👩‍👧',
  '\ud800',
  '<b>',
);
const wording = fc.array(alphabet, {maxLength: 60}).map((all) => all.join(''));

test('loses nothing and adds nothing: each side is the wording it was', () => {
  fc.assert(
    fc.property(wording, wording, fc.integer({min: 0, max: 40}), (before, after, most) => {
      const pieces = difference(before, after, most);
      assert.equal(side(pieces, 'before'), before);
      assert.equal(side(pieces, 'after'), after);
      assert.ok(pieces.every(({text}) => text.length > 0));
    }),
    {numRuns},
  );
});

test('the longest texts there may be are compared, however little they have in common', () => {
  const text = (step: number): string =>
    Array.from({length: 20_000}, (_, index) => String.fromCodePoint(0x4e00 + ((index * step) % 5_003))).join(
      '',
    );
  for (const [before, after] of [
    [text(3), text(7)],
    ['a '.repeat(10_000), 'b '.repeat(10_000)],
    [`${' '.repeat(19_999)}x`, `${' '.repeat(19_999)}y`],
    ['.'.repeat(20_000), '!'.repeat(20_000)],
  ] as const) {
    const pieces = difference(before, after);
    assert.equal(side(pieces, 'before'), before);
    assert.equal(side(pieces, 'after'), after);
  }
});
