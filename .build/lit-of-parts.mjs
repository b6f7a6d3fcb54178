// What a part of an element, loaded on demand as a file of its own, needs of Lit: results of templates are plain data that the
// Lit already on the page draws. The names are those of lit-html 3; `test/site/parts.test.ts` uses the built files.
const result =
  (type) =>
  (strings, ...values) => ({_$litType$: type, strings, values});

export const html = result(1);
export const svg = result(2);
export const nothing = Symbol.for('lit-nothing');
export const noChange = Symbol.for('lit-noChange');
export const _$LH = {};
export {css} from './css-of-the-page.mjs';
