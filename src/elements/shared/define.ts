import {offerConsent} from '../../internal/consent.js';
import {isPolicyAllowed} from '../../internal/trusted-types.js';

/**
 * Registers an element. The same class again under a name is silence; another class under it is one warning: two versions on
 * one page are the page's mistake, and the first goes on working. Where the page's policy lets no template be made, nothing is
 * registered, so that what the page put inside stays. The page's scripts find `candor.consent()` from then on.
 *
 * @param registry - Where; a scoped registry is possible.
 */
export const define = (
  tag: string,
  element: CustomElementConstructor,
  registry: CustomElementRegistry,
): void => {
  offerConsent();
  const known = registry.get(tag);
  if (known === element) return;
  if (known) console.warn(`Candor: <${tag}> is already defined by another script; that one stays.`);
  else if (isPolicyAllowed()) registry.define(tag, element);
};
