import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {verdictOf} from '../../src/check/verification.js';
import {verify} from '../../src/check/verify.js';
import {subjectHash} from '../../src/protocol/subject.js';
import {accessibilityViolations} from '../support/accessibility.js';
import type {Page} from '../support/page.js';
import {waitFor} from '../support/wait-for.js';
import {runDemo} from './support/demo-endpoint.js';
import {inEachEngine} from './support/in-each-engine.js';

const demo = runDemo();
const subject = 'https://kettle.example/p/enamel-kettle';
const discovery = '.well-known/trust-data.json';

/** What is changed, and what of it is found. */
const found: Readonly<Record<string, readonly string[]>> = {
  nothing: [],
  star: ['collector bad-signature', 'content content-differs', 'rating rating-differs'],
  word: ['collector bad-signature', 'content content-differs'],
  numbers: ['aggregate tally-differs'],
  'left-out': ['unbroken left-out'],
  swapped: ['content content-differs', 'rating rating-differs', 'reply subject-differs'],
  'older-head': ['aggregate tally-differs'],
};

const textOf = async (root: string): Promise<string> => {
  const response = await fetch(`${demo.origin}${root}reviews/${await subjectHash(subject)}.json`);
  assert.equal(response.status, 200, root);
  return response.text();
};

const failuresIn = async (root: string): Promise<string[]> => {
  const now = Math.floor(Date.now() / 1000);
  const verification = await verify(`${demo.origin}${root}${discovery}`, {subject, now});
  const failed = verification.checks.flatMap(({name, fact}) =>
    fact.status === 'failed' ? [`${name} ${fact.reason}`] : [],
  );
  assert.equal(verdictOf(verification), failed.length > 0 ? 'failed' : 'held');
  return [...new Set(failed)];
};

