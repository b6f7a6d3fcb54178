import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, it} from 'node:test';

import {exitCodes} from '../../src/check/exit-code.js';
import type {Verification} from '../../src/check/verification.js';
import {verdictWords, wordsOf} from '../../src/check/words.js';
import {parseNoteKey, signNoteLine} from '../../src/endpoint/keys/note-key.js';
import {formatCheckpoint, parseCheckpoint} from '../../src/proof/checkpoint.js';
import {parseNote, signedNote} from '../../src/proof/note.js';
import {accessibilityViolations} from '../support/accessibility.js';
import {project} from '../support/builds.js';
import type {Page} from '../support/page.js';
import {type StaticServer, serve} from '../support/static-server.js';
import {waitFor} from '../support/wait-for.js';
import {runDemo} from './support/demo-endpoint.js';
import {inEachEngine} from './support/in-each-engine.js';

const demo = runDemo();
const kettle = 'https://kettle.example/p/enamel-kettle';
const file = readFileSync(join(project, 'dist/verify.html'), 'utf8');
let elsewhere: StaticServer;
let open: StaticServer;

before(async () => {
  // Of another origin than what it checks, as it is meant to be.
  elsewhere = await serve({documents: {'/verify.html': file}});
  open = await serve({
    documents: {
      '/pledges.json': '{"trustData":"1","pledges":[{"id":"refunds","name":"Refunds in three days"}]}',
    },
    rules: [{path: /./, headers: {'Access-Control-Allow-Origin': '*'}}],
  });
});
after(async () => {
  await elsewhere?.close();
  await open?.close();
});

interface Question {
  readonly address: string;
  readonly subject?: string;
  readonly organization?: string;
  readonly isWhole?: boolean;
  readonly isLog?: boolean;
  /** The text of a checkpoint. */
  readonly earlier?: string;
}

type Json = Verification & {readonly verdict: keyof typeof exitCodes};

/** What the command says. */
const byCommand = async ({
  address,
  subject,
  organization,
  isWhole,
  isLog,
}: Question): Promise<{json: Json; code: number}> =>
  new Promise((resolve, reject) => {
    const args = [
      ...['dist/cli/candor.js', 'verify', address, '--json'],
      ...(subject ? ['--subject', subject] : []),
      ...(organization ? ['--organization', organization] : []),
      ...(isWhole ? ['--all'] : []),
      ...(isLog ? ['--log'] : []),
    ];
    execFile(process.execPath, args, {cwd: project}, (error, out, err) => {
      if (!out) return reject(new Error(err));
      resolve({json: JSON.parse(out), code: typeof error?.code === 'number' ? error.code : 0});
    });
  });

interface Said {
  readonly verdict: string | undefined;
  readonly sentence: string;
  readonly checks: readonly string[];
  readonly downloads: readonly string[];
}

/** Runs in the page: puts a question into the form and sends it. */
const ask = ({address, subject, organization, isWhole, isLog, earlier}: Question): void => {
  const input = (id: string): HTMLInputElement => {
    const found = document.getElementById(id);
    if (!(found instanceof HTMLInputElement)) throw new Error(`There is no ${id}.`);
    return found;
  };
  input('address').value = address;
  input('subject').value = subject ?? '';
  input('organization').value = organization ?? '';
  input('whole').checked = isWhole === true;
  input('log').checked = isLog === true;
  if (earlier !== undefined) {
    const files = new DataTransfer();
    files.items.add(new File([earlier], 'checkpoint.note'));
    input('earlier').files = files.files;
  }
  document.querySelector<HTMLElement>('button[type=submit]')?.click();
};

