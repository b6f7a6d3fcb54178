import {elements, optionsOf} from './elements.js';
import {languages} from './languages.js';

/**
 * All that somebody chose, as words. `options` holds attributes of the element; a flag that is set holds its value, else nothing.
 *
 * @typedef {object} Settings
 * @property {string} src - The endpoint, one of its documents, or a page. Absolute.
 * @property {keyof typeof elements} element
 * @property {Readonly<Record<string, string>>} options
 * @property {string} fallback - What stands there until data has come; plain text.
 * @property {string} look - The name of a preset.
 * @property {string} accent - A colour, or empty.
 * @property {'own' | 'cdn'} files - Where the files lie.
 * @property {string} base - The folder of the files.
 * @property {'element' | 'div'} form - How it is written.
 * @property {string} host - Where it is pasted.
 */

/** Nothing chosen. */
export const untouched = {
  src: '',
  element: 'reviews',
  options: {},
  fallback: '',
  look: '',
  accent: '',
  files: 'own',
  base: '',
  form: 'element',
  host: 'html',
};

const own = Object.keys(untouched).filter((name) => name !== 'options');
const longest = 2000;

const isAllowed = ({kind, choices, value = 'true', least, most}, text) => {
  switch (kind) {
    case 'choice':
      return choices.some(([each]) => each === text);
    case 'flag':
      return text === value;
    case 'number':
      return /^\d{1,3}$/.test(text) && Number(text) >= least && Number(text) <= most;
    case 'language':
      return languages.some(([tag]) => tag === text);
    default:
      return true;
  }
};

const oneOf = (value, allowed, usual) => (allowed.includes(value) ? value : usual);

/**
 * Reads what an address says after `#`. What it says wrongly is left out, so that an old or a hostile address opens as well.
 *
 * @param {string} fragment - With or without `#`.
 * @returns {Settings}
 */
export const readSettings = (fragment) => {
  const given = new URLSearchParams(fragment.replace(/^#/, ''));
  const read = (name) => (given.get(name) ?? untouched[name]).slice(0, longest);
  const settings = Object.fromEntries(own.map((name) => [name, read(name)]));
  settings.element = oneOf(settings.element, Object.keys(elements), untouched.element);
  settings.files = oneOf(settings.files, ['own', 'cdn'], untouched.files);
  settings.form = oneOf(settings.form, ['element', 'div'], untouched.form);
  if (!/^(#[\da-f]{6})?$/i.test(settings.accent)) settings.accent = '';
  const options = optionsOf(settings.element).flatMap((option) => {
    const text = given.get(`${option.name}`)?.slice(0, longest);
    return text && isAllowed(option, text) ? [[option.name, text]] : [];
  });
  return {...settings, options: Object.fromEntries(options)};
};

/** The same as the end of an address, without what is as it is anyway. */
export const writeSettings = ({options, ...settings}) => {
  const changed = Object.entries(settings).filter(([name, value]) => value !== untouched[name]);
  const query = new URLSearchParams([...changed, ...Object.entries(options)].filter(([, value]) => value));
  return query.toString();
};
