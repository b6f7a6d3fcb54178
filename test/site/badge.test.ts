import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {accessibilityViolations} from '../support/accessibility.js';
import {waitFor} from '../support/wait-for.js';
import {runDemo} from './support/demo-endpoint.js';
import {inEachEngine} from './support/in-each-engine.js';

const demo = runDemo();

/** What is said of each badge of the page, in its order, once all were checked. */
const readMarks = (): string[] | undefined => {
  const marks = Array.from(document.querySelectorAll('main candor-pledge'), (element) =>
    element.shadowRoot?.querySelector('.awarded > .proof > .proof-mark, .card > .proof > .proof-mark'),
  );
  const tones = marks.map((mark) => /proof-(held|failed|unchecked)/.exec(mark?.className ?? '')?.[1]);
  return tones.every((tone) => tone !== undefined) ? tones.map(String) : undefined;
};

const expected = ['held', 'held', 'held', 'held', 'failed', 'failed', 'failed', 'failed', 'held'];

describe('the badges of the demo', () => {
  it('are plain files, signed for whoever serves them by another site', async () => {
    const response = await fetch(`${demo.origin}/badges/repairable.jwt`);
    assert.equal(response.headers.get('content-type'), 'application/vc+jwt');
    const [, payload = ''] = (await response.text()).split('.');
    const {issuer, credentialSubject} = JSON.parse(Buffer.from(payload, 'base64url').toString());
    assert.equal(credentialSubject.id, `${demo.origin}/`);
    assert.notEqual(new URL(issuer.id).origin, demo.origin);
    assert.equal((await fetch(`${demo.origin}/badges/constructor.jwt`)).status, 404);
  });
});

inEachEngine('the page of badges', ({withPage}) => {
  it('says of each whether it holds, from the files of the build, under the page’s own policy', () =>
    withPage(async (page) => {
      await page.goto(`${demo.origin}/ideas/badge.html`);
      assert.deepEqual(await waitFor(page, readMarks, []), expected);
      const files = await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .flatMap(({name}) => /candor-(badge|pledge-award|mangrove|formats)(?=-\d)/.exec(name)?.[1] ?? []),
      );
      assert.deepEqual([...new Set(files)].sort(), ['badge', 'pledge-award']);
    }));

  it('loads nothing of it on a page without a badge', () =>
    withPage(async (page) => {
      await page.goto(`${demo.origin}/pledges.html`);
      const isDrawn = (): true | undefined =>
        document.querySelector('candor-pledge')?.shadowRoot?.querySelector('.proof-mark') ? true : undefined;
      await waitFor(page, isDrawn, []);
      const files = await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .filter(({name}) => /candor-(badge|pledge-award)-\d/.test(name)),
      );
      assert.equal(files.length, 0);
    }));

  it('fits into 320 px, and into WCAG 2.2 AA by axe, light and dark', () =>
    withPage(async (page) => {
      await page.setViewport(320, 640);
      await page.goto(`${demo.origin}/ideas/badge.html`);
      await waitFor(page, readMarks, []);
      const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(width <= 0, `${width} px too wide`);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulate({colorScheme, reducedMotion: true});
        assert.deepEqual(await accessibilityViolations(page), []);
      }
    }));
});
