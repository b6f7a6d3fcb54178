/** What of a page is no longer as it was before the elements' script ran. */
export interface Touched {
  /** Names that the window has now. */
  readonly globals: readonly string[];
  /** Own names that built-in prototypes and objects have now. */
  readonly builtIns: readonly string[];
  /** What of the page's DOM outside of the elements, and of its styles, differs. */
  readonly markup: readonly (readonly [before: string, after: string])[];
  readonly styles: readonly string[];
  readonly stored: readonly string[];
}

interface Stock {
  readonly globals: readonly string[];
  readonly builtIns: readonly string[];
  readonly styles: readonly string[];
}

interface Stocked {
  stock?: {readonly take: () => Stock; readonly before: Stock; markup?: string};
}

/** Runs in the page, before the elements' script: keeps what there is. */
export function takeStock(): void {
  const take = (): Stock => {
    const builtIns = {Object, Array, Promise, Map, Set, Element, HTMLElement, Node, Document, Event, Window};
    const named = Object.entries(builtIns).flatMap(([name, {prototype}]) =>
      Reflect.ownKeys(prototype).map((key) => `${name}.prototype.${String(key)}`),
    );
    const styleOf = (selector: string): string[] => {
      const element = document.querySelector(selector);
      if (!element) return [];
      const style = getComputedStyle(element);
      const names = [
        'color',
        'font-family',
        'font-size',
        'margin-top',
        'display',
        'position',
        'background-color',
      ];
      return names.map((name) => `${selector} ${name}: ${style.getPropertyValue(name)}`);
    };
    return {
      globals: Object.getOwnPropertyNames(window),
      builtIns: named,
      styles: ['html', 'body', '#title', '.note', '#elsewhere'].flatMap(styleOf),
    };
  };
  const stocked = window as Stocked;
  const stock = {take, before: take()};
  stocked.stock = stock;
  // The page's own markup is whole, and deferred and module scripts have not run, when this fires first.
  document.addEventListener('readystatechange', () => {
    if (document.readyState !== 'interactive') return;
    stocked.stock = {
      take,
      before: {...take(), globals: stock.before.globals},
      markup: document.documentElement.outerHTML,
    };
  });
}

/** Runs in the page, once the elements are drawn: what differs. */
export async function findTouched(): Promise<Touched> {
  const {stock} = window as Stocked;
  if (!stock?.markup) throw new Error('No stock was taken.');
  const now = stock.take();
  const added = (before: readonly string[], after: readonly string[]) =>
    after.filter((name) => !before.includes(name));
  const html = document.documentElement.outerHTML;
  const databases = (await indexedDB.databases?.()) ?? [];
  return {
    globals: added(stock.before.globals, now.globals).filter((name) => name !== 'stock'),
    builtIns: added(stock.before.builtIns, now.builtIns),
    markup: html === stock.markup ? [] : [[stock.markup, html]],
    styles: added(stock.before.styles, now.styles),
    stored: Object.entries({
      cookies: document.cookie.length,
      localStorage: localStorage.length,
      sessionStorage: sessionStorage.length,
      databases: databases.length,
      styleSheets: document.adoptedStyleSheets.length,
    })
      .filter(([, count]) => count > 0)
      .map(([name]) => name),
  };
}
