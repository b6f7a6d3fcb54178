import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import fc from 'fast-check';

import {type PledgeState, pledgeState} from '../../src/protocol/pledge-state.js';
import {declaredStates, type Pledge, type Target} from '../../src/protocol/pledges.js';
import {numRuns} from '../support/runs.js';

// 100 days lie between 1 January, 11 April, 20 July and 28 October 2026.
const [day0, day100, day300] = ['2026-01-01', '2026-04-11', '2026-10-28'];
const noon = '2026-07-20T12:00:00Z';

const pledge = (members: Partial<Pledge> = {}): Pledge => ({text: 'We refund in three days.', ...members});
const target = (name: string, figures: Omit<Target, 'name'>): Target => ({name, ...figures});

// What each of these says by itself on 20 July 2026, in a pledge made on 1 January.
const met = target('met', {target: 100, current: 100});
const metLongAgo = target('met long ago', {target: 100, current: 104, by: day100});
const metButFalling = target('met but falling', {
  target: 100,
  baseline: 111,
  direction: 'up',
  current: 101,
  measuredOn: day100,
  by: day300,
});
const onTrack = target('on track', {target: 120, baseline: 0, current: 40, measuredOn: day100, by: day300});
const atRisk = target('at risk', {target: 120, baseline: 0, current: 30, measuredOn: day100, by: day300});
const late = target('late', {target: 100, current: 88, by: '2026-07-19'});
const noFigure = target('no figure', {target: 100, by: day300});
const noDeadline = target('no deadline', {target: 100, current: 88});
const noPace = target('no pace', {target: 100, current: 88, by: day300});

type Reason = Readonly<Record<string, unknown>>;
type Row = readonly [
  name: string,
  members: Partial<Pledge>,
  now: string,
  state: PledgeState['state'],
  reason: Reason,
];

let rows = 0;
const table = (name: string, ...cases: Row[]): void => {
  rows += cases.length;
  suite(name, () => {
    for (const [title, members, now, state, reason] of cases) {
      test(`${title}: ${state}`, () => {
        const found = pledgeState(pledge(members), Date.parse(now));
        assert.equal(found.state, state);
        for (const [fact, value] of Object.entries(reason)) {
          assert.deepEqual(Object(found.reason)[fact], value, fact);
        }
      });
    }
  });
};

const ended = {validFrom: day0, validUntil: '2026-02-01'};
const future = {validFrom: '2027-01-01', validUntil: '2028-01-01'};

table(
  'as declared, before anything else',
  ['withdrawn', {state: 'withdrawn'}, noon, 'withdrawn', {declared: 'withdrawn'}],
  ['withdrawn, and lapsed', {state: 'withdrawn', ...ended}, noon, 'withdrawn', {}],
  ['withdrawn, and late', {state: 'withdrawn', targets: [late]}, noon, 'withdrawn', {}],
  ['withdrawn before it began', {state: 'withdrawn', ...future}, noon, 'withdrawn', {}],
  ['superseded', {state: 'superseded', targets: [met]}, noon, 'superseded', {declared: 'superseded'}],
  ['superseded, and lapsed', {state: 'superseded', ...ended}, noon, 'superseded', {}],
  ['suspended', {state: 'suspended'}, noon, 'suspended', {declared: 'suspended'}],
  ['suspended, and late', {state: 'suspended', targets: [late]}, noon, 'suspended', {}],
  ['a draft', {state: 'draft'}, noon, 'not-yet', {declared: 'draft', from: undefined}],
  ['a draft whose time is over', {state: 'draft', ...ended}, noon, 'not-yet', {declared: 'draft'}],
  ['a draft that is late', {state: 'draft', targets: [late]}, noon, 'not-yet', {declared: 'draft'}],
);

const year = {validFrom: '2026-01-01', validUntil: '2026-12-31'};

