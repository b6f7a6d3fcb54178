import {black, type Colour, over, type Reader, white} from './colour.js';

/** What stands around an element as it is painted: slots and shadow roots crossed. */
const around = (element: Element): Element | null => {
  const root: Node = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
};

// The darkest that engines paint a page without a background of its own, and the lightest.
const canvas = (): Colour => {
  const said = getComputedStyle(document.documentElement).colorScheme;
  const named = document.querySelector<HTMLMetaElement>('meta[name="color-scheme"]')?.content;
  const scheme = said === 'normal' ? (named ?? '') : said;
  const isDark =
    scheme.includes('dark') &&
    (!scheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches);
  return isDark ? over([1, 1, 1, 0.1], black) : white;
};

/**
 * What is behind the words of an element.
 *
 * @returns `undefined` where that is a picture or a gradient.
 */
export const backgroundOf = (element: Element, read: Reader): Colour | undefined => {
  const layers: Colour[] = [];
  for (let at: Element | null = element; at; at = around(at)) {
    const {backgroundColor, backgroundImage} = getComputedStyle(at);
    if (backgroundImage !== 'none') return undefined;
    if (/^rgba\(.+, 0\)$/.test(backgroundColor)) continue;
    const layer = read(backgroundColor);
    layers.push(layer);
    if (layer[3] === 1) break;
  }
  return layers.reduceRight((below, layer) => over(layer, below), canvas());
};