/** Runs in the page: what it says, once it has something to say. */
const read = (): Said | undefined => {
  const result = document.getElementById('result');
  if (!result || result.hidden) return undefined;
  const textIn = (root: Element, selector: string): string =>
    root.querySelector(selector)?.textContent?.trim() ?? '';
  return {
    verdict: result.querySelector<HTMLElement>('.verdict')?.dataset.verdict,
    sentence: textIn(result, '.sentence'),
    checks: Array.from(result.querySelectorAll('.checks li'), (item) =>
      [textIn(item, '.mark'), textIn(item, 'p'), textIn(item, '.small')].join(' | '),
    ),
    downloads: Array.from(
      result.querySelectorAll('a[download]'),
      (link) => link.getAttribute('download') ?? '',
    ),
  };
};

const byPage = async (page: Page, question: Question): Promise<Said> => {
  await page.goto(`${elsewhere.origin}/verify.html`);
  await page.evaluate(ask, question);
  return said(page);
};

const said = async (page: Page): Promise<Said> => {
  const result = await waitFor(page, read, [], 30_000);
  assert.ok(result);
  return result;
};

/** Checks as the page draws them, those that failed first. */
const drawn = ({checks}: Verification): string[] =>
  (['failed', 'unchecked', 'held'] as const).flatMap((status) =>
    checks
      .filter(({fact}) => fact.status === status)
      .map((check) => {
        const {mark, about, what, why, grounds} = wordsOf(check);
        const sentence = `${about === undefined ? '' : `${about}: `}${what}${why ? ` — ${why}` : ''}`;
        return [mark, sentence, grounds].join(' | ');
      }),
  );

// Somebody’s presence is signed anew each minute.
const withoutTimes = (lines: readonly string[]): string[] =>
  lines.map((line) => line.replace(/\d{4}-\d\d-\d\dT[\d:]+Z/g, 'a time'));

const root = (): string => `${demo.origin}/`;
const questions: readonly (readonly [name: string, verdict: keyof typeof exitCodes, () => Question])[] = [
  ['a site', 'held', () => ({address: root(), subject: kettle})],
  ['all of it', 'held', () => ({address: root(), subject: kettle, isWhole: true, isLog: true})],
  [
    'one byte changed',
    'failed',
    () => ({address: `${root()}tampered/star/.well-known/trust-data.json`, subject: kettle}),
  ],
  [
    'a review left out',
    'failed',
    () => ({address: `${root()}tampered/left-out/.well-known/trust-data.json`, subject: kettle}),
  ],
  ['a badge', 'held', () => ({address: `${root()}badges/repairable.jwt`})],
  ['a badge that has expired', 'failed', () => ({address: `${root()}badges/expired.jwt`})],
  ['a badge that was revoked', 'failed', () => ({address: `${root()}badges/revoked.jwt`})],
  ['a badge with a word changed', 'failed', () => ({address: `${root()}badges/changed.jwt`})],
  ['a badge of somebody else', 'failed', () => ({address: `${root()}badges/another.jwt`})],
  [
    'a badge of whom it is said to be',
    'held',
    () => ({address: `${root()}badges/another.jwt`, organization: 'https://pans.example'}),
  ],
  ['nothing there', 'unchecked', () => ({address: `${root()}nothing.json`})],
  ['nothing signed', 'unchecked', () => ({address: `${open.origin}/pledges.json`})],
];

