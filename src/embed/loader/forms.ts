/** How an attribute of an element is written where only a `<div>` survives: `data-src` is `src`. */
const attribute = /^data-(?=[a-z]{2})(?!candor|style|on(?!ly$))/;

/**
 * Makes the element that `<div data-candor="reviews" data-src="…">` stands for, for systems that strip unknown tags: inside of
 * it, around what it holds, which is its fallback. What was made before, in a saved copy of the page too, is not made again.
 *
 * Whoever may write `data-` attributes may not always write scripts: so `data-onclick` makes no attribute, nor does what Alpine or
 * Vue would run (`data-x-init`, `data-v-html`).
 *
 * @param tags - The elements there are.
 * @returns The element, where the `<div>` names one and does not hold it yet.
 */
export const fillForm = (form: HTMLElement, tags: readonly string[]): HTMLElement | undefined => {
  const tag = `candor-${form.dataset?.candor}`;
  if (!tags.includes(tag) || form.querySelector(tag)) return undefined;
  const element = document.createElement(tag);
  for (const {name, value} of form.attributes) {
    if (attribute.test(name)) element.setAttribute(name.replace(attribute, ''), value);
  }
  element.append(...form.childNodes);
  form.append(element);
  return element;
};
