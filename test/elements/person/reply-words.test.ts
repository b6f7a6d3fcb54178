import assert from 'node:assert/strict';
import {test} from 'node:test';

import {replyWords} from '../../../src/elements/person/reply-words.js';
import type {View} from '../../../src/elements/person/view.js';
import {english, german, monday} from './people.js';

const view: View = {locale: english, headingLevel: 3, now: monday, timeZone: undefined};
const answers = (medianMinutes: number, locale = english): string | undefined =>
  replyWords({...view, locale}, {medianMinutes})?.answers;

test('minutes, hours and days, whichever says it best', () => {
  const cases: ReadonlyArray<readonly [minutes: number, said: string]> = [
    [0, 'less than a minute'],
    [0.9, 'less than a minute'],
    [1, '1 minute'],
    [42, '42 minutes'],
    [42.4, '42 minutes'],
    [89, '89 minutes'],
    [90, '2 hours'],
    [120, '2 hours'],
    [1440, '24 hours'],
    [2159, '36 hours'],
    [2160, '2 days'],
    [10_080, '7 days'],
  ];
  for (const [minutes, said] of cases) assert.equal(answers(minutes), `Answers in ${said}.`);
});

test('with its sample and window, as far as they are given', () => {
  const measured = (sample?: number, windowDays?: number): string | undefined =>
    replyWords(view, {medianMinutes: 42, sample, windowDays})?.measured;
  assert.equal(measured(318, 30), 'Median of 318 messages in the last 30 days.');
  assert.equal(measured(1, 30), 'Median of 1 message in the last 30 days.');
  assert.equal(measured(1318), 'Median of 1,318 messages.');
  assert.equal(measured(undefined, 30), '');
  assert.equal(measured(), '');
});

test('nothing where nothing was measured', () => {
  assert.equal(replyWords(view, undefined), undefined);
  for (const medianMinutes of [-1, Number.NaN]) assert.equal(replyWords(view, {medianMinutes}), undefined);
  assert.equal(replyWords(view, {medianMinutes: 42, sample: 0, windowDays: 30}), undefined);
});

test('German', () => {
  assert.equal(answers(42, german), 'Antwortet in 42 Minuten.');
  assert.equal(answers(0.1, german), 'Antwortet in weniger als einer Minute.');
  assert.equal(answers(4320, german), 'Antwortet in 3 Tagen.');
});
