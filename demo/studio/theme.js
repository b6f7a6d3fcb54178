import {ruleOf} from '../builder/css.js';

/**
 * A theme and the page it is for.
 *
 * @typedef {object} Theme
 * @property {Readonly<Record<string, string>>} variables - What differs from the defaults.
 * @property {Page} page
 *
 * @typedef {object} Page
 * @property {string} background - As CSS; may be `light-dark()`.
 * @property {string} text
 */

/** Black on white, more or less, and the other way round. */
export const usualPage = {
  background: 'light-dark(#ffffff, #171717)',
  text: 'light-dark(#1d1d1f, #ececec)',
};

const longest = 200;
// One value of one variable: what could end it, or ask for something elsewhere, is none.
const isValue = (text) => text.length <= longest && !/[;{}<>@\\]|url\(|\/\*/i.test(text);

/** Reads what an address says after `#`. What is no value is left out. */
export const readTheme = (fragment) => {
  const given = [...new URLSearchParams(fragment.replace(/^#/, ''))].filter(
    ([, value]) => value && isValue(value),
  );
  const variables = given.flatMap(([name, value]) =>
    /^[a-z][a-z-]*$/.test(name) && !name.startsWith('page-') ? [[`--candor-${name}`, value]] : [],
  );
  const {'page-background': background = usualPage.background, 'page-text': text = usualPage.text} =
    Object.fromEntries(given);
  return {variables: Object.fromEntries(variables), page: {background, text}};
};

/** The same as the end of an address. */
export const writeTheme = ({variables, page}) => {
  const entries = Object.entries(variables).map(([name, value]) => [name.slice('--candor-'.length), value]);
  const ofPage = Object.entries(page).filter(([name, value]) => value !== usualPage[name]);
  return new URLSearchParams([
    ...entries,
    ...ofPage.map(([name, value]) => [`page-${name}`, value]),
  ]).toString();
};

/** The theme as CSS for the page: what differs from the defaults, and nothing else. */
export const themeCss = ({variables}) => ruleOf(':root', variables);

/**
 * Reads variables out of CSS that was pasted.
 *
 * @param {string} css
 * @param {readonly string[]} names - Those there are.
 * @returns {{variables: Record<string, string>, unknown: string[]}}
 */
export const readThemeCss = (css, names) => {
  const variables = {};
  const unknown = new Set();
  for (const [, name, value] of css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .matchAll(/(--candor-[\w-]+)\s*:\s*([^;{}]+)/g)) {
    if (!names.includes(name)) unknown.add(name);
    else if (isValue(value.trim())) variables[name] = value.trim();
  }
  return {variables, unknown: [...unknown]};
};
