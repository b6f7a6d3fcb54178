import {consentEvent} from '../../internal/consent.js';
import {fillForm} from './forms.js';

/**
 * Watches the page for elements, in it and in what is added to it, and tells of each that comes near the viewport, or wants
 * to be there at once. Shadow trees of others are theirs.
 *
 * @param tags - Of the elements.
 * @param bring - Told of an element, as often as it comes near.
 */
export const watch = (tags: readonly string[], bring: (element: HTMLElement) => void): void => {
  const selector = `${tags},[data-candor]`;
  // As far ahead as the elements themselves look.
  const nearness = new IntersectionObserver(
    (entries) => {
      for (const {isIntersecting, target} of entries) if (isIntersecting) bring(target as HTMLElement);
    },
    {rootMargin: '400px'},
  );
  const meet = (element: HTMLElement): void => {
    // What is brought at once and fails would be tried, and refused, a second time by being near.
    if (element.getAttribute('loading') === 'eager') bring(element);
    else {
      // Seen anew, it is told of anew.
      nearness.unobserve(element);
      nearness.observe(element);
    }
  };
  const find = (root: Node & Partial<ParentNode>): void => {
    root.querySelectorAll?.<HTMLElement>(selector).forEach(look);
  };
  const look = (node: Node): void => {
    // What is no element has none of these.
    const element = node as HTMLElement;
    // While the page is being read, what belongs into a form may still come.
    const filled = document.readyState !== 'loading' && fillForm(element, tags);
    if (filled || tags.includes(element.localName)) meet(filled || element);
  };
  new MutationObserver((records) => {
    for (const {target, addedNodes} of records) {
      look(target);
      for (const node of addedNodes) {
        look(node);
        find(node);
      }
    }
  }).observe(document, {
    subtree: true,
    childList: true,
    attributeFilter: ['data-candor', 'consent', 'loading'],
  });
  for (const type of [consentEvent, 'DOMContentLoaded'])
    document.addEventListener(type, () => find(document));
  find(document);
};