table(
  'by its dates, which are days in UTC',
  ['the last moment before', year, '2025-12-31T23:59:59.999Z', 'not-yet', {from: '2026-01-01'}],
  ['the first moment', year, '2026-01-01T00:00:00Z', 'active', {}],
  ['the last moment', year, '2026-12-31T23:59:59.999Z', 'active', {}],
  ['the first moment after', year, '2027-01-01T00:00:00Z', 'lapsed', {until: '2026-12-31'}],
  ['from a month', {validFrom: '2026-08'}, '2026-07-31T23:59:59Z', 'not-yet', {from: '2026-08'}],
  ['in that month', {validFrom: '2026-08'}, '2026-08-01T00:00:00Z', 'active', {}],
  ['until a month', {validUntil: '2028-02'}, '2028-02-29T23:59:59Z', 'active', {}],
  ['after that month', {validUntil: '2028-02'}, '2028-03-01T00:00:00Z', 'lapsed', {until: '2028-02'}],
  ['until a leap day', {validUntil: '2028-02-29'}, '2028-02-29T12:00:00Z', 'active', {}],
  ['made in the future', {madeOn: '2026-08-01'}, noon, 'not-yet', {from: '2026-08-01'}],
  ['made later than it took effect', {madeOn: '2026-08-01', validFrom: day0}, noon, 'active', {}],
  [
    'made earlier than it takes effect',
    {madeOn: day0, validFrom: '2026-08-01'},
    noon,
    'not-yet',
    {from: '2026-08-01'},
  ],
  ['not yet, though declared active', {state: 'active', ...future}, noon, 'not-yet', {}],
  ['not yet, though declared kept', {state: 'kept', targets: [met], ...future}, noon, 'not-yet', {}],
  ['not yet comes before lapsed', {validFrom: '2027-01-01', validUntil: '2026-01-01'}, noon, 'not-yet', {}],
  [
    'lapsed, though declared kept',
    {state: 'kept', targets: [met], ...ended},
    noon,
    'lapsed',
    {until: '2026-02-01'},
  ],
  ['lapsed, though declared missed', {state: 'missed', ...ended}, noon, 'lapsed', {}],
  ['lapsed, and late', {targets: [late], ...ended}, noon, 'lapsed', {}],
  ['no dates at all', {}, noon, 'active', {met: 0, targets: 0}],
);

const made = {madeOn: day0};

table(
  'declared kept or missed, and borne out',
  ['kept', {state: 'kept', targets: [met]}, noon, 'kept', {declared: 'kept', met: 1, targets: 1}],
  ['kept, two targets', {state: 'kept', targets: [met, metLongAgo]}, noon, 'kept', {met: 2, targets: 2}],
  ['kept, though the pace falls', {state: 'kept', targets: [metButFalling], ...made}, noon, 'kept', {}],
  ['kept, with nothing to measure', {state: 'kept'}, noon, 'kept', {met: 0, targets: 0}],
  [
    'missed',
    {state: 'missed', targets: [late]},
    noon,
    'missed',
    {declared: 'missed', target: late, current: 88},
  ],
  [
    'missed, one of two',
    {state: 'missed', targets: [met, late]},
    noon,
    'missed',
    {met: 1, targets: 2, target: late},
  ],
  ['missed ahead of time', {state: 'missed', targets: [onTrack], ...made}, noon, 'missed', {target: onTrack}],
  [
    'missed, without a figure',
    {state: 'missed', targets: [noFigure]},
    noon,
    'missed',
    {target: noFigure, current: undefined},
  ],
  [
    'missed, with nothing to measure',
    {state: 'missed'},
    noon,
    'missed',
    {met: 0, targets: 0, target: undefined},
  ],
);

table(
  'declared, and not borne out',
  [
    'kept, figures say 88 of 100',
    {state: 'kept', targets: [noDeadline]},
    noon,
    'unknown',
    {declared: 'kept', target: noDeadline, current: 88},
  ],
  [
    'kept, and late',
    {state: 'kept', targets: [late]},
    noon,
    'late',
    {declared: 'kept', target: late, current: 88},
  ],
  [
    'kept, and one of two late',
    {state: 'kept', targets: [met, late]},
    noon,
    'late',
    {declared: 'kept', target: late, met: 1, targets: 2},
  ],
  [
    'kept, and still on the way',
    {state: 'kept', targets: [onTrack], ...made},
    noon,
    'on-track',
    {declared: 'kept', target: onTrack, current: 40},
  ],
  [
    'kept, and too slow',
    {state: 'kept', targets: [atRisk], ...made},
    noon,
    'at-risk',
    {declared: 'kept', target: atRisk},
  ],
  [
    'kept, and no figure',
    {state: 'kept', targets: [noFigure]},
    noon,
    'unknown',
    {declared: 'kept', missing: 'current'},
  ],
  [
    'kept: what decides is not met',
    {state: 'kept', targets: [metButFalling, onTrack], ...made},
    noon,
    'on-track',
    {target: onTrack, current: 40},
  ],
  [
    'missed, and all met',
    {state: 'missed', targets: [met]},
    noon,
    'on-track',
    {declared: 'missed', target: met, current: 100, met: 1},
  ],
  [
    'missed, and met but falling',
    {state: 'missed', targets: [metButFalling], ...made},
    noon,
    'at-risk',
    {declared: 'missed', current: 101},
  ],
);

