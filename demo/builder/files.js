import {escapeHtml, scriptString} from './escape.js';

/** Where a site keeps the files where it does not say otherwise. */
export const usualBase = '/candor/';

/**
 * The file that a page names, with its hash.
 *
 * @typedef {object} BuiltFile
 * @property {string} name
 * @property {string} version
 * @property {string} integrity
 */

/**
 * Finds the loader in the list of a build.
 *
 * @param {Readonly<Record<string, string>>} list - `integrity.json`.
 * @returns {BuiltFile}
 * @throws {Error} Where there is none.
 */
export const findLoader = (list) => {
  for (const [name, integrity] of Object.entries(list)) {
    const [, version] = /^candor-loader-(\d[\w.+-]*)\.js$/.exec(name) ?? [];
    if (version) return {name, version, integrity};
  }
  throw new Error('integrity.json names no loader; build the files again.');
};

/** The folder of the files as an address that ends with a slash. */
export const baseOf = ({base}) => {
  const text = base.trim() || usualBase;
  return text.endsWith('/') ? text : `${text}/`;
};

/** What is wrong with a folder's address, in a sentence; nothing where nothing is. */
export const faultOfBase = ({files, base}) => {
  const text = base.trim();
  if (files === 'cdn' && !text) return 'Type the address of the folder on the CDN.';
  if (/[\s"'<>]/.test(text)) return 'An address has no spaces and no quotes.';
  if (/^https:\/\/./.test(text) || (/^\/(?!\/)/.test(text) && files === 'own') || !text) return undefined;
  return files === 'own'
    ? 'Start with / for a folder of this site, or with https://'
    : 'An address that others can load starts with https://';
};

/** The loader's address. */
export const loaderAddress = (settings, {name}) => `${baseOf(settings)}${name}`;

/** The tag that loads the loader. */
export const loaderTag = (settings, file, encode = escapeHtml) =>
  `<script async src="${encode(loaderAddress(settings, file))}"\n  integrity="${file.integrity}" crossorigin="anonymous"></script>`;

/** The same made by a script, for systems that take attributes away from script tags. */
export const loaderScript = (settings, file) => `<script>
(function () {
  var loader = document.createElement('script');
  loader.src = ${scriptString(loaderAddress(settings, file))};
  loader.integrity = ${scriptString(file.integrity)};
  loader.crossOrigin = 'anonymous';
  document.head.appendChild(loader);
})();
</script>`;