describe('an answer that was tampered with', () => {
  for (const [change, failures] of Object.entries(found))
    it(`${change}: ${failures.join(', ') || 'held'}`, async () => {
      const [real, changed] = [await textOf('/'), await textOf(`/tampered/${change}/`)];
      assert.equal(changed === real, change === 'nothing');
      assert.deepEqual(await failuresIn(`/tampered/${change}/`), failures);
    });

  it('a star is one byte', async () => {
    const [real, changed] = [await textOf('/'), await textOf('/tampered/star/')];
    assert.equal(changed.length, real.length);
    assert.equal([...real].filter((character, at) => character !== changed[at]).length, 1);
  });

  it('changes the byte it is told to, and no other', async () => {
    const real = await textOf('/');
    // A letter or digit of it, of which there is another one.
    const salt = real.search(/(?<="salt":"[-_]*)[A-Za-z\d]/);
    const offset = Buffer.byteLength(real.slice(0, salt));
    const changed = await textOf(`/tampered/byte-${offset}/`);
    assert.notEqual(changed[salt], real[salt]);
    assert.equal(
      changed.slice(0, salt) + changed.slice(salt + 1),
      real.slice(0, salt) + real.slice(salt + 1),
    );
    assert.deepEqual(await failuresIn(`/tampered/byte-${offset}/`), ['content content-differs']);
  });

  it('knows no other changes, and leaves what is beside as it is', async () => {
    for (const change of ['everything', 'constructor', 'byte--1', 'byte-1e9']) {
      const response = await fetch(`${demo.origin}/tampered/${change}/${discovery}`);
      assert.equal(response.status, 404, change);
    }
    const paths = ['pledges.json', 'log/checkpoint', discovery];
    for (const path of paths) {
      const [real, other] = await Promise.all(
        ['/', '/tampered/star/'].map(async (root) => (await fetch(demo.origin + root + path)).text()),
      );
      assert.equal(other, real, path);
    }
  });
});

/** Runs in the page: what the element says of all, and how that is drawn. */
const readSummary = (): string | undefined => {
  const summary = document
    .querySelector('candor-reviews')
    ?.shadowRoot?.querySelector<HTMLElement>('[part~="proof-summary"]');
  const [, tone] = /proof-(held|failed|unchecked)/.exec(summary?.className ?? '') ?? [];
  return tone && `${tone} ${summary?.textContent?.replace(/\s+/g, ' ').trim()}`;
};

const choose = (page: Page, change: string): Promise<void> =>
  page.evaluate((value) => {
    const radio = document.querySelector<HTMLInputElement>(`input[value="${value}"]`);
    if (!radio) throw new Error(`There is no ${value}.`);
    radio.focus();
    radio.click();
  }, change);

inEachEngine('the page that changes one byte', ({withPage}) => {
  it('says what the browser finds, for each change, and all is well again without it', () =>
    withPage(async (page) => {
      await page.goto(`${demo.origin}/ideas/tamper.html`);
      const before = (await waitFor(page, readSummary, [])) ?? '';
      assert.match(before, /^(held|unchecked) /);
      for (const change of Object.keys(found).slice(1)) {
        await choose(page, change);
        await waitFor(page, isSaid, ['failed', change]);
      }
      await choose(page, 'nothing');
      assert.equal(await waitFor(page, isSaid, [before.split(' ')[0] ?? '', 'nothing']), true);
    }));

  it('changes the byte at the cursor, and names the parts that matter', () =>
    withPage(async (page) => {
      await page.goto(`${demo.origin}/ideas/tamper.html`);
      const names = await waitFor(page, partNames, []);
      assert.deepEqual(names, [
        ...['The numbers', 'What Abdul says', 'Its signature', 'Its salt', 'The head', 'The checkpoint'],
      ]);
      const difference = await waitFor(page, changeByteOf, ['Its signature']);
      const [one, other] = difference ?? [];
      assert.equal(one?.length, 1);
      assert.equal(other?.length, 1);
      assert.notEqual(one, other);
      await waitFor(page, isSaid, ['failed', 'byte']);
    }));

  it('fits into 320 px, and into WCAG 2.2 AA by axe, light and dark', () =>
    withPage(async (page) => {
      await page.setViewport(320, 640);
      await page.goto(`${demo.origin}/ideas/tamper.html`);
      await waitFor(page, readSummary, []);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= 320, `${width} px`);
      await choose(page, 'star');
      await waitFor(page, isSaid, ['failed', 'star']);
      await waitFor(page, partNames, []);
      await page.evaluate(() => document.querySelectorAll<HTMLElement>('#parts button')[1]?.click());
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulate({colorScheme});
        assert.deepEqual(await accessibilityViolations(page), [], colorScheme);
      }
    }));
});

/** Runs in the page. */
function partNames(): string[] | undefined {
  const names = Array.from(document.querySelectorAll('#parts button'), (button) => button.textContent ?? '');
  return names.length > 0 ? names : undefined;
}

/** Runs in the page: whether the element shows what it shall, about the answer that was chosen. */
function isSaid(tone: string, change: string): boolean {
  const element = document.querySelector('candor-reviews');
  const source = element?.getAttribute('src') ?? '';
  const isAsked =
    change === 'nothing' ? !source.includes('tampered') : source.includes(`/tampered/${change}`);
  return isAsked && element?.shadowRoot?.querySelector(`.proof-summary.proof-${tone}`) !== null;
}

/** Runs in the page: goes to a part, changes the byte there, and gives what it was and what it is. */
function changeByteOf(name: string): (string | null)[] | undefined {
  const button = Array.from(document.querySelectorAll<HTMLElement>('#parts button')).find(
    ({textContent}) => textContent === name,
  );
  const marks = Array.from(document.querySelectorAll('#difference mark'), ({textContent}) => textContent);
  if (marks.length === 2) return marks;
  button?.click();
  document.querySelector<HTMLElement>('#change-byte')?.click();
  return undefined;
}