const by = (date: string): Partial<Pledge> => ({
  targets: [target('refunds', {target: 100, current: 88, by: date})],
});

table(
  'late: a deadline has passed unmet',
  ['the day before', by('2026-07-21'), noon, 'unknown', {missing: 'history'}],
  ['on the day', by('2026-07-20'), '2026-07-20T23:59:59.999Z', 'unknown', {missing: 'history'}],
  ['right after the day', by('2026-07-20'), '2026-07-21T00:00:00Z', 'late', {by: '2026-07-20', current: 88}],
  ['in the month', by('2026-07'), '2026-07-31T23:59:59Z', 'unknown', {}],
  ['after the month', by('2026-07'), '2026-08-01T00:00:00Z', 'late', {by: '2026-07'}],
  ['at the end of the year', by('2026-12-31'), '2027-01-01T00:00:00Z', 'late', {}],
  [
    'whatever the pace was',
    {targets: [{...onTrack, by: '2026-07-19'}], ...made},
    noon,
    'late',
    {current: 40},
  ],
  [
    'downwards',
    {targets: [target('t', {target: 10, baseline: 50, current: 11, by: day100})]},
    noon,
    'late',
    {},
  ],
  [
    'downwards, and met',
    {targets: [target('t', {target: 10, baseline: 50, current: 9, by: day100})]},
    noon,
    'on-track',
    {},
  ],
  [
    'met in time',
    {targets: [metLongAgo]},
    noon,
    'on-track',
    {current: 104, projected: undefined, by: day100},
  ],
  [
    'without a figure nobody knows',
    {targets: [{...noFigure, by: day100}]},
    noon,
    'unknown',
    {missing: 'current'},
  ],
  [
    'by its history',
    {targets: [target('t', {target: 9, by: day100, history: [{date: day0, value: 5}]})]},
    noon,
    'late',
    {current: 5},
  ],
  ['not declared otherwise', {state: 'active', targets: [late]}, noon, 'late', {declared: undefined}],
);

table(
  'the pace against the deadline',
  [
    'fast enough',
    {targets: [onTrack], ...made},
    noon,
    'on-track',
    {current: 40, by: day300, declared: undefined},
  ],
  ['too slow', {targets: [atRisk], ...made}, noon, 'at-risk', {current: 30, by: day300, target: atRisk}],
  [
    'the baseline counts from when it was made',
    {targets: [atRisk], madeOn: day0, validFrom: '2026-04-01'},
    noon,
    'at-risk',
    {},
  ],
  ['else from when it took effect', {targets: [onTrack], validFrom: day0}, noon, 'on-track', {}],
  [
    'without either there is no pace',
    {targets: [onTrack]},
    noon,
    'unknown',
    {missing: 'history', current: 40},
  ],
  ['met without a deadline', {targets: [met]}, noon, 'on-track', {by: undefined, projected: undefined}],
  ['met but falling', {targets: [metButFalling], ...made}, noon, 'at-risk', {current: 101}],
  ['no deadline', {targets: [noDeadline], ...made}, noon, 'unknown', {missing: 'by'}],
  ['no second figure', {targets: [noPace], ...made}, noon, 'unknown', {missing: 'history'}],
  ['no figure', {targets: [noFigure], ...made}, noon, 'unknown', {missing: 'current', current: undefined}],
  ['no targets', {state: 'active', targets: [], ...made}, noon, 'active', {}],
);

