import assert from 'node:assert/strict';
import {suite, test} from 'node:test';

import {availabilityOf} from '../../../src/elements/person/availability.js';
import {availabilityWords} from '../../../src/elements/person/availability-words.js';
import type {View} from '../../../src/elements/person/view.js';
import {daysOfWeek, type Person} from '../../../src/protocol/people.js';
import {english, german, here, monday, weekdays} from './people.js';

const office = weekdays('09:00', '17:00');
const night = weekdays('22:00', '02:30');
const always = {
  timeZone: 'Europe/Berlin',
  openingHours: [{dayOfWeek: [...daysOfWeek], opens: '00:00', closes: '24:00'}],
};
const holiday = weekdays('09:00', '17:00', 'Europe/Berlin', [
  {date: '2026-11-23', closed: true, reason: 'Stocktaking'},
]);
const longAway = weekdays('09:00', '17:00', 'Europe/Berlin', [
  {date: '2026-11', closed: true},
  {date: '2026-12', closed: true},
]);

interface Case {
  readonly person: Person;
  readonly zone?: string;
  readonly now?: string;
  readonly locale?: View['locale'];
}

const line = ({person, zone = 'Europe/Berlin', now, locale = english}: Case): string => {
  const at = now ? Date.parse(now) : monday;
  const view: View = {locale, headingLevel: 3, now: at, timeZone: zone};
  const words = availabilityWords(view, person, availabilityOf(person, at));
  return words ? `${words.tone}: ${[words.state, words.detail].filter(Boolean).join(' | ')}` : 'nothing';
};

const table = (name: string, cases: ReadonlyArray<readonly [Case, string]>): void => {
  suite(name, () => {
    for (const [given, expected] of cases) test(expected, () => assert.equal(line(given), expected));
  });
};

table('measured presence and hours are not the same claim', [
  [{person: {presence: here(), hours: office}}, 'good: Here now | until 17:00'],
  [{person: {hours: office}}, 'good: Can be reached | until 17:00'],
  [{person: {presence: here()}}, 'good: Here now'],
  [{person: {presence: here(), hours: holiday}}, 'good: Here now'],
  // "Busy until 17:00" would say that they are busy until then.
  [{person: {presence: here('busy'), hours: office}}, 'warn: Busy | there until 17:00'],
  [{person: {presence: here('busy'), hours: holiday}}, 'warn: Busy'],
  [{person: {presence: here('away'), hours: office}}, 'muted: Away'],
  [{person: {presence: here('offline'), hours: holiday}}, 'muted: Away | back Tuesday at 9:00'],
  [{person: {}}, 'nothing'],
  [{person: {hours: {...office, timeZone: 'Mars/Olympus'}}}, 'nothing'],
]);

table('stale presence is unknown, not available', [
  [{person: {presence: here(), hours: office}, now: '2026-11-23T10:02:50Z'}, 'good: Here now | until 17:00'],
  [
    {person: {presence: here(), hours: office}, now: '2026-11-23T10:02:51Z'},
    'good: Can be reached | until 17:00',
  ],
  [{person: {presence: here()}, now: '2026-11-23T10:02:51Z'}, 'nothing'],
  [
    {person: {presence: here('offline'), hours: office}, now: '2026-11-23T10:02:51Z'},
    'good: Can be reached | until 17:00',
  ],
  [
    {person: {presence: here('busy'), hours: holiday}, now: '2026-11-23T12:00:00Z'},
    'muted: Away: Stocktaking | back Tuesday at 9:00',
  ],
]);

table('when somebody can be reached again', [
  [{person: {hours: office}, now: '2026-11-23T07:30:00Z'}, 'muted: Back later | at 9:00'],
  [{person: {hours: office}, now: '2026-11-23T16:00:00Z'}, 'muted: Back Tuesday | at 9:00'],
  [{person: {hours: office}, now: '2026-11-20T16:00:00Z'}, 'muted: Back Monday | at 9:00'],
  [{person: {hours: holiday}}, 'muted: Away: Stocktaking | back Tuesday at 9:00'],
  [{person: {hours: longAway}}, 'muted: Back Friday 1 January | at 9:00'],
  [
    {
      person: {
        hours: {
          timeZone: 'Europe/Berlin',
          openingHours: [],
          exceptions: [{date: '2020-01-01', closed: true}],
        },
      },
    },
    'muted: No hours at present',
  ],
]);

table('until when', [
  [{person: {hours: night}, now: '2026-11-23T22:00:00Z'}, 'good: Can be reached | until Tuesday 2:30'],
  [{person: {hours: night}, now: '2026-11-24T00:30:00Z'}, 'good: Can be reached | until 2:30'],
  [{person: {hours: always}}, 'good: Can be reached | around the clock'],
  [{person: {hours: always, presence: here()}}, 'good: Here now | around the clock'],
]);

table('the visitor’s own time, only where their clock shows another one', [
  [
    {person: {hours: office, presence: here()}, zone: 'America/New_York'},
    'good: Here now | until 17:00, your time 11:00',
  ],
  [{person: {hours: office}, zone: 'Europe/Paris'}, 'good: Can be reached | until 17:00'],
  [{person: {hours: office}, zone: 'Asia/Kolkata'}, 'good: Can be reached | until 17:00, your time 21:30'],
  [
    {person: {hours: office}, zone: 'Pacific/Auckland'},
    'good: Can be reached | until 17:00, your time Tuesday 5:00',
  ],
  [
    {person: {hours: office}, zone: 'Pacific/Honolulu', now: '2026-11-22T12:00:00Z'},
    'muted: Back Monday | at 9:00, your time Sunday 22:00',
  ],
  // "Back later" names no day: it is the visitor's day that counts, and late on Monday in New York 3:00 is on Tuesday.
  [
    {person: {hours: office}, zone: 'America/New_York', now: '2026-11-24T03:30:00Z'},
    'muted: Back later | at 9:00, your time Tuesday 3:00',
  ],
  [
    {person: {hours: office}, zone: 'Pacific/Honolulu', now: '2026-11-24T03:30:00Z'},
    'muted: Back later | at 9:00, your time 22:00',
  ],
  // Midnight ends the day before, whoever looks.
  [
    {person: {hours: weekdays('16:00', '24:00')}, now: '2026-11-23T16:00:00Z'},
    'good: Can be reached | until 0:00',
  ],
  [
    {person: {hours: weekdays('16:00', '24:00')}, zone: 'Europe/London', now: '2026-11-23T16:00:00Z'},
    'good: Can be reached | until 0:00, your time 23:00',
  ],
  // Berlin left summer time on 25 October, New York does on 1 November: five hours in between instead of six.
  [
    {person: {hours: office}, zone: 'America/New_York', now: '2026-10-26T09:00:00Z'},
    'good: Can be reached | until 17:00, your time 12:00',
  ],
  [
    {person: {hours: {...office, timeZone: 'Asia/Kathmandu'}}, now: '2026-11-23T05:00:00Z'},
    'good: Can be reached | until 17:00, your time 12:15',
  ],
]);

table('German', [
  [
    {person: {hours: office, presence: here()}, zone: 'America/New_York', locale: german},
    'good: Gerade da | bis 17:00, bei Ihnen 11:00',
  ],
  [{person: {hours: office, presence: here('busy')}, locale: german}, 'warn: Beschäftigt | da bis 17:00'],
  [{person: {hours: holiday}, locale: german}, 'muted: Nicht da: Stocktaking | wieder da Dienstag ab 9:00'],
  [{person: {hours: longAway}, locale: german}, 'muted: Freitag, 1. Januar wieder da | ab 9:00'],
]);
