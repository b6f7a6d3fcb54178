/**
 * Makes an element. Names that begin with `on` are listeners, `true` is an attribute without a value, `false` and nothing are
 * left out. Text is only ever text.
 *
 * @param {string} tag
 * @param {Readonly<Record<string, unknown>>} [settings]
 * @param {...(Node | string | undefined)} children
 * @returns {HTMLElement}
 */
export const make = (tag, settings = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(settings)) {
    if (value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== ''));
  return element;
};

/** The element with an id that the page is known to have. */
export const byId = (id) => document.getElementById(id);

/**
 * Gives an element new children, and leaves alone what would be the same: where somebody's focus or selection is, or where
 * something was just said, nothing is taken away.
 *
 * @param {Element} parent
 * @param {readonly Element[]} children
 */
export const renew = (parent, children) => {
  const shown = [...parent.children];
  if (shown.length !== children.length) return parent.replaceChildren(...children);
  for (const [index, child] of children.entries())
    if (!withoutStatus(shown[index]).isEqualNode(withoutStatus(child))) shown[index].replaceWith(child);
};

const withoutStatus = (element) => {
  const copy = element.cloneNode(true);
  for (const status of copy.querySelectorAll('[role="status"]')) status.textContent = '';
  return copy;
};

let count = 0;

/** An id that nothing else has. */
export const newId = (name) => {
  count += 1;
  return `${name}-${count}`;
};
