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

let count = 0;

/** An id that nothing else has. */
export const newId = (name) => {
  count += 1;
  return `${name}-${count}`;
};
