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
  wordings: {part: undefined, error: undefined, need: () => undefined},
  copied: undefined,
  copy: () => undefined,
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
    [
      'at risk: how far, how long, and where it leads',
      // 12 points in 150 days; 62.5 days more make 5.
      {
        targets: [{...rising, baseline: 76, current: 88, measuredOn: '2026-10-31', by: '2027-01-01'}],
        madeOn: '2026-06-03',
      },
      'warn: 88 of 100% with 40 days left; at this pace 93%.',
    ],
    ['at risk', {targets: [rising]}, 'warn: 80 of 100% with 39 days left; at this pace 91.8%.'],
    [
      'on track',
      {targets: [{...rising, target: 85}]},
      'good: 80 of 85% with 39 days left; at this pace 91.8%.',
    ],
    [
      'at risk, one day before',
      {targets: [{...rising, by: '2026-11-23'}]},
      'warn: 80 of 100% with 1 day left; at this pace 84.3%.',
    ],
    [
      'at risk, on the last day',
      {targets: [{...rising, by: '2026-11-22'}]},
      'warn: 80 of 100% on the last day; at this pace 84.1%.',
    ],
    [
      'a share never leads beyond all of it',
      {targets: [{...rising, current: 98}]},
      'good: 98 of 100% with 39 days left; at this pace 100%.',
    ],
    [
      'what was never below nothing leads to nothing at most',
      {targets: [{...days, measuredOn: '2026-11-01', by: '2027-12-31'}]},
      'good: 12.3 days against at most 5 days with 404 days left; at this pace 0 days.',
    ],
    [
      'but what was below nothing may lead further',
      {targets: [{...days, target: -5, measuredOn: '2026-11-01', by: '2027-12-31'}]},
      'good: 12.3 days against at most -5 days with 404 days left; at this pace -12.6 days.',
    ],
    [
      'late, where more is better',
      {targets: [percent]},
      'bad: 88 of 100%; due by 30 September 2026, 53 days ago.',
    ],
    [
      'late since yesterday',
      {targets: [{...percent, by: '2026-11-21'}]},
      'bad: 88 of 100%; due by 21 November 2026, 1 day ago.',
    ],
    [
      'late, where less is better',
      {targets: [days]},
      'bad: 12.3 days against at most 5 days; due by 30 September 2026, 53 days ago.',
    ],
    [
      'late, without a unit',
      {targets: [{name: 'Refunds', target: 1_000, current: 0, by: '2026-09-30'}]},
      'bad: 0 of 1,000; due by 30 September 2026, 53 days ago.',
    ],
    [
      'late by less than a decimal',
      {targets: [{...percent, current: 99.97}]},
      'bad: 99.97 of 100%; due by 30 September 2026, 53 days ago.',
    ],
    [
      'a target of more than one decimal',
      {targets: [{...percent, target: 99.95}]},
      'bad: 88 of 99.95%; due by 30 September 2026, 53 days ago.',
    ],
    [
      'of several, which one',
      {targets: [percent, days]},
      'bad: Refunds: 88 of 100%; due by 30 September 2026, 53 days ago.',
    ],
    ['reached', {targets: [{...percent, current: 104}]}, 'good: Reached: 104 of 100%.'],
    [
      'reached early',
      {targets: [{...percent, current: 100, by: '2026-12-31'}]},
      'good: Reached with 39 days left: 100 of 100%.',
    ],
    [
      'reached, and falling',
      {targets: [{...rising, direction: 'up', baseline: 120, current: 101}]},
      'warn: 101 of 100% with 39 days left; at this pace 97.3%.',
    ],
    [
      'all reached, and which one does not matter',
      {targets: [percent, percent].map((each) => ({...each, current: 100}))},
      'good: Reached: all 2 targets.',
    ],
    [
      'kept, and borne out',
      {state: 'kept', targets: [{...percent, current: 100}]},
      'good: Declared kept, and the figures say so: 100 of 100%.',
    ],
    [
      'kept, and borne out by several',
      {state: 'kept', targets: [percent, percent, percent].map((each) => ({...each, current: 100}))},
      'good: Declared kept, and the figures say so: all 3 targets.',
    ],
    [
      'kept, and nothing to check that with',
      {state: 'kept'},
      'muted: The organisation declares it kept; there are no figures to check that with.',
    ],
    [
      'declared kept while on its way: no good news',
      {state: 'kept', targets: [{...rising, target: 85}]},
      'warn: Declared kept, figures say 80 of 85% with 39 days left; at this pace 91.8%.',
    ],
    [
      'declared kept, and late',
      {state: 'kept', targets: [percent]},
      'bad: Declared kept, figures say 88 of 100%; due by 30 September 2026, 53 days ago.',
    ],
    [
      'declared missed while the figures reach it',
      {state: 'missed', targets: [{...percent, current: 100}]},
      'warn: Declared missed, figures say 100 of 100%.',
    ],
    [
      'declared missed',
      {state: 'missed', targets: [percent]},
      'bad: The organisation declares it missed: 88 of 100%.',
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
    ['no figure', {targets: [{name: 'Refunds', target: 100}]}, 'muted: No figure has been published.'],
    [
      'no deadline',
      {targets: [{name: 'Refunds', target: 100, current: 88}]},
      'muted: 88 of 100; it names no deadline.',
    ],
    [
      'one figure only',
      {targets: [{name: 'Refunds', target: 100, current: 88, by: '2026-12-31'}]},
      'muted: 88 of 100 with 39 days left; too few figures to see a pace.',
    ],
    ['a month as its end', {validUntil: '2026-10'}, 'muted: It held until October 2026.'],
  ];
  for (const [name, members, expected] of cases) {
    test(name, () => assert.equal(say(members), expected));
  }
});

suite('German says the same with its own numbers and dates', () => {
  const cases: ReadonlyArray<readonly [Partial<Pledge>, string]> = [
    [
      {targets: [days]},
      'bad: 12,3 days bei höchstens 5 days; die Frist (30. September 2026) ist seit 53 Tagen vorbei.',
    ],
    [
      {targets: [{...percent, by: '2026-11-21'}]},
      'bad: 88 von 100 %; die Frist (21. November 2026) ist seit 1 Tag vorbei.',
    ],
    [{targets: [rising]}, 'warn: 80 von 100 %, noch 39 Tage; bei diesem Tempo 91,8 %.'],
    [{targets: [{...rising, by: '2026-11-23'}]}, 'warn: 80 von 100 %, noch 1 Tag; bei diesem Tempo 84,3 %.'],
    [
      {targets: [{...rising, by: '2026-11-22'}]},
      'warn: 80 von 100 %, am letzten Tag; bei diesem Tempo 84,1 %.',
    ],
    [
      {state: 'kept', targets: [percent]},
      'bad: Nach eigener Angabe gehalten, die Zahlen sagen: 88 von 100 %; die Frist (30. September 2026) ist seit 53 Tagen vorbei.',
    ],
    [{targets: [percent, percent].map((each) => ({...each, current: 100}))}, 'good: Erreicht: alle 2 Ziele.'],
  ];
  for (const [members, expected] of cases) {
    test(expected, () => assert.equal(say(members, german), expected));
  }
});
