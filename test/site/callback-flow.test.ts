import assert from 'node:assert/strict';
import {after, before, it} from 'node:test';

import {type StoredCallback, storedCallbacks} from '../../src/endpoint/store/callbacks.js';
import type {Page} from '../support/browser.js';
import {buildName} from '../support/builds.js';
import {openSheet, press, sheetWhen, write} from './support/contact-sheet.js';
import {type ContactSite, startContactSite} from './support/contact-site.js';
import {inEachEngine} from './support/in-each-engine.js';
import {readRecorded, recorder} from './support/recorder.js';

const reach = '+44 20 7946 0000';

inEachEngine('asking to be called back, against an endpoint', ({withPage}) => {
  let site: ContactSite;
  before(async () => {
    site = await startContactSite(buildName('candor-person'), recorder);
  });
  after(() => site?.close());

  const stored = (): StoredCallback[] => storedCallbacks(site.store, {all: true}, 100);

  /** Goes on to what will be sent, with the first time of the second day. */
  const fill = async (page: Page, name: string): Promise<number> => {
    await openSheet(page, `${site.origin}/for/ana`);
    await write(page, {reach, name});
    await press(page, '[name="when"]:not([value="soon"])');
    const {times} = await sheetWhen(page, (sheet) => sheet.times.length > 0);
    await press(page, `[name="time"][value="${times[0]}"]`);
    await press(page, '[part~="send"]');
    await sheetWhen(page, ({title}) => title === 'This is what will be sent');
    return times[0] ?? 0;
  };

  it('is stored as it was shown, once, and answered with its reference', () =>
    withPage(async (page) => {
      const from = await fill(page, 'Mira');
      assert.equal(stored().length, 0);
      await press(page, '[part~="send"]', 2);
      const {reference, summary} = await sheetWhen(page, ({title}) => title === 'Thank you');
      const [one, ...more] = stored();
      assert.deepEqual([one?.ref, one?.person, one?.name, one?.reach], [reference, 'ana', 'Mira', reach]);
      assert.equal(Date.parse(one?.when?.from ?? ''), from);
      assert.equal(Date.parse(one?.when?.until ?? ''), from + 3_600_000);
      assert.match(one?.agreement?.text ?? '', /^By sending I agree that 127\.0\.0\.1:\d+ uses my name, /);
      assert.deepEqual(summary.slice(0, 3), ['Ana', reach, 'Mira']);
      assert.deepEqual([more.length, site.posted.length], [0, 1]);
      assert.deepEqual(await readRecorded(page), {violations: [], errors: []});
    }));

  it('is stored once where the connection breaks after it was received; nothing typed is lost', () =>
    withPage(async (page) => {
      await fill(page, 'Noor');
      site.posted.length = 0;
      site.cutNext();
      await press(page, '[part~="send"]', 2);
      const failed = await sheetWhen(page, ({failure}) => failure !== '');
      assert.match(failed.failure, /it is posted once at most\. What you wrote is still here\./);
      assert.deepEqual(failed.summary.slice(1, 3), [reach, 'Noor']);
      assert.equal(site.posted.length, 1);
      await press(page, '[part~="back"]');
      const {fields} = await sheetWhen(page, ({title}) => title === 'Ask Ana to call you back');
      assert.deepEqual([fields.reach, fields.name], [reach, 'Noor']);
      await press(page, '[part~="send"]');
      await sheetWhen(page, ({title}) => title === 'This is what will be sent');
      await press(page, '[part~="send"]', 2);
      const {reference} = await sheetWhen(page, ({title}) => title === 'Thank you');
      const hers = stored().filter(({name}) => name === 'Noor');
      assert.deepEqual(
        hers.map(({ref}) => ref),
        [reference],
      );
      assert.equal(site.posted.length, 2);
      assert.equal(new Set(site.posted.map(({key}) => key)).size, 1);
    }));

  it('is stored once, too, where the browser repeats it by itself on a connection it has used before', () =>
    withPage(async (page) => {
      site.keepsConnections = true;
      await fill(page, 'Quin');
      site.cutNext();
      await press(page, '[part~="send"]', 2);
      const {title} = await sheetWhen(page, (sheet) => sheet.failure !== '' || sheet.title === 'Thank you');
      if (title !== 'Thank you') await press(page, '[part~="send"]');
      const {reference} = await sheetWhen(page, (sheet) => sheet.title === 'Thank you');
      site.keepsConnections = false;
      const theirs = stored().filter(({name}) => name === 'Quin');
      assert.deepEqual(
        theirs.map(({ref}) => ref),
        [reference],
      );
    }));

  it('that is one too many says when to come back, and stores nothing', () =>
    withPage(async (page) => {
      await fill(page, 'Olu');
      const count = stored().length;
      for (let sent = 0; sent < 12; sent += 1)
        await fetch(`${site.origin}/callbacks`, {
          method: 'POST',
          headers: {'Content-Type': 'application/json', 'Idempotency-Key': `key-${sent}`},
          body: JSON.stringify({
            ...{person: 'ana', reach: 'x'},
            consent: {text: 'Yes.', at: new Date().toISOString()},
          }),
        });
      const filled = stored().length;
      assert.ok(filled > count);
      await press(page, '[part~="send"]');
      const {failure, summary} = await sheetWhen(page, (sheet) => sheet.failure !== '');
      assert.match(failure, /^Too much was sent in a short time\. Try again in (\d+ minutes|1 hour)\./);
      assert.deepEqual([summary[1], stored().length], [reach, filled]);
    }));
});
