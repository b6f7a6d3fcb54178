import {createHash} from 'node:crypto';

import type {Page} from '../../support/browser.js';
import {waitFor} from '../../support/wait-for.js';

/** How far the elements of a page came, in one word; a list of what each shows where it is none of these. */
export type Shown =
  /** All four speak German, and the filters opened. */
  | 'full'
  /** All four speak English, and the filters say that they could not be had. */
  | 'english'
  /** The page is what it was: no element was defined. */
  | 'untouched';

/** What a page says of itself. */
export interface Visit {
  readonly shown: Shown | string;
  readonly violations: readonly string[];
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  readonly origin: string;
  readonly isIsolated: boolean;
  readonly hasTrustedTypes: boolean;
}

interface Visited {
  visit?: () => Visit;
  told?: Visit;
}

/** Runs in the page, before everything else, as a script of the page's own: notes what happens, and opens the filters. */
function watch(): void {
  const tags = ['candor-rating', 'candor-reviews', 'candor-pledge', 'candor-person'];
  const seen: {violations: string[]; errors: string[]; warnings: string[]} = {
    violations: [],
    errors: [],
    warnings: [],
  };
  let pressed: HTMLElement | undefined;
  addEventListener('securitypolicyviolation', (event) => {
    const {effectiveDirective, blockedURI, sample, sourceFile, lineNumber} = event;
    seen.violations.push([effectiveDirective, blockedURI, sample, sourceFile, lineNumber].join(' '));
  });
  // Chromium tells of its Integrity-Policy in this way only.
  if ('ReportingObserver' in window) {
    const observer = new ReportingObserver(
      (reports) => {
        for (const {type, body} of reports) {
          if (type === 'integrity-violation') seen.violations.push(`${type} ${JSON.stringify(body)}`);
        }
      },
      {buffered: true},
    );
    observer.observe();
  }
  addEventListener('error', (event) => {
    if (event.message) seen.errors.push(event.message);
  });
  addEventListener('unhandledrejection', (event) => seen.errors.push(`rejected: ${event.reason}`));
  const {warn} = console;
  console.warn = (...words) => {
    seen.warnings.push(words.join(' '));
    warn(...words);
  };
  const speaks = (tag: string): string => {
    const {shadowRoot, textContent} = document.querySelector(tag) ?? {};
    if (!shadowRoot) return customElements.get(tag) || !textContent ? 'nothing' : 'untouched';
    const isDrawn = shadowRoot.querySelector(
      '[part~="value"], [part~="showing"], [part~="pledge"], [part~="name"]',
    );
    return (isDrawn && shadowRoot.querySelector('[part~="base"]')?.getAttribute('lang')) || 'nothing';
  };
  const openFilters = (): string => {
    const root = document.querySelector('candor-reviews')?.shadowRoot;
    if (root?.querySelector('[aria-busy="true"]')) return 'busy';
    if (root?.querySelector('[part~="filters"]')) return 'open';
    if (pressed) return root?.querySelector('[role="alert"]') ? 'refused' : 'pressed';
    pressed = root?.querySelector<HTMLElement>('[part~="filters-button"]') ?? undefined;
    pressed?.click();
    return 'closed';
  };
  const look = (): string => {
    const all = tags.map(speaks);
    const each = new Set(all);
    if (each.size > 1 || each.has('nothing')) return all.join();
    if (each.has('untouched')) return 'untouched';
    const filters = openFilters();
    if (each.has('de') && filters === 'open') return 'full';
    return each.has('en') && filters === 'refused' ? 'english' : `${all}, filters ${filters}`;
  };
  const visited = window as Visited;
  visited.visit = () =>
    visited.told ?? {
      ...seen,
      shown: look(),
      origin,
      isIsolated: crossOriginIsolated,
      hasTrustedTypes: 'trustedTypes' in window,
    };
  // A frame of no origin can only tell; a page that has one listens.
  addEventListener('message', ({data}) => {
    visited.told = data;
  });
  if (window !== window.parent) setInterval(() => window.parent.postMessage(visited.visit?.(), '*'), 100);
}

/** The text of the script that every page begins with. */
export const visitScript = `(${watch})()`;

/** What `script-src` lists for it. */
export const visitHash = `'sha256-${createHash('sha256').update(visitScript).digest('base64')}'`;

/** Runs in the page. */
function readVisit(): Visit | undefined {
  const {visit} = window as Visited;
  return visit?.();
}

/** Runs in the page. */
function visitOf(wanted: string): boolean {
  const {visit} = window as Visited;
  return visit?.().shown === wanted;
}

// Long enough for what would still come, where nothing is to come.
const quiet = 700;

/** Waits until a page shows what it should, or is sure not to, and gives what it says of itself. */
export const visit = async (page: Page, wanted: Shown, deadline = 15_000): Promise<Visit> => {
  await waitFor(page, visitOf, [wanted], deadline).catch(() => undefined);
  const isQuiet = wanted !== 'full';
  if (isQuiet) await page.evaluate((time) => new Promise((done) => setTimeout(done, time)), quiet);
  const seen = await page.evaluate(readVisit);
  if (!seen) throw new Error('The page has not run its own script.');
  return seen;
};