inEachEngine('the independent verifier', ({withPage, name: engine}) => {
  for (const [name, verdict, question] of questions)
    it(`says the same as the command: ${name}`, () =>
      withPage(async (page) => {
        const {json, code} = await byCommand(question());
        const shown = await byPage(page, question());
        assert.equal(json.verdict, verdict);
        assert.equal(shown.verdict, verdict);
        assert.equal(code, exitCodes[verdict]);
        assert.equal(shown.sentence, verdictWords[verdict]);
        assert.deepEqual(withoutTimes(shown.checks), withoutTimes(drawn(json)));
      }));

  it('says where an endpoint does not let other pages read it', () =>
    withPage(async (page) => {
      const closed = await serve({documents: {'/closed.json': '{"trustData":"1","pledges":[]}'}});
      try {
        const {verdict, checks} = await byPage(page, {address: `${closed.origin}/closed.json`});
        assert.equal(verdict, 'unchecked');
        assert.match(checks.join('\n'), /\(unreachable\).*answers, but .*Access-Control-Allow-Origin: \*/);
      } finally {
        await closed.close();
      }
      const {checks} = await byPage(page, {address: `${closed.origin}/closed.json`});
      assert.match(checks.join('\n'), /\(unreachable\)/);
      assert.doesNotMatch(checks.join('\n'), /Access-Control-Allow-Origin/);
    }));

  it('shows a fork by an earlier checkpoint, with both notes to keep', () =>
    withPage(async (page) => {
      const shown = await byPage(page, {address: root(), subject: kettle, earlier: await forkedNote()});
      assert.equal(shown.verdict, 'failed');
      assert.match(
        shown.checks[0] ?? '',
        /^FAILED \| has only grown since the earlier checkpoint — .*\(fork\)/,
      );
      assert.deepEqual(shown.downloads, [
        ...['fork-1-earlier.note', 'fork-1-now.note', 'checkpoint.note', 'verification.json'],
      ]);
    }));

  it('can be stopped', () =>
    withPage(async (page) => {
      await page.goto(`${elsewhere.origin}/verify.html`);
      await page.evaluate(ask, {address: `${root()}slow/trust-data.json`});
      await page.evaluate(() => document.getElementById('stop')?.click());
      const {verdict, checks} = await said(page);
      assert.equal(verdict, 'unchecked');
      assert.match(checks.join('\n'), /\(stopped\)/);
    }));

  it('is filled in by a link, asks nothing until it is told to, and breaks no policy of its own', () =>
    withPage(async (page) => {
      const before = elsewhere.requests.length;
      const asked = new URLSearchParams({url: root(), subject: kettle});
      await page.goto(`${elsewhere.origin}/verify.html#${asked}`);
      assert.deepEqual(
        await page.evaluate(() =>
          ['address', 'subject'].map((id) => document.querySelector<HTMLInputElement>(`#${id}`)?.value),
        ),
        [root(), kettle],
      );
      assert.equal(await page.evaluate(() => document.getElementById('result')?.hidden), true);
      const own = elsewhere.requests.slice(before).filter(({url}) => !/^\/(favicon|verify)/.test(url));
      assert.deepEqual(own, []);
      if (engine !== 'webkit') assert.deepEqual(page.pageErrors, []);
      const bad = page.consoleLines?.filter(({text}) => /Content.Security.Policy|Trusted/i.test(text));
      assert.deepEqual(bad ?? [], []);
    }));

  it('fits into 320 px, and into WCAG 2.2 AA by axe, light and dark', () =>
    withPage(async (page) => {
      await page.setViewport(320, 640);
      const address = `${root()}tampered/star/.well-known/trust-data.json`;
      await byPage(page, {address, subject: kettle});
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= 320, `${width} px`);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulate({colorScheme});
        assert.deepEqual(await accessibilityViolations(page), [], colorScheme);
      }
    }));
});

it('is one file that names nobody but what it is told to check', () => {
  assert.doesNotMatch(file, /<(link|img|iframe|script)\b[^>]*\b(src|href)=(?!"data:,")/i);
  assert.match(file, /default-src 'none'; script-src 'sha256-[\w+/]{43}='; style-src 'sha256-[\w+/]{43}=';/);
});

/** A checkpoint of the demo's log, signed with its key, of another history. */
const forkedNote = async (): Promise<string> => {
  const keys = readdirSync(demo.data).find((name) => name.endsWith('.keys')) ?? '';
  const path = join(demo.data, keys, 'log.key');
  const key = parseNoteKey(readFileSync(path, 'utf8'), 'ed25519', path);
  const note = await (await fetch(`${demo.origin}/log/checkpoint`)).text();
  const text = formatCheckpoint({...parseCheckpoint(parseNote(note).text), root: new Uint8Array(32).fill(7)});
  return signedNote(text, [signNoteLine(text, key)]);
};
