import type {Page} from '../../support/browser.js';
import type {Shift} from '../../support/layout-shift.js';

/** Rectangles vary by fractions of a px with nothing to see. */
const tolerance = 0.5;

interface Watched {
  sightShifts?: Shift[];
}

/** The text of a classic script that watches what is in sight from when the page's own markup is whole. */
export const sightWatcher = (): string => `(${watchSight})(${tolerance});`;

/** What has moved in sight, in px. What is out of sight before and after may move as it likes, as Chromium's entries have it. */
export const readSightShifts = (page: Page): Promise<readonly Shift[]> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    const {sightShifts} = window as Watched;
    if (!sightShifts) throw new Error('Nothing watched.');
    return sightShifts;
  });

/** Runs in the page. */
function watchSight(tolerance: number): void {
  const shifts: Shift[] = [];
  let before = new Map<Element, DOMRect>();
  const inSight = ({top, bottom}: DOMRect): boolean => bottom > 0 && top < innerHeight;
  const nameOf = ({localName, id, className}: Element): string =>
    `${localName}${id && `#${id}`} ${className}`.trim();
  const boxOf = ({left, top, width, height}: DOMRect): string =>
    [left, top, width, height].map((length) => Math.round(length)).join(' ');
  const look = (): void => {
    const now = new Map<Element, DOMRect>();
    for (const element of document.querySelectorAll('body *')) {
      const rect = element.getBoundingClientRect();
      if (rect.width === 0 && rect.height === 0) continue;
      now.set(element, rect);
      const last = before.get(element);
      const moved = last ? Math.hypot(rect.left - last.left, rect.top - last.top) : 0;
      if (last && moved > tolerance && (inSight(rect) || inSight(last)))
        shifts.push({
          what: `${nameOf(element)}, ${boxOf(last)} to ${boxOf(rect)}`,
          amount: Math.round(moved * 10) / 10,
        });
    }
    before = now;
    requestAnimationFrame(look);
  };
  (window as Watched).sightShifts = shifts;
  // Deferred and module scripts have not run when this comes first.
  document.addEventListener('readystatechange', () => requestAnimationFrame(look), {once: true});
}
