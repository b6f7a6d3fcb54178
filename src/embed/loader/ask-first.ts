import {firstAddress} from '../../client/first-address.js';
import {sourceOf} from '../../elements/shared/address.js';
import {askEarly} from '../../internal/handed-over.js';

/** An element that is not defined yet: what a framework set on it is a property of its own. */
export type Undefined = HTMLElement & {
  readonly consent?: string;
  readonly data?: unknown;
  readonly src?: string;
};

/** Where asking early is sure to be right. The client goes by `readWebUrl`, which knows more of this very machine's names. */
const isAskable = /^https:|^http:..(localhost|127(\.\d+){3})[:/]/;

const asked = new Set<string>();

/**
 * Asks what the element will ask first, once for each address, so that data and code arrive together. Not where the page gives
 * the data, nor where it was rendered beforehand.
 */
export const askFirst = (element: Undefined): void => {
  if (element.data || element.hasAttribute('fresh-for')) return;
  const format = element.getAttribute('format') === 'schema.org' ? 'schema.org' : undefined;
  const src = sourceOf(element.src ?? element.getAttribute('src') ?? '', element);
  const url = firstAddress(src, format).replace(/#.*/, '');
  if (!isAskable.test(url) || asked.has(url)) return;
  asked.add(url);
  askEarly(url);
};
