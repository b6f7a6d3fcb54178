import assert from 'node:assert/strict';
import {after, before, it} from 'node:test';

import type {Page} from '../support/browser.js';
import {publishDemo} from '../support/published-demo.js';
import {type StaticServer, serve} from '../support/static-server.js';
import {waitFor} from '../support/wait-for.js';
import {type Expected, type PolicyCase, policyCases} from './support/csp-cases.js';
import {controls} from './support/csp-controls.js';
import {cspPage, snippetOf, type WayIn, waysIn} from './support/csp-page.js';
import {openReportServer, type ReportServer} from './support/csp-reports.js';
import {matrixTable, type Row} from './support/csp-table.js';
import {type Visit, visit} from './support/csp-visit.js';
import {temporaryFolder} from './support/folder.js';
import {inEachEngine} from './support/in-each-engine.js';

interface Case {
  readonly policy: PolicyCase;
  readonly way: WayIn;
  readonly isElsewhere: boolean;
}

const cases: readonly Case[] = policyCases.flatMap((policy) =>
  waysIn.flatMap((way) => [
    {policy, way, isElsewhere: true},
    ...(policy.isOnSiteToo && way === 'loader' ? [{policy, way, isElsewhere: false}] : []),
  ]),
);

const anyone = {'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin'};
const folder = temporaryFolder();
const documents: Record<string, string> = {};
const rows: Row[] = [];
let site: StaticServer;
let other: StaticServer;
let reports: ReportServer;

before(async () => {
  const published = await publishDemo(folder);
  other = await serve({...published, rules: [{path: /./, headers: anyone}]});
  site = await serve({folders: published.folders, documents});
  reports = await openReportServer();
});
after(() => Promise.all([site, other, reports].map((server) => server?.close())));
after(() => console.log(matrixTable(rows)));

/** Puts a page on the site that has the policy. */
const lay = (path: string, {policy, way, isElsewhere}: Case): void => {
  const base = `${isElsewhere ? other.origin : site.origin}/candor/`;
  documents[path] = cspPage(snippetOf(way, base, policy.nonce), other.origin, policy.nonce);
  const files = isElsewhere ? other.origin : "'self'";
  const report = reports.directiveFor(path);
  site.rules = [{path, headers: policy.headers({files, data: other.origin, way, report})}];
};

// Chromium writes every violation into the console; Firefox's driver tells of what scripts write.
const complaints = /Content.Security.Policy|Trusted ?(Types|Script|HTML)|integrity|Cross-Origin/i;
const complaintsOf = ({consoleLines}: Page): readonly string[] =>
  (consoleLines ?? []).map(({text}) => text).filter((text) => complaints.test(text));

const check = (seen: Visit, page: Page, {shown, violations = 0, note}: Expected): void => {
  assert.equal(seen.shown, shown, JSON.stringify(seen));
  assert.deepEqual(seen.errors, []);
  const {length} = seen.violations;
  assert.ok(length <= violations && (length > 0 || violations === 0), seen.violations.join('\n'));
  assert.equal(seen.warnings.length, note ? 1 : 0, seen.warnings.join('\n'));
  if (note) assert.match(seen.warnings.join(), note);
  if (violations === 0) assert.deepEqual(complaintsOf(page), []);
};

inEachEngine('the policies of the page', ({name: engine, withPage}) => {
  const most = new Map<string, number>();

  cases.forEach((each, at) => {
    const {policy, way, isElsewhere} = each;
    if (policy.engines && !policy.engines.includes(engine)) return;
    // What a policy says of a classic script is the same as of a module; one engine shows it.
    if (way === 'classic' && engine !== 'chromium') return;
    const expected: Expected = policy.expected?.(way, engine) ?? {shown: 'full'};
    it(`${policy.name}, ${way}, files ${isElsewhere ? 'elsewhere' : 'on the site'}`, () =>
      withPage(async (page) => {
        const path = `/${engine}-${at}.html`;
        lay(path, each);
        await page.goto(site.origin + path);
        const seen = await visit(page, expected.shown);
        const {shown, violations} = seen;
        const from = isElsewhere ? way : `${way} on the site`;
        rows.push({policy: policy.name, engine, way: from, shown, violations: violations.length});
        most.set(path, expected.violations ?? 0);
        check(seen, page, expected);
        if (policy.isolates?.includes(engine)) assert.ok(seen.isIsolated);
      }));
  });

  for (const [name, control] of Object.entries(controls)) {
    if (control.engines.includes(engine))
      it(`${name}: that the page itself breaks is noticed`, () =>
        withPage(async (page) => {
          const path = `/${engine}-control-${name}.html`;
          documents[path] = control.html;
          const report = reports.directiveFor(path);
          site.rules = [{path, headers: control.headers(report)}];
          await page.goto(site.origin + path);
          const violations = await waitFor(page, readViolations, [1]);
          // Chromium tells of a refused script once when it looks ahead, and again.
          assert.equal(new Set(violations).size, 1, violations?.join('\n'));
          if (!control.isReported) return;
          assert.equal((await untilReported(path)).length, 1);
          if (engine === 'chromium') assert.equal(complaintsOf(page).length, 1);
        }));
  }

  it('and nothing else was reported to the owner of the page', () => {
    for (const [path, number] of most) {
      const told = reports.reportsOf(path);
      assert.ok(told.length <= number, `${path}: ${told.join('\n')}`);
    }
  });
});

const untilReported = async (path: string): Promise<readonly string[]> => {
  for (let waited = 0; waited < 5000 && reports.reportsOf(path).length === 0; waited += 50)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return reports.reportsOf(path);
};

/** Runs in the page: what it noticed, as soon as there is something. */
function readViolations(least: number): readonly string[] | undefined {
  const {violations = []} = (window as {visit?: () => Visit}).visit?.() ?? {};
  return violations.length < least ? undefined : violations;
}
