import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import fc from 'fast-check';

import {cleanText, isolate} from '../../src/protocol/text.js';
import {numRuns} from '../support/runs.js';
import {noData, readShared} from './support/shared-data.js';

suite('text as it may be shown', () => {
  const cases: ReadonlyArray<readonly [name: string, text: string, shown: string]> = [
    ['stays', 'Handle too hot.', 'Handle too hot.'],
    ['is trimmed', ' \t\n Hot \u00a0\u3000', 'Hot'],
    ['keeps tabs and line breaks inside', 'a\tb\nc', 'a\tb\nc'],
    ['has one kind of line break', 'a\r\nb\rc\u2028d\u2029e', 'a\nb\nc\nd\ne'],
    ['keeps blank lines', 'a\r\n\r\nb', 'a\n\nb'],
    ['loses C0 controls', 'a\u0000b\u0008c\u001bd\u007f', 'abcd'],
    ['loses C1 controls', 'a\u0080b\u0085c\u009f', 'abc'],
    ['loses overrides', 'Alice\u202egnp.exe', 'Alicegnp.exe'],
    ['loses embeddings', '\u202aa\u202bb\u202c', 'ab'],
    ['loses isolates that would stay open', '\u2066a \u2067b \u2068c', 'a b c'],
    ['loses soft hyphens', 'com\u00adpany', 'company'],
    ['loses word joiners and invisible operators', 'a\u2060b\u2061c\u2064', 'abc'],
    ['loses byte order marks', 'a\ufeffb', 'ab'],
    ['loses interlinear annotations', 'a\ufff9b\ufffac\ufffb', 'abc'],
    ['keeps marks of direction', 'שלום\u200f!', 'שלום\u200f!'],
    ['keeps joiners of emoji', '👩\u200d👩\u200d👧', '👩\u200d👩\u200d👧'],
    ['keeps joiners of scripts', 'نامه\u200cای', 'نامه\u200cای'],
    ['keeps the joiner of Sinhala', 'ශ්\u200dරී', 'ශ්\u200dරී'],
    [
      'keeps flags',
      '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
      '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
    ],
    ['keeps variation selectors', '❤\ufe0f 1\ufe0f\u20e3', '❤\ufe0f 1\ufe0f\u20e3'],
    ['keeps Vietnamese, however it is composed', 'Tiê\u0301ng Viê\u0323t', 'Tiê\u0301ng Viê\u0323t'],
    ['keeps the marks of Hebrew', 'בְּרֵאשִׁית', 'בְּרֵאשִׁית'],
    ['keeps what looks like markup', '<b>&amp;</b>', '<b>&amp;</b>'],
    ['mends a lone high surrogate', 'a\ud800b', 'a\ufffdb'],
    ['mends a lone low surrogate', '\udc00', '\ufffd'],
    ['mends half an emoji', '😀\ud83d', '😀\ufffd'],
    ['keeps eight stacked marks', `a${'\u0301'.repeat(8)}b`, `a${'\u0301'.repeat(8)}b`],
    ['keeps no ninth', `a${'\u0301'.repeat(9)}b`, `a${'\u0301'.repeat(8)}b`],
    [
      'keeps no thousandth',
      `a${'\u0300\u0316\u0334\u035c'.repeat(250)}b`,
      `a${'\u0300\u0316\u0334\u035c'.repeat(2)}b`,
    ],
    [
      'counts marks with what was between them gone',
      `a${'\u0301\u2060'.repeat(20)}`,
      `a${'\u0301'.repeat(8)}`,
    ],
    ['is empty where there is nothing', '', ''],
    ['is empty where there is nothing but space', ' \u00a0\u2003\n\t', ''],
    ['is empty where there are only controls', '\u0000\u202e\u2066\ufeff', ''],
    ['is empty where there are only fillers', '\u115f\u1160\u3164\uffa0', ''],
    ['is empty where there are only blank patterns', '\u2800 \u2800', ''],
    [
      'is empty where there are only joiners and marks of direction',
      '\u200b\u200c\u200d\u200e\u200f\u061c',
      '',
    ],
    [
      'is empty where there are only tags and variation selectors',
      '\ufe0f\u{e0001}\u{e0020}\u{e007f}\u{e0100}',
      '',
    ],
    ['keeps a filler beside something', 'a\u3164b', 'a\u3164b'],
  ];
  for (const [name, text, shown] of cases) test(name, () => assert.equal(cleanText(text), shown));
});

