import assert from 'node:assert/strict';
import {after, afterEach, before, it} from 'node:test';

import {buildName, builds} from '../support/builds.js';
import type {Page} from '../support/page.js';
import {type StaticServer, serve} from '../support/static-server.js';
import {type Step, walk} from '../support/steps.js';
import {contactDocuments} from './support/contact-documents.js';
import {inEachEngine} from './support/in-each-engine.js';
import {readRecorded, recorder} from './support/recorder.js';

const scripts = {
  module: `<script type="module" src="/candor/${buildName('candor-person')}"></script>`,
  classic: `<script defer src="/candor/${buildName('candor-person', 'classic')}"></script>`,
  'all elements': `<script type="module" src="/candor/${buildName('candor')}"></script>`,
} as const;

const page = (script: string, language = 'en'): string => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>Contact</title><script src="/recorder.js"></script>
  <link rel="trust-data" href="/.well-known/trust-data.json">${script}</head>
<body><candor-person loading="eager"></candor-person></body></html>`;

const documents = {
  ...Object.fromEntries(Object.entries(scripts).map(([kind, script]) => [`/${kind}.html`, page(script)])),
  '/german.html': page(scripts.module, 'de'),
  '/recorder.js': recorder,
  ...contactDocuments,
};

const element = 'candor-person';
const callback: Step = {press: 'li:first-child button'};
const booking: Step = {press: 'li:last-child button'};
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types candor";

let server: StaticServer;
before(async () => {
  server = await serve({folders: {'/candor/': builds}, documents});
});
afterEach(() => {
  server.rules = [];
  server.requests.length = 0;
});
after(() => server?.close());

/** The parts that were asked for, by name. */
const asked = (): string[] =>
  server.requests
    .map(({url}) => /^\/candor\/candor-person-([a-z-]+)-\d/.exec(url)?.[1] ?? '')
    .filter(Boolean)
    .sort();

interface Said {
  readonly failure: string;
  readonly link: string | undefined;
}

const readFailure = (page: Page): Promise<Said> =>
  page.evaluate(() => {
    const failure = document
      .querySelector('candor-person')
      ?.shadowRoot?.querySelector('[part="contact-failure"]');
    return {
      failure: (failure?.textContent ?? '').replace(/\s+/g, ' ').trim(),
      link: failure?.querySelector('a')?.href,
    };
  });

inEachEngine('the forms of a person’s card', ({withPage}) => {
  for (const kind of Object.keys(scripts)) {
    it(`have files of their own, for ${kind} too, asked for once and no sooner, under a strict policy`, () =>
      withPage(async (page) => {
        server.rules = [{path: /./, headers: {'Content-Security-Policy': policy}}];
        await page.goto(`${server.origin}/${kind}.html`);
        await walk(page, element, [], '[part~="channels"]');
        assert.deepEqual(asked(), []);
        await walk(page, element, [callback], 'dialog[open] form');
        assert.deepEqual(asked(), ['callback']);
        await page.evaluate(closeDialog);
        await walk(page, element, [booking], 'dialog[open]');
        assert.deepEqual(asked(), ['booking', 'callback']);
        await page.evaluate(closeDialog);
        await walk(page, element, [callback], 'dialog[open] form');
        assert.deepEqual(asked(), ['booking', 'callback']);
        assert.deepEqual(await readRecorded(page), {violations: [], errors: []});
      }));
  }

  it('are on their way when somebody is about to press, and nothing else is', () =>
    withPage(async (page) => {
      await page.goto(`${server.origin}/module.html`);
      await walk(page, element, [], '[part~="channels"]');
      const before = server.requests.length;
      await page.evaluate(pointAt, 'li:first-child button');
      await walk(page, element, [], '[part~="channels"]');
      for (let tries = 0; tries < 100 && asked().length === 0; tries += 1) await page.evaluate(nextFrame);
      assert.deepEqual(
        server.requests
          .slice(before)
          .map(({url}) => url)
          .filter((url) => !/candor-(contrast|files)-/.test(url)),
        [`/candor/${buildName('candor-person-callback')}`],
      );
    }));

  it('speak the language of the page', () =>
    withPage(async (page) => {
      await page.goto(`${server.origin}/german.html`);
      await walk(page, element, [callback], 'dialog[open] form');
      assert.ok(asked().includes('callback-de'), asked().join());
    }));

  for (const [name, rule] of Object.entries({
    'answer 404': {status: 404},
    'cannot be reached': {destroy: true},
  })) {
    it(`that ${name}: a sentence and a way on, and the next try has them`, () =>
      withPage(async (page) => {
        server.rules = [{path: /candor-person-(callback|booking)/, ...rule}];
        await page.goto(`${server.origin}/module.html`);
        await walk(page, element, [callback], '[part="contact-failure"]');
        const {failure} = await readFailure(page);
        assert.equal(
          failure,
          'Call me back: this cannot be opened right now. Please try again, or choose another way.',
        );
        await walk(page, element, [booking], '[part="contact-failure"] a');
        assert.deepEqual(await readFailure(page), {
          failure: 'Book a time: this cannot be opened right now. Open it on its own page',
          link: 'https://cal.example/ana',
        });
        server.rules = [];
        await walk(page, element, [callback], 'dialog[open] form');
        assert.deepEqual((await readRecorded(page)).errors, []);
      }));
  }
});

/** Runs in the page. */
function closeDialog(): void {
  document
    .querySelector('candor-person')
    ?.shadowRoot?.querySelector<HTMLDialogElement>('dialog[open]')
    ?.close();
}

/** Runs in the page. */
function pointAt(selector: string): void {
  document
    .querySelector('candor-person')
    ?.shadowRoot?.querySelector(selector)
    ?.dispatchEvent(new PointerEvent('pointerenter'));
}

/** Runs in the page. */
function nextFrame(): Promise<unknown> {
  return new Promise((done) => setTimeout(done, 20));
}
