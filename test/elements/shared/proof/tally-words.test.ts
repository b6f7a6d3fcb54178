import assert from 'node:assert/strict';
import {suite, test} from 'node:test';

import {accountedFor} from '../../../../src/elements/shared/proof/tally-words.js';
import {common} from '../../../../src/i18n/en/common.js';
import {proof} from '../../../../src/i18n/en/proof.js';
import {rating} from '../../../../src/i18n/en/rating.js';
import {reviews} from '../../../../src/i18n/en/reviews.js';
import {Locale} from '../../../../src/i18n/locale.js';

const english = new Locale('en-GB', {...common, ...rating, ...reviews, ...proof});
const tally = {received: 420, published: 412, pending: 0, stars: [0, 0, 0, 0, 412], withheld: {spam: 8}};
const by = (key: string): string =>
  accountedFor(english, tally, {status: 'held', key, at: 1_790_000_000}, false)[0];

suite('who says that all is accounted for', () => {
  test('is named as the key is', () => {
    assert.match(by('watch.example/monitor'), / watch\.example\/monitor has signed that all 420 reviews/);
  });

  test('turns no sentence around by its name, and hides nothing in it', () => {
    const plain = by('watch.example/monitor');
    for (const hostile of ['\u202e', '\u2067', '\u2069\u202e', '\u200b', '\u0007', '\u{e0041}'])
      assert.equal(by(`watch.example/${hostile}monitor`), plain, JSON.stringify(hostile));
  });

  test('pushes no sentence out of sight', () => {
    assert.ok(by(`watch.example/monitor${'x'.repeat(10_000)}`).length < 260);
  });
});
