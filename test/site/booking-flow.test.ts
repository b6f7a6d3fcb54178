import assert from 'node:assert/strict';
import {after, before, beforeEach, it} from 'node:test';

import type {Page} from '../support/browser.js';
import {buildName} from '../support/builds.js';
import {openSheet, press, type Sheet, sheetWhen, write} from './support/contact-sheet.js';
import {type ContactSite, startContactSite} from './support/contact-site.js';
import {inEachEngine} from './support/in-each-engine.js';
import {readRecorded, recorder} from './support/recorder.js';

const email = 'mira@example.org';

inEachEngine('booking a time, against a stand-in with the real shapes', ({withPage}) => {
  let site: ContactSite;
  before(async () => {
    site = await startContactSite(buildName('candor-person'), recorder);
  });
  beforeEach(() => {
    site.posted.length = 0;
  });
  after(() => site?.close());

  const bookedBy = (name: string): string[] =>
    site.bookings.filter(({attendees}) => attendees.some((each) => each.name === name)).map(({uid}) => uid);

  /** Goes on to what will be sent, with the first free time of the last day but those that are full. */
  const fill = async (page: Page, person: string, name: string): Promise<number> => {
    const {times} = await openSheet(page, `${site.origin}/for/${person}`);
    const time = times[0] ?? assert.fail('nothing is free');
    await press(page, `[name="time"][value="${time}"]`);
    await write(page, {name, email});
    await press(page, '[part~="send"]');
    await sheetWhen(page, ({title}) => title === 'This is what will be sent');
    return time;
  };

  const failed = (page: Page): Promise<Sheet> =>
    sheetWhen(page, ({failure, isBusy}) => failure !== '' && !isBusy);

  it('books what was shown, once, and shows by which name it is known', () =>
    withPage(async (page) => {
      const time = await fill(page, 'free', 'Mira');
      assert.equal(site.posted.length, 0);
      await press(page, '[part~="send"]', 2);
      const {reference} = await sheetWhen(page, ({title}) => title === 'Booked');
      assert.deepEqual(bookedBy('Mira'), [reference]);
      assert.equal(Date.parse(site.bookings.at(-1)?.start ?? ''), time);
      assert.deepEqual(site.posted, [{path: '/booking/v2/bookings', key: undefined}]);
      assert.deepEqual(await readRecorded(page), {violations: [], errors: []});
    }));

  it('does not call booked what somebody has to agree to', () =>
    withPage(async (page) => {
      await fill(page, 'pending', 'Pia');
      await press(page, '[part~="send"]');
      const {reference} = await sheetWhen(page, ({title}) => title === 'Asked for');
      assert.deepEqual(bookedBy('Pia'), [reference]);
    }));

  it('says that somebody was quicker, shows what is free now, and keeps what was typed', () =>
    withPage(async (page) => {
      const time = await fill(page, 'free', 'Noor');
      const other = await fetch(`${site.origin}/booking/v2/bookings`, {
        method: 'POST',
        headers: {'Content-Type': 'application/json', 'cal-api-version': '2026-02-25'},
        body: JSON.stringify({
          ...{eventTypeId: 1, start: new Date(time).toISOString()},
          attendee: {name: 'Quick', email: 'quick@example.org', timeZone: 'Europe/Berlin'},
        }),
      });
      assert.equal(other.status, 201);
      await press(page, '[part~="send"]', 2);
      const sheet = await sheetWhen(page, ({timeError}) => timeError !== '');
      assert.match(sheet.timeError, /^This time has just been taken\./);
      assert.ok(!sheet.times.includes(time) && sheet.times.length > 0);
      assert.deepEqual([sheet.fields.name, sheet.fields.email], ['Noor', email]);
      assert.deepEqual([bookedBy('Noor').length, site.posted.length], [0, 2]);
      await press(page, `[name="time"][value="${sheet.times[0]}"]`);
      await press(page, '[part~="send"]');
      await sheetWhen(page, ({title}) => title === 'This is what will be sent');
      await press(page, '[part~="send"]');
      await sheetWhen(page, ({title}) => title === 'Booked');
      assert.equal(bookedBy('Noor').length, 1);
    }));

  it('says that it may have been booked where the connection breaks, and does not book again by itself', () =>
    withPage(async (page) => {
      await fill(page, 'free', 'Olu');
      site.cutNext();
      await press(page, '[part~="send"]', 2);
      const sheet = await sheetWhen(page, ({failure}) => failure.includes('The time is'));
      assert.match(
        sheet.failure,
        /^No clear answer came, so it may have been booked\. Look for a confirmation at mira@example\.org before you try again\. The time is no longer free, so it may well be yours\./,
      );
      assert.deepEqual(sheet.summary.slice(1, 3), ['Olu', email]);
      assert.deepEqual([bookedBy('Olu').length, site.posted.length], [1, 1]);
      await press(page, '[part~="send"]');
      const again = await sheetWhen(page, ({timeError}) => timeError !== '');
      assert.match(again.timeError, /^This time is taken now, perhaps by your first try\./);
      assert.deepEqual([bookedBy('Olu').length, site.posted.length], [1, 2]);
      assert.deepEqual([again.fields.name, again.fields.email], ['Olu', email]);
    }));

  it('is booked once, too, where the browser repeats it by itself, and never passes for somebody else’s', () =>
    withPage(async (page) => {
      site.keepsConnections = true;
      await fill(page, 'free', 'Quin');
      site.cutNext();
      await press(page, '[part~="send"]', 2);
      const sheet = await sheetWhen(
        page,
        ({failure, timeError, isBusy}) => !isBusy && failure + timeError !== '',
      );
      site.keepsConnections = false;
      assert.match(sheet.failure + sheet.timeError, /a confirmation (at|comes to) mira@example\.org/);
      assert.equal(bookedBy('Quin').length, 1);
    }));

  it('says when to come back where too many book', () =>
    withPage(async (page) => {
      await fill(page, 'limited', 'Pau');
      await press(page, '[part~="send"]', 2);
      const sheet = await failed(page);
      assert.match(sheet.failure, /Try again in 60 seconds\. What you wrote is still here\./);
      assert.deepEqual([sheet.summary[1], bookedBy('Pau').length, site.posted.length], ['Pau', 0, 1]);
    }));
});
