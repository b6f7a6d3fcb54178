import assert from 'node:assert/strict';
import {suite, test} from 'node:test';

import {peopleFor, personFor, type Wish} from '../../../src/elements/person/choose-people.js';
import type {Person} from '../../../src/protocol/people.js';
import {here, monday, weekdays} from './people.js';

const open = weekdays('09:00', '17:00');
const closed = weekdays('20:00', '22:00');

const closedGerman: Person = {
  id: 'closedGerman',
  knowsAbout: ['Stoves'],
  knowsLanguage: ['de'],
  hours: closed,
};
const openEnglish: Person = {
  id: 'openEnglish',
  knowsAbout: ['returns'],
  knowsLanguage: ['en-US'],
  hours: open,
};
const openGerman: Person = {id: 'openGerman', knowsAbout: ['returns'], knowsLanguage: ['de-AT'], hours: open};
const silent: Person = {id: 'silent'};
const robot: Person = {
  id: 'robot',
  kind: 'ai',
  knowsAbout: ['stoves'],
  knowsLanguage: ['de', 'en'],
  hours: open,
};
const all = [robot, silent, closedGerman, openEnglish, openGerman];

const wish = (more: Partial<Wish> = {}): Wish => ({
  person: '',
  topic: '',
  language: 'fr',
  now: monday,
  ...more,
});

const cases: ReadonlyArray<readonly [name: string, people: readonly Person[], wish: Wish, chosen: string]> = [
  [
    'by id, whatever else is wished',
    all,
    wish({person: 'silent', topic: 'stoves', language: 'de'}),
    'silent',
  ],
  ['an assistant where it is asked for by name', all, wish({person: 'robot'}), 'robot'],
  ['by topic before being open', all, wish({topic: 'stoves'}), 'closedGerman'],
  ['a topic in any case and with space around it', all, wish({topic: ' RETURNS '}), 'openEnglish'],
  [
    'a topic however it is written',
    [silent, {id: 'street', knowsAbout: ['Straßen\u00a0bau'], hours: closed}],
    wish({topic: ' STRASSEN  BAU'}),
    'street',
  ],
  [
    'a topic in a compatible form',
    [silent, {id: 'wide', knowsAbout: ['ﬁtting'], hours: closed}],
    wish({topic: 'Fitting'}),
    'wide',
  ],
  ['a topic before a language', all, wish({topic: 'stoves', language: 'en'}), 'robot'],
  ['by language among those who know the topic', all, wish({topic: 'returns', language: 'de'}), 'openGerman'],
  ['a topic nobody knows: whoever can be reached', all, wish({topic: 'tea'}), 'openEnglish'],
  ['by language, whatever the region', all, wish({language: 'en-GB'}), 'openEnglish'],
  ['by language, then open', all, wish({language: 'de'}), 'openGerman'],
  [
    'by language, whatever the script, and by its newer name',
    [openGerman, {id: 'hebrew', knowsLanguage: ['iw'], hours: closed}],
    wish({language: 'he-Hebr-IL'}),
    'hebrew',
  ],
  ['a language that is none: whoever can be reached', all, wish({language: 'x'}), 'openEnglish'],
  ['a language nobody speaks: whoever can be reached', all, wish({language: 'ja'}), 'openEnglish'],
  ['a human before an assistant that is open', [robot, closedGerman], wish(), 'closedGerman'],
  ['an assistant where there is nobody else', [robot], wish(), 'robot'],
  ['the first where nobody can be reached', [closedGerman, silent], wish(), 'closedGerman'],
  ['one who is open before one of whom nothing is known', [silent, openGerman], wish(), 'openGerman'],
  [
    'one who is there before one whose hours say so and who is busy',
    [
      {...openGerman, presence: here('busy')},
      {...closedGerman, presence: here()},
    ],
    wish(),
    'closedGerman',
  ],
  [
    'presence that is stale counts for nothing',
    [{...closedGerman, presence: {...here(), asOf: '2026-11-23T09:56:00Z'}}, openGerman],
    wish(),
    'openGerman',
  ],
];

suite('the one to show', () => {
  for (const [name, people, wanted, chosen] of cases) {
    test(name, () => assert.equal(personFor(people, wanted)?.id, chosen));
  }

  test('nobody where nobody has that id, and nobody where there is nobody', () => {
    assert.equal(personFor(all, wish({person: 'nobody'})), undefined);
    assert.equal(personFor([], wish()), undefined);
  });

  test('is the same every time', () => {
    const chosen = Array.from({length: 50}, () => personFor(all, wish({language: 'de'})));
    assert.equal(new Set(chosen).size, 1);
  });
});

suite('all who fit', () => {
  const ids = (wanted: Wish): unknown[] => peopleFor(all, wanted).map(({id}) => id);

  test('stay in the order given, open or not', () => {
    assert.deepEqual(ids(wish()), ['robot', 'silent', 'closedGerman', 'openEnglish', 'openGerman']);
    assert.deepEqual(ids(wish({topic: 'returns'})), ['openEnglish', 'openGerman']);
  });

  test('are all where nobody knows the topic', () => {
    assert.equal(ids(wish({topic: 'tea'})).length, all.length);
  });
});