test('a text in a sentence of ours keeps its direction to itself', () => {
  assert.equal(isolate('שלום'), '\u2068שלום\u2069');
});

const bidiControls = /[\u202a-\u202e\u2066-\u2069]/u;

const assertShowable = (text: string): void => {
  const shown = cleanText(text);
  const name = JSON.stringify(text).slice(0, 80);
  assert.ok(shown.isWellFormed(), name);
  assert.doesNotMatch(shown, /(?![\t\n])\p{Cc}/u, name);
  assert.doesNotMatch(shown, bidiControls, name);
  assert.doesNotMatch(shown, /\p{M}{9}/u, name);
  assert.equal(shown, shown.trim(), name);
  assert.equal(cleanText(shown), shown, name);
};

test('any text becomes one that may be shown, once and for all', () => {
  const nasty = fc.constantFrom(
    '\u202e',
    '\u2067',
    '\ud800',
    '\udc00',
    '\u0301',
    '\u2060',
    '\r',
    '\n',
    '\u2028',
    '\u0000',
    ' ',
    'a',
    '\u3164',
    '\u200d',
    '\ufeff',
  );
  fc.assert(
    fc.property(
      fc.array(nasty).map((parts) => parts.join('')),
      assertShowable,
    ),
    {numRuns},
  );
  fc.assert(fc.property(fc.string({unit: 'binary'}), assertShowable), {numRuns});
});

interface CodePoints {
  readonly bidi: readonly string[];
  readonly invisible: readonly string[];
  readonly lineSeparators: readonly string[];
}

suite('code points that are invisible or reorder text', {skip: noData}, () => {
  const character = (hex: string): string => String.fromCodePoint(Number.parseInt(hex, 16));
  const codePoints = (): CodePoints =>
    JSON.parse(readShared('corpora/unicode/bidi-and-invisible-codepoints.json'));
  // UAX #9 §2.6: implicit marks are letters of a direction, and reorder nothing beyond themselves.
  const marks = ['061C', '200E', '200F'];

  test('direction: only the implicit marks are left', () => {
    const {bidi} = codePoints();
    assert.ok(bidi.length >= 12);
    for (const hex of bidi) {
      assert.equal(cleanText(`a${character(hex)}b`), marks.includes(hex) ? `a${character(hex)}b` : 'ab', hex);
    }
  });

  test('alone, each and all of them are no text', () => {
    const {bidi, invisible, lineSeparators} = codePoints();
    const all = [...bidi, ...invisible, ...lineSeparators];
    for (const hex of all) assert.equal(cleanText(character(hex)), '', hex);
    assert.equal(cleanText(all.map(character).join('')), '');
  });

  test('inside, each of them is showable', () => {
    const {bidi, invisible, lineSeparators} = codePoints();
    for (const hex of [...bidi, ...invisible, ...lineSeparators]) assertShowable(`a${character(hex)}b`);
  });
});

test('the Big List of Naughty Strings', {skip: noData}, () => {
  const strings: readonly string[] = JSON.parse(readShared('corpora/unicode/blns.json'));
  assert.ok(strings.length > 400);
  for (const text of strings) assertShowable(text);
});

test('towers of marks, sequences of emoji, and 10,000 letters without a break', {skip: noData}, () => {
  for (const file of [
    'zalgo',
    'emoji-zwj',
    'no-break-10k',
    'ligature-killers',
    'lone-surrogates',
    'zero-width',
  ]) {
    const {reviews}: {readonly reviews: ReadonlyArray<Record<string, string>>} = JSON.parse(
      readShared(`corpora/json/hazards/${file}.json`),
    );
    const texts = reviews.flatMap((review) => Object.values(review));
    assert.ok(texts.length > 0, file);
    for (const text of texts) assertShowable(text);
    if (file === 'emoji-zwj' || file === 'no-break-10k') {
      for (const text of texts) assert.equal(cleanText(text), text);
    }
  }
});
