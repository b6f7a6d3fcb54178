/**
 * A public variable, as the build describes it.
 *
 * @typedef {object} Variable
 * @property {string} name
 * @property {string} initial - Its default.
 * @property {string} description
 * @property {'color' | 'length' | 'number'} kind
 */

const kindOf = (initial) =>
  /^[\d.]+$/.test(initial)
    ? 'number'
    : /^(calc|max|min|clamp)\(|^[\d.]+(px|r?em)$/.test(initial)
      ? 'length'
      : 'color';

/**
 * All variables, from the manifest of the build (`custom-elements.json`): every element has the same.
 *
 * @returns {Variable[]}
 */
export const variablesIn = (manifest) => {
  const [first] = elementsIn(manifest);
  return (first?.cssProperties ?? []).map(({name, default: initial, description}) => ({
    ...{name, initial, description},
    kind: kindOf(initial),
  }));
};

/** The elements of a manifest. */
export const elementsIn = ({modules}) =>
  modules
    .flatMap(({declarations = []}) => declarations)
    .filter(({tagName}) => tagName)
    .sort((a, b) => a.tagName.localeCompare(b.tagName));

/** The parts of each element, with what each is: those that `::part()` can name. */
export const partsIn = (manifest) =>
  elementsIn(manifest).map(({tagName, cssParts = []}) => ({
    tagName,
    parts: cssParts.map(({name, description}) => ({name, description})),
  }));

/** Sliders: from, to, step, unit, and where they stand at first. What is typed may go further. */
export const sliders = {
  '--candor-radius': {least: 0, most: 32, step: 1, unit: 'px', start: 10},
  '--candor-density': {least: 0.6, most: 1.6, step: 0.05, unit: '', start: 1},
  '--candor-gap': {least: 0.25, most: 2.5, step: 0.05, unit: 'em', start: 1},
  '--candor-padding': {least: 0.4, most: 3, step: 0.1, unit: 'em', start: 1.4},
  '--candor-font-size': {least: 0.75, most: 1.5, step: 0.0625, unit: 'rem', start: 1},
};

/**
 * What WCAG 2.2 AA asks of a colour, and against what: the page's background, or another variable's colour.
 */
export const needs = {
  '--candor-text': {least: 4.5},
  '--candor-muted': {least: 4.5},
  '--candor-accent': {least: 4.5},
  '--candor-on-accent': {least: 4.5, on: '--candor-accent'},
  '--candor-star': {least: 3},
  '--candor-good': {least: 4.5},
  '--candor-warn': {least: 4.5},
  '--candor-bad': {least: 4.5},
};

/** Those that are usually seen through. */
export const translucent = new Set(['--candor-muted', '--candor-line', '--candor-tint']);
