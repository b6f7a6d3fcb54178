import type {Page} from './page.js';

/** Something that moved without the visitor having done anything. */
export interface Shift {
  /** What moved: tag name, id and classes, or nothing where the engine does not say. */
  readonly what: string;
  /** Chromium: the layout shift score. Elsewhere: px. */
  readonly amount: number;
}

/** Rectangles vary by fractions of a px with nothing to see. */
const tolerance = 0.5;

/**
 * Opens a page and gives every shift from then until `settled` is done: Chromium's own layout-shift entries; elsewhere what
 * the corners of elements did from frame to frame.
 *
 * @param settled waits until nothing is on its way any more.
 * @param selector elsewhere: which elements are watched. In WebKit from the page's `load` event on, so hold data back longer.
 */
export async function layoutShifts(
  page: Page,
  url: string,
  settled: (page: Page) => Promise<unknown>,
  selector = 'body *',
): Promise<Shift[]> {
  const watches = page.engine !== 'chromium';
  const source = `(${watchCorners})(${JSON.stringify(selector)}, ${tolerance});`;
  const fromStart = watches && (await page.addInitScript(source));
  await page.goto(url);
  if (watches && !fromStart) await page.runScript(source);
  await settled(page);
  return watches ? page.evaluate(watchedShifts) : page.evaluate(layoutShiftEntries);
}

/** https://wicg.github.io/layout-instability/, not yet in TypeScript's DOM. */
interface LayoutShiftEntry extends PerformanceEntry {
  readonly hadRecentInput: boolean;
  readonly value: number;
  readonly sources: readonly {readonly node: Node | null}[];
}

interface Watched {
  candorShifts?: Shift[];
}

/** Runs in the page. */
async function layoutShiftEntries(): Promise<Shift[]> {
  const nameOf = (node: Node | null): string => {
    if (!(node instanceof Element)) return node?.parentElement?.localName ?? '';
    return [node.localName, node.id && `#${node.id}`, ...[...node.classList].map((name) => `.${name}`)].join(
      '',
    );
  };
  const entries = await new Promise<LayoutShiftEntry[]>((resolve) => {
    const seen: LayoutShiftEntry[] = [];
    const add = (entries: PerformanceEntry[]): void => void seen.push(...(entries as LayoutShiftEntry[]));
    const observer = new PerformanceObserver((list) => add(list.getEntries()));
    observer.observe({type: 'layout-shift', buffered: true});
    // Entries of the last frame come with the next ones.
    const frames = (left: number): void => {
      if (left > 0) requestAnimationFrame(() => setTimeout(() => frames(left - 1)));
      else {
        add(observer.takeRecords());
        resolve(seen);
      }
    };
    frames(3);
  });
  return entries
    .filter((entry) => !entry.hadRecentInput)
    .map((entry) => ({
      what: entry.sources.map(({node}) => nameOf(node)).join(', '),
      amount: entry.value,
    }));
}

/** Runs in the page: notes every element whose top left corner is elsewhere in the document than a frame before. */
function watchCorners(selector: string, tolerance: number): void {
  const shifts: Shift[] = [];
  (window as Watched).candorShifts = shifts;
  let before = new Map<Element, {x: number; y: number}>();
  const look = (): void => {
    const now = new Map<Element, {x: number; y: number}>();
    for (const element of document.querySelectorAll(selector)) {
      if (element.getClientRects().length === 0) continue;
      const {left, top} = element.getBoundingClientRect();
      const corner = {x: left + scrollX, y: top + scrollY};
      const last = before.get(element);
      const moved = last ? Math.hypot(corner.x - last.x, corner.y - last.y) : 0;
      if (moved > tolerance) {
        const names = [...element.classList].map((name) => `.${name}`).join('');
        shifts.push({what: `${element.localName}${element.id && `#${element.id}`}${names}`, amount: moved});
      }
      now.set(element, corner);
    }
    before = now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Runs in the page. */
async function watchedShifts(): Promise<Shift[]> {
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  return (window as Watched).candorShifts ?? [];
}