table(
  'of several targets the worst decides',
  ['late before at risk', {targets: [atRisk, late], ...made}, noon, 'late', {target: late}],
  ['at risk before unknown', {targets: [noFigure, atRisk], ...made}, noon, 'at-risk', {target: atRisk}],
  [
    'unknown before on track',
    {targets: [onTrack, noDeadline], ...made},
    noon,
    'unknown',
    {target: noDeadline},
  ],
  [
    'on track before met',
    {targets: [met, onTrack], ...made},
    noon,
    'on-track',
    {target: onTrack, met: 1, targets: 2},
  ],
  [
    'met but falling before on track',
    {targets: [onTrack, metButFalling], ...made},
    noon,
    'at-risk',
    {target: metButFalling},
  ],
  [
    'among equals the first',
    {targets: [met, metLongAgo]},
    noon,
    'on-track',
    {target: met, met: 2, targets: 2},
  ],
  [
    'all at once',
    {targets: [met, onTrack, noPace, atRisk, late], ...made},
    noon,
    'late',
    {target: late, met: 1, targets: 5},
  ],
);

const oneTarget = (figures: Omit<Target, 'name'>): Partial<Pledge> => ({
  ...made,
  targets: [target('t', figures)],
});
// From 50 on 1 January to 30 on 11 April are 20 in 100 days; 200 days later it is 40 less, below zero by 10.
const falling = {target: 10, baseline: 50, current: 30, measuredOn: day100, by: day300};

table(
  'downwards',
  ['too slow', oneTarget({...falling, current: 40}), noon, 'at-risk', {current: 40, projected: 20}],
  ['fast enough', oneTarget(falling), noon, 'on-track', {current: 30, projected: -10}],
  ['ends on the target', oneTarget({...falling, target: -10}), noon, 'on-track', {projected: -10}],
  ['ends a little above it', oneTarget({...falling, target: -11}), noon, 'at-risk', {projected: -10}],
  ['met early', oneTarget({...falling, current: 10}), noon, 'on-track', {current: 10, daysLeft: 100}],
  [
    'met early, and rising again',
    oneTarget({...falling, direction: 'down', baseline: 2, current: 8}),
    noon,
    'at-risk',
    {current: 8, projected: 20},
  ],
  [
    'a limit that was kept from the start',
    oneTarget({target: 10, direction: 'down', baseline: 8, current: 8, measuredOn: day100, by: day300}),
    noon,
    'on-track',
    {projected: 8},
  ],
  [
    'above it without a deadline',
    oneTarget({target: 10, baseline: 50, current: 30}),
    noon,
    'unknown',
    {missing: 'by'},
  ],
  [
    'below zero',
    oneTarget({target: -5, direction: 'down', current: -6, by: day100}),
    noon,
    'on-track',
    {current: -6},
  ],
);

table(
  'a baseline above a target that is to be reached from below',
  [
    'is no reason to turn round what is stated',
    oneTarget({target: 100, direction: 'up', baseline: 120, current: 90, by: day100}),
    noon,
    'late',
    {current: 90},
  ],
  [
    'is one where nothing is stated: less is better',
    oneTarget({target: 100, baseline: 120, current: 90, by: day100}),
    noon,
    'on-track',
    {current: 90},
  ],
  [
    'and as good as the target counts as upwards',
    oneTarget({target: 100, baseline: 100, current: 99, by: day100}),
    noon,
    'late',
    {current: 99},
  ],
);

table(
  'the day of the deadline, and days that are rare',
  ['100 days before', oneTarget({target: 100, current: 88, by: day300}), noon, 'unknown', {daysLeft: 100}],
  [
    'the deadline day itself, with a pace',
    oneTarget({...falling, current: 40, by: '2026-07-20'}),
    '2026-07-20T00:00:00Z',
    'at-risk',
    {daysLeft: 0},
  ],
  [
    'the last moment of it',
    oneTarget({...falling, current: 40, by: '2026-07-20'}),
    '2026-07-20T23:59:59.999Z',
    'at-risk',
    {daysLeft: 0},
  ],
  [
    'the first moment after it',
    oneTarget({...falling, current: 40, by: '2026-07-20'}),
    '2026-07-21T00:00:00Z',
    'late',
    {daysLeft: -1},
  ],
  ['the leap day itself', by('2028-02-29'), '2028-02-29T23:59:59Z', 'unknown', {daysLeft: 0}],
  ['the day after the leap day', by('2028-02-29'), '2028-03-01T00:00:00Z', 'late', {daysLeft: -1}],
  ['over the leap day', by('2028-03-01'), '2028-02-28T12:00:00Z', 'unknown', {daysLeft: 2}],
  [
    'over the end of a February without one',
    by('2027-03-01'),
    '2027-02-28T12:00:00Z',
    'unknown',
    {daysLeft: 1},
  ],
  [
    'a February as the deadline, in a leap year',
    by('2028-02'),
    '2028-02-29T12:00:00Z',
    'unknown',
    {daysLeft: 0},
  ],
  ['over the end of a year', by('2027-01-01'), '2026-12-31T23:00:00Z', 'unknown', {daysLeft: 1}],
);

