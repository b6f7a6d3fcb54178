import assert from 'node:assert/strict';
import {suite, test} from 'node:test';

import {reasonOf, toneOf} from '../../../src/elements/pledge/state-words.js';
import type {View} from '../../../src/elements/pledge/view.js';
import {common as germanCommon} from '../../../src/i18n/de/common.js';
import {pledge as germanPledge} from '../../../src/i18n/de/pledge.js';
import {common} from '../../../src/i18n/en/common.js';
import {pledge as sentences} from '../../../src/i18n/en/pledge.js';
import {Locale} from '../../../src/i18n/locale.js';
import {pledgeState} from '../../../src/protocol/pledge-state.js';
import type {Pledge, Target} from '../../../src/protocol/pledges.js';

const english = new Locale('en-GB', {...common, ...sentences});
const german = new Locale('de', {...germanCommon, ...germanPledge});
const now = Date.parse('2026-11-22T12:00:00Z');
const viewIn = (locale: View['locale']): View => ({
  locale,
  headingLevel: 3,
  now,
  organization: undefined,
  source: undefined,
});

const percent: Target = {name: 'Refunds', unit: '%', target: 100, current: 88, by: '2026-09-30'};
const days: Target = {...percent, name: 'Days', unit: 'days', baseline: 30, target: 5, current: 12.25};
const rising: Target = {
  name: 'Refunds',
  unit: '%',
  baseline: 20,
  target: 100,
  current: 80,
  measuredOn: '2026-11-01',
  by: '2026-12-31',
};

const say = (members: Partial<Pledge>, locale: View['locale'] = english): string => {
  const shown = pledgeState({text: 'We refund.', madeOn: '2026-01-01', ...members}, now);
  return `${toneOf(shown)}: ${reasonOf(viewIn(locale), shown)}`;
};

suite('why a pledge is in its state', () => {
  const cases: ReadonlyArray<readonly [string, Partial<Pledge>, string]> = [
    ['late, where more is better', {targets: [percent]}, 'bad: Due by 30 September 2026: 88 of 100 %.'],
    [
      'late, where less is better',
      {targets: [days]},
      'bad: Due by 30 September 2026: 12.3 days, at most 5 days.',
    ],
    [
      'late, without a unit',
      {targets: [{name: 'Refunds', target: 1_000, current: 0, by: '2026-09-30'}]},
      'bad: Due by 30 September 2026: 0 of 1,000.',
    ],
    [
      'of several, which one',
      {targets: [percent, days]},
      'bad: Refunds: Due by 30 September 2026: 88 of 100 %.',
    ],
    [
      'all met, and which one does not matter',
      {
        targets: [
          {...percent, current: 100},
          {...percent, current: 101},
        ],
      },
      'good: The figures reach the target.',
    ],
    ['at risk', {targets: [rising]}, 'warn: At this pace: 91.8 % by 31 December 2026.'],
    [
      'on track',
      {targets: [{...rising, target: 85}]},
      'good: At this pace it gets there by 31 December 2026.',
    ],
    [
      'declared kept while on its way: no good news',
      {state: 'kept', targets: [{...rising, target: 85}]},
      'warn: Declared kept, figures say 80 of 85 %.',
    ],
    [
      'declared missed while the figures reach it',
      {state: 'missed', targets: [{...percent, current: 100}]},
      'warn: Declared missed, figures say 100 of 100 %.',
    ],
    [
      'declared missed without any figure',
      {state: 'missed', targets: [{name: 'Refunds', target: 100}]},
      'bad: The organisation declares it missed.',
    ],
    [
      'declared kept without any figure',
      {state: 'kept', targets: [{name: 'Refunds', target: 100}]},
      'muted: The organisation declares it kept; there are no figures to check that with.',
    ],
    ['no deadline', {targets: [{name: 'Refunds', target: 100, current: 88}]}, 'muted: It names no deadline.'],
    [
      'one figure only',
      {targets: [{name: 'Refunds', target: 100, current: 88, by: '2026-12-31'}]},
      'muted: There are too few figures to see a pace.',
    ],
    ['a month as its end', {validUntil: '2026-10'}, 'muted: It held until October 2026.'],
  ];
  for (const [name, members, expected] of cases) {
    test(name, () => assert.equal(say(members), expected));
  }
});

test('German says the same with its own numbers and dates', () => {
  assert.equal(
    say({targets: [days]}, german),
    'bad: Fällig bis 30. September 2026: 12,3 days, höchstens 5 days.',
  );
  assert.equal(say({targets: [rising]}, german), 'warn: Bei diesem Tempo: 91,8 % bis 31. Dezember 2026.');
  assert.equal(
    say({state: 'kept', targets: [percent]}, german),
    'bad: Nach eigener Angabe gehalten, die Zahlen sagen: 88 von 100 %.',
  );
});
