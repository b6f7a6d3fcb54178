import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';

import {reviews} from '../../src/i18n/en/reviews.js';
import {Locale} from '../../src/i18n/locale.js';
import type {Message} from '../../src/i18n/message.js';
import {reworded, type Strings} from '../../src/i18n/reworded.js';

const showing = 'Showing {shown} of {total}';

describe('the page’s own words', () => {
  let lines: string[] = [];
  const {warn} = console;
  beforeEach(() => {
    lines = [];
    console.warn = (line: string) => lines.push(line);
  });
  afterEach(() => {
    console.warn = warn;
  });
  const of = (own: unknown, ours: Message = showing): Message =>
    reworded('showing', ours, {showing: own} as Strings);

  it('are taken where all that is said stays said, in any order', () => {
    for (const own of ['{total} in all, {shown} here', 'أظهر {shown} من {total}', '{shown}/{total} 表示'])
      assert.equal(of(own), own);
    assert.deepEqual(lines, []);
  });

  it('are not taken where they are empty, or nothing that can be read', () => {
    for (const own of ['', ' ', '\u00a0', '…', '—', '\u200b', '()', '\n'])
      assert.equal(of(own, 'Imported'), 'Imported');
  });

  it('are not taken where they are letters that nobody sees, or no words at all', () => {
    for (const own of ['\u3164', '\u115f\u1160', {}, [], 7, true, {one: 'One'}, {other: 5}])
      assert.equal(of(own, 'Imported'), 'Imported', JSON.stringify(own));
  });

  it('are not taken without a placeholder', () => {
    for (const own of ['All reviews', 'Showing {shown}', '{shown} of {sum}', 'Showing { shown } of {total}'])
      assert.equal(of(own), showing);
    assert.equal(lines.length, 4);
    assert.match(lines[0] ?? '', /"showing".*All reviews.*\{shown\} of \{total\}/);
  });

  it('are refused in one line of the console, however often they are asked for', () => {
    for (let times = 0; times < 5; times++) of('The best of {shown}');
    assert.equal(lines.filter((line) => line.includes('The best of')).length, 1);
  });

  it('need every form of what is counted', () => {
    const ours = {one: '{count} review', other: '{count} reviews'};
    const own = {one: '{count} voice', few: '{count} voices', other: '{count} voices'};
    assert.equal(of(own, ours), own);
    assert.equal(of('{count} times', ours), '{count} times');
    for (const bad of [
      {one: 'A voice', other: '{count} voices'},
      {one: '', other: '{count} voices'},
      {one: '{count} voice', other: 'many'},
    ])
      assert.equal(of(bad, ours), ours, JSON.stringify(bad));
  });

  it('are ours where there are none, and where the name is one of Object’s', () => {
    assert.equal(of(undefined), showing);
    assert.equal(of(null), showing);
    for (const key of ['constructor', 'toString', '__proto__'])
      assert.equal(reworded(key, showing, {}), showing);
    assert.deepEqual(lines, []);
  });

  it('are spoken by a voice, with the numbers of its language', () => {
    const voice = new Locale('de', reviews).reworded({showing: '{total} gesamt, {shown} hier'});
    assert.equal(voice.say('showing', {shown: 10, total: 1412}), '1.412 gesamt, 10 hier');
    assert.equal(voice.say('empty'), reviews.empty);
  });

  it('stay with a voice that learns more', () => {
    const voice = new Locale('en', reviews).reworded({next: 'On', clear: 'Everything'});
    const more = voice.with({next: 'Next', clear: 'Show all'});
    assert.equal(more.say('next'), 'On');
    assert.equal(more.say('clear'), 'Everything');
  });

  it('are text, whatever stands in them', () => {
    const voice = new Locale('en', reviews).reworded({showing: '$& $1 {shown} {total} {unknown} <b>x</b>'});
    assert.equal(voice.say('showing', {shown: 1, total: 2}), '$& $1 1 2  <b>x</b>');
  });
});