table(
  'no data',
  ['a target and nothing else', oneTarget({target: 100}), noon, 'unknown', {missing: 'current'}],
  ['a baseline is no figure', oneTarget({target: 100, baseline: 100}), noon, 'unknown', {missing: 'current'}],
  ['an empty history', oneTarget({target: 100, history: []}), noon, 'unknown', {missing: 'current'}],
  [
    'nothing but figures to come',
    oneTarget({target: 100, by: day300, history: [{date: '2026-09-01', value: 100}]}),
    noon,
    'unknown',
    {missing: 'current', current: undefined},
  ],
  [
    'one figure of two dates that are the same',
    oneTarget({target: 100, by: day300, current: 50, measuredOn: day0, history: [{date: day0, value: 50}]}),
    noon,
    'unknown',
    {missing: 'history', current: 50},
  ],
  [
    'one of several without a figure, the other met',
    {targets: [met, noFigure], ...made},
    noon,
    'unknown',
    {target: noFigure, met: 1, targets: 2},
  ],
);

table(
  'what a declared end rests on',
  [
    'kept: the first target',
    {state: 'kept', targets: [metLongAgo, met]},
    noon,
    'kept',
    {target: metLongAgo, current: 104},
  ],
  ['kept: nothing', {state: 'kept'}, noon, 'kept', {target: undefined, current: undefined}],
  [
    'missed: the worst target',
    {state: 'missed', targets: [onTrack, late], ...made},
    noon,
    'missed',
    {target: late},
  ],
);

test('these tables have at least 60 rows', () => assert.ok(rows >= 60, `${rows} rows`));

const anyDate = fc.constantFrom('2025-06', '2026-01-01', '2026-07-20', '2026-07-21', '2027-12');
const anyTarget: fc.Arbitrary<Target> = fc.constantFrom(
  met,
  metLongAgo,
  metButFalling,
  onTrack,
  atRisk,
  late,
  noFigure,
  noDeadline,
  noPace,
);
const anyPledge: fc.Arbitrary<Pledge> = fc.record(
  {
    text: fc.constant('text'),
    state: fc.constantFrom(...declaredStates),
    madeOn: anyDate,
    validFrom: anyDate,
    validUntil: anyDate,
    targets: fc.array(anyTarget, {maxLength: 4}),
  },
  {requiredKeys: ['text'], noNullPrototype: true},
);

test('kept is never shown while a target is not met, missed never without being declared', () => {
  fc.assert(
    fc.property(anyPledge, (given) => {
      const {state} = pledgeState(given, Date.parse(noon));
      const isMet = ({current, target: goal}: Target) => current !== undefined && current >= goal;
      if (state === 'kept') assert.ok(given.state === 'kept' && (given.targets ?? []).every(isMet));
      if (state === 'missed') assert.equal(given.state, 'missed');
    }),
    {numRuns},
  );
});

test('the order of targets changes neither the state nor the tally, and the pledge is left as it was', () => {
  fc.assert(
    fc.property(anyPledge, (given) => {
      const before = structuredClone(given);
      const turned = {...given, ...(given.targets && {targets: [...given.targets].reverse()})};
      const [one, other] = [pledgeState(given, Date.parse(noon)), pledgeState(turned, Date.parse(noon))];
      assert.equal(one.state, other.state);
      if ('met' in one.reason && 'met' in other.reason) assert.equal(one.reason.met, other.reason.met);
      assert.deepEqual(given, before);
    }),
    {numRuns},
  );
});
