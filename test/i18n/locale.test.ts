import assert from 'node:assert/strict';
import {test} from 'node:test';

import {catalogue as de} from '../../src/i18n/de/candor-reviews.js';
import {common} from '../../src/i18n/en/common.js';
import {rating} from '../../src/i18n/en/rating.js';
import {reviews} from '../../src/i18n/en/reviews.js';
import {Locale} from '../../src/i18n/locale.js';

const english = new Locale('en-GB', {...common, ...rating, ...reviews});
const german = new Locale('de-DE', de);

test('a sentence counts in the way of its language', () => {
  assert.equal(english.say('reviewCount', {count: 1}), '1 review');
  assert.equal(english.say('reviewCount', {count: 1412}), '1,412 reviews');
  assert.equal(german.say('reviewCount', {count: 1412}), '1.412 Bewertungen');
  assert.equal(german.say('withheld_author-request', {count: 1}), '1 auf eigenen Wunsch');
});

test('values go in as they are, whatever is in them', () => {
  assert.equal(english.say('readFrom', {host: '{count} $& $1'}), 'Read from the markup of {count} $& $1.');
});

test('a text that runs the other way is isolated', () => {
  assert.equal(
    english.say('readFrom', {host: 'חנות.example'}),
    'Read from the markup of \u2068חנות.example\u2069.',
  );
});

test('numbers and ratings', () => {
  assert.equal(english.number(4.26), '4.3');
  assert.equal(german.number(1234567.89), '1.234.567,9');
  assert.equal(english.rating(4), '4.0');
  assert.equal(german.rating(4.27), '4,3');
});

test('a date is the day it says, wherever it is read; a month has no day', () => {
  assert.equal(english.date('2026-10-02'), '2 October 2026');
  assert.equal(german.date('2026-09'), 'September 2026');
  assert.equal(english.date('2026-01-01'), '1 January 2026');
});

test('an instant is the day it was where the visitor is', () => {
  const text = '2026-10-02T12:00:00Z';
  assert.equal(
    english.date(text),
    new Intl.DateTimeFormat('en-GB', {dateStyle: 'long'}).format(new Date(text)),
  );
});

test('lists and names of languages', () => {
  assert.equal(english.list(['a']), 'a');
  assert.equal(german.list(['a', 'b', 'c']), 'a, b und c');
  assert.equal(german.languageName('fr'), 'Französisch');
  assert.equal(english.languageName('not a tag'), 'not a tag');
});
