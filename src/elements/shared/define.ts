/**
 * Registers an element. The same class under the same name again is silence; another class under it is one warning: two
 * versions on one page are the page's mistake, and the first goes on working.
 *
 * @param registry - Where; a scoped registry is possible.
 */
export const define = (
  tag: string,
  element: CustomElementConstructor,
  registry: CustomElementRegistry,
): void => {
  const known = registry.get(tag);
  if (known === element) return;
  if (known) console.warn(`Candor: <${tag}> is already defined by another script; that one stays.`);
  else registry.define(tag, element);
};
