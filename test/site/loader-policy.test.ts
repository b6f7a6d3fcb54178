import assert from 'node:assert/strict';
import {after, before, it} from 'node:test';

import type {Page} from '../support/browser.js';
import {buildName} from '../support/builds.js';
import {publishDemo} from '../support/published-demo.js';
import {settle} from '../support/settle.js';
import {type StaticServer, serve} from '../support/static-server.js';
import {walk} from '../support/steps.js';
import {temporaryFolder} from './support/folder.js';
import {inEachEngine} from './support/in-each-engine.js';
import {kettle, loaderPage, tag, warnings, ways} from './support/loader-pages.js';
import {readRecorded, recorder} from './support/recorder.js';

const rest = "style-src 'self'; connect-src 'self'; img-src 'self'";
const trusted = "require-trusted-types-for 'script'";

const policies = {
  'an allow-list, Trusted Types with our policy': `default-src 'none'; script-src 'self'; ${rest}; ${trusted}; trusted-types candor`,
  'a nonce and strict-dynamic, Trusted Types with our policy': `default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; ${rest}; ${trusted}; trusted-types candor`,
  'a nonce alone': `default-src 'none'; script-src 'nonce-abc'; ${rest}`,
};
const others = `default-src 'none'; script-src 'self' 'nonce-abc'; ${rest}; ${trusted}; trusted-types other`;

const withNonce = (html: string): string => html.replaceAll('<script', '<script nonce="abc"');
const pages = {
  '/module.html': withNonce(loaderPage({head: ways['a module']})),
  '/classic.html': withNonce(loaderPage({head: ways['a classic script']})),
  '/german.html': withNonce(loaderPage({head: ways['a module'], language: 'de'})),
  '/one-file.html': withNonce(
    loaderPage({
      head: `<link rel="canonical" href="${kettle}"><script type="module" src="/candor/${buildName('candor-reviews')}"></script>`,
    }),
  ),
};

const folder = temporaryFolder();
let server: StaticServer;

before(async () => {
  const {folders, documents} = await publishDemo(folder);
  server = await serve({
    folders,
    documents: {...documents, ...pages, '/recorder.js': recorder, '/warnings.js': warnings},
  });
});
after(() => server?.close());

const open = async (page: Page, path: string, policy: string): Promise<void> => {
  server.rules = [{path: /./, headers: {'Content-Security-Policy': policy}}];
  await page.goto(server.origin + path);
};

inEachEngine('the loader on a page with a strict policy', ({withPage}) => {
  for (const [name, policy] of Object.entries(policies)) {
    for (const path of Object.keys(pages)) {
      it(`${name}, ${path.slice(1, -5)}: no violation, and a part is loaded too`, () =>
        withPage(async (page) => {
          await open(page, path, policy);
          await walk(page, 'candor-reviews', [{press: '[part~="filters-button"]'}], '[part~="filters"]');
          assert.deepEqual(await readRecorded(page), {violations: [], errors: []});
        }));
    }
  }

  for (const path of Object.keys(pages)) {
    it(`other Trusted Types policies only, ${path.slice(1, -5)}: the page stays as it was, with one report and one line`, () =>
      withPage(async (page) => {
        await open(page, path, others);
        await settle(page);
        const {violations, errors} = await readRecorded(page);
        assert.deepEqual(errors, []);
        const hasTrustedTypes = await page.evaluate(() => 'trustedTypes' in window);
        if (!hasTrustedTypes) return;
        assert.equal(await page.evaluate(() => customElements.get('candor-reviews') === undefined), true);
        assert.equal(await page.evaluate(readElement), tag);
        assert.ok(violations.length <= 1, violations.join('\n'));
        const lines = await page.evaluate(() => (window as {warnings?: string[]}).warnings?.length);
        assert.equal(lines, 1);
      }));
  }
});

/** Runs in the page. */
function readElement(): string | undefined {
  return document.querySelector('candor-reviews')?.outerHTML;
}
