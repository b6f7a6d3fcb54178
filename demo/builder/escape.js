const entities = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};
// What template languages (Liquid, Vue, Svelte, Angular), shortcodes and tag managers look for.
const signs = {
  '{': '&#123;',
  '}': '&#125;',
  '[': '&#91;',
  ']': '&#93;',
  '`': '&#96;',
  $: '&#36;',
  '\\': '&#92;',
};

/** Text for HTML, inside double quotes as well as between tags. */
export const escapeHtml = (text) => text.replace(/[&<>"]/g, (sign) => entities[sign]);

/** Text for HTML that goes through a template language first: what that one looks for is a character reference. */
export const escapeTemplate = (text) => escapeHtml(text).replace(/[{}[\]`$\\]/g, (sign) => signs[sign]);

/** Text for a system that makes paragraphs of lines and looks for [shortcodes]. */
export const escapeLine = (text) =>
  escapeHtml(text).replace(/[\n\r[\]]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A string of JavaScript that can stand in an inline script: no tag, no comment, no `{{variable}}` begins in it. */
export const scriptString = (text) =>
  JSON.stringify(text)
    .replace(/[<>{}\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll("'", '\\u0027');

/** Whether a text means itself in every template language. */
export const isPlain = (text) => !/[&<>"'{}[\]`$\\@\r\n\t]/.test(text);
