import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import fc from 'fast-check';

import {type Zone, zoneOf} from '../../src/protocol/zoned-time.js';
import {numRuns} from '../support/runs.js';

const hour = 3_600_000;

const zoneNamed = (name: string): Zone => {
  const zone = zoneOf(name);
  assert.ok(zone, name);
  return zone;
};

suite('offsets from UTC', () => {
  const cases: ReadonlyArray<readonly [zone: string, now: string, hours: number]> = [
    ['UTC', '2026-11-21T10:00:00Z', 0],
    ['Europe/Berlin', '2026-03-29T00:59:59Z', 1],
    ['Europe/Berlin', '2026-03-29T01:00:00Z', 2],
    ['Europe/Berlin', '2026-10-25T00:59:59.999Z', 2],
    ['Europe/Berlin', '2026-10-25T01:00:00Z', 1],
    ['America/New_York', '2026-03-08T06:59:59Z', -5],
    ['America/New_York', '2026-03-08T07:00:00Z', -4],
    ['America/New_York', '2026-11-01T06:00:00Z', -5],
    ['Asia/Kolkata', '2026-11-21T10:00:00Z', 5.5],
    ['Asia/Kathmandu', '2026-11-21T10:00:00Z', 5.75],
    ['Asia/Kathmandu', '1985-12-31T12:00:00Z', 5.5],
    ['Australia/Lord_Howe', '2026-04-04T14:59:59Z', 11],
    ['Australia/Lord_Howe', '2026-04-04T15:00:00Z', 10.5],
    ['Australia/Lord_Howe', '2026-10-03T15:30:00Z', 11],
    ['Pacific/Apia', '2011-12-30T09:59:59Z', -10],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', 14],
    ['Pacific/Apia', '2026-07-01T00:00:00Z', 13],
    ['Pacific/Kiritimati', '2028-02-29T23:59:59Z', 14],
    ['Pacific/Niue', '2028-02-29T00:00:00Z', -11],
    // At local midnight some engines used to say hour 24.
    ['Europe/Berlin', '2026-11-20T23:00:00Z', 1],
  ];
  for (const [zone, now, hours] of cases) {
    test(`${zone} at ${now}: ${hours} h`, () =>
      assert.equal(zoneNamed(zone).offsetAt(Date.parse(now)), hours * hour));
  }
});

suite('the instant of a local time', () => {
  const cases: ReadonlyArray<readonly [zone: string, local: string, utc: string]> = [
    ['Europe/Berlin', '2026-11-21T10:00', '2026-11-21T09:00'],
    ['Europe/Berlin', '2026-03-29T01:59', '2026-03-29T00:59'],
    ['Europe/Berlin', '2026-03-29T02:00', '2026-03-29T01:00'],
    ['Europe/Berlin', '2026-03-29T02:30', '2026-03-29T01:30'],
    ['Europe/Berlin', '2026-03-29T03:00', '2026-03-29T01:00'],
    ['Europe/Berlin', '2026-10-25T01:59', '2026-10-24T23:59'],
    ['Europe/Berlin', '2026-10-25T02:00', '2026-10-25T00:00'],
    ['Europe/Berlin', '2026-10-25T02:59', '2026-10-25T00:59'],
    ['Europe/Berlin', '2026-10-25T03:00', '2026-10-25T02:00'],
    ['America/New_York', '2026-03-08T02:30', '2026-03-08T07:30'],
    ['America/New_York', '2026-11-01T01:30', '2026-11-01T05:30'],
    ['America/New_York', '2026-11-01T02:00', '2026-11-01T07:00'],
    ['Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-03T15:45'],
    ['Australia/Lord_Howe', '2026-04-05T01:45', '2026-04-04T14:45'],
    ['Pacific/Apia', '2011-12-29T20:00', '2011-12-30T06:00'],
    ['Pacific/Apia', '2011-12-30T12:00', '2011-12-30T22:00'],
    ['Pacific/Apia', '2011-12-31T05:00', '2011-12-30T15:00'],
    ['Africa/Cairo', '2026-04-24T00:00', '2026-04-23T22:00'],
  ];
  for (const [zone, local, utc] of cases) {
    test(`${zone} ${local}: ${utc}Z`, () =>
      assert.equal(zoneNamed(zone).instantOf(Date.parse(`${local}Z`)), Date.parse(`${utc}Z`)));
  }
});

const anyZone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
const anyTime = fc.integer({min: Date.UTC(1990, 0, 1), max: Date.UTC(2037, 0, 1)});

test('offsets agree with what the engine names them, in every zone', () => {
  fc.assert(
    fc.property(anyZone, anyTime, (timeZone, time) => {
      const named = new Intl.DateTimeFormat('en', {timeZone, timeZoneName: 'longOffset'})
        .formatToParts(time)
        .find(({type}) => type === 'timeZoneName')?.value;
      const [, sign, hours, minutes, seconds] = /([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(named ?? '') ?? [];
      const size = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
      assert.equal(zoneNamed(timeZone).offsetAt(time), (sign === '-' ? -size : size) * 1000 + 0);
    }),
    {numRuns},
  );
});

test('the instant of what the clocks show at a time shows the same, and is never later', () => {
  fc.assert(
    fc.property(anyZone, anyTime, (timeZone, time) => {
      const zone = zoneNamed(timeZone);
      const local = time + zone.offsetAt(time);
      const instant = zone.instantOf(local);
      assert.equal(instant + zone.offsetAt(instant), local);
      assert.ok(instant <= time);
    }),
    {numRuns},
  );
});

test('an unknown zone is none, each time it is asked for', () => {
  for (const name of ['', 'Mars/Olympus_Mons', 'Europe/Berlin;', '\ud800', '../etc', 'constructor']) {
    assert.equal(zoneOf(name), undefined);
    assert.equal(zoneOf(name), undefined);
  }
});

test('a zone is kept, but not for ever', () => {
  const first = zoneNamed('Europe/Berlin');
  assert.equal(zoneNamed('Europe/Berlin'), first);
  for (const name of Intl.supportedValuesOf('timeZone')) zoneNamed(name);
  assert.notEqual(zoneNamed('Europe/Berlin'), first);
});
