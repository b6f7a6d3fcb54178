import {readFileSync} from 'node:fs';
import {join} from 'node:path';

import type {Page} from '../../support/browser.js';
import {project} from '../../support/builds.js';
import {waitFor} from '../../support/wait-for.js';

/** What {@link recorder} has seen so far. */
export interface Recorded {
  readonly violations: readonly string[];
  readonly errors: readonly string[];
}

/**
 * A classic script that goes before all others: it notes every violation of the page's policy, every uncaught error, and
 * which elements have been answered. Unlike a script of the driver's it works in every engine.
 */
export const recorder = `{
  const recorded = (window.recorded = {violations: [], errors: [], answered: new Map()});
  addEventListener('securitypolicyviolation', (event) => {
    const sample = [event.effectiveDirective, event.blockedURI, event.sample, event.sourceFile, event.lineNumber];
    recorded.violations.push(sample.join(' '));
  });
  addEventListener('error', (event) => {
    if (event.message) recorded.errors.push(event.message);
  });
  addEventListener('unhandledrejection', (event) => recorded.errors.push('rejected: ' + event.reason));
  for (const type of ['candor-load', 'candor-error'])
    addEventListener(type, (event) => recorded.answered.set(event.target, type), true);
}`;

interface Recording {
  recorded?: {violations: string[]; errors: string[]; answered: Map<EventTarget, string>};
}

/** What was recorded in the page so far. */
export const readRecorded = (page: Page): Promise<Recorded> =>
  page.evaluate(() => {
    const {violations = [], errors = []} = (window as Recording).recorded ?? {};
    return {violations, errors};
  });

/**
 * Waits until every element near the window that asks something has its answer, good or bad, and has been drawn.
 *
 * @param deadline in milliseconds.
 */
export const allAnswered = async (page: Page, deadline = 20_000): Promise<void> => {
  await waitFor(page, areAllAnswered, [], deadline);
  await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  });
};

/** Runs in the page. */
function areAllAnswered(): boolean {
  // In a frame of another origin (WebKit below 447 px) an observer's margin around the window does not count.
  const margin = window === window.top ? 390 : -2;
  const asks = (element: Element): boolean => {
    const {top, bottom, width, height} = element.getBoundingClientRect();
    const isNear = bottom > -margin && top < innerHeight + margin && (width > 0 || height > 0);
    return (
      (isNear || element.getAttribute('loading') === 'eager') &&
      element.getAttribute('consent') !== 'required' &&
      !('data' in element && element.data) &&
      !element.getAttribute('src')?.startsWith('/slow/')
    );
  };
  // Reviews may need a part of the element besides, before the first one is drawn.
  const isDrawn = ({localName, shadowRoot}: Element): boolean =>
    localName !== 'candor-reviews' ||
    Boolean(shadowRoot?.querySelector('[part~="showing"], [part~="failure"]'));
  const answered = (window as Recording).recorded?.answered;
  const all = [...document.querySelectorAll('candor-rating, candor-reviews, candor-pledge, candor-person')];
  const isDone = (element: Element): boolean => {
    const how = answered?.get(element);
    return how === undefined ? !asks(element) : how === 'candor-error' || isDrawn(element);
  };
  return answered !== undefined && all.every(isDone);
}

/** The demo's pages with the recorder in front of everything, and the recorder itself, by path. */
export const recordedPages = (
  paths: readonly string[],
  documents: Readonly<Record<string, string>>,
): Record<string, string> => ({
  '/recorder.js': recorder,
  ...Object.fromEntries(
    paths.map((path) => {
      const html = documents[path] ?? readFileSync(join(project, 'demo', path), 'utf8');
      return [path, html.replace('<head>', '<head><script src="/recorder.js"></script>')];
    }),
  ),
});
