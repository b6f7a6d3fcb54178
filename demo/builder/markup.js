import {optionsOf} from './elements.js';
import {escapeHtml, escapeLine} from './escape.js';

// A language says nothing of its direction in HTML; a page in another one needs both.
const isRightToLeft = (tag) => tag === 'ar' || tag === 'he';

/**
 * The attributes of the chosen element, in the order they are written in.
 *
 * @param {import('./settings.js').Settings} settings
 * @returns {{name: string, value: string, isFlag: boolean, isNumber: boolean}[]}
 */
export const attributesOf = ({src, element, options}) => [
  {name: 'src', value: src, isFlag: false, isNumber: false},
  ...(isRightToLeft(options.lang) ? [{name: 'dir', value: 'rtl', isFlag: false, isNumber: false}] : []),
  ...optionsOf(element).flatMap(({name, kind, value, usual}) => {
    const text = options[name];
    if (!text || text === usual) return [];
    const isFlag = kind === 'flag' && value === undefined;
    return [{name, value: isFlag ? '' : text, isFlag, isNumber: kind === 'number'}];
  }),
];

/** A tag with its attributes: in one line where that is short, else one attribute a line. */
export const openTag = (tag, attributes) => {
  const line = [tag, ...attributes].join(' ');
  if (line.length <= 96) return `<${line}>`;
  return `<${tag}\n${attributes.map((attribute) => `  ${attribute}`).join('\n')}\n>`;
};

/** Attributes as HTML has them. */
export const htmlAttributes = (attributes, encode = escapeHtml) =>
  attributes.map(({name, value, isFlag}) => (isFlag ? name : `${name}="${encode(value)}"`));

const inside = (fallback, encode) => (fallback ? `\n  <p>${encode(fallback)}</p>\n` : '');

/** `<candor-reviews …></candor-reviews>`. */
export const elementHtml = (settings, encode = escapeHtml) => {
  const tag = `candor-${settings.element}`;
  const attributes = htmlAttributes(attributesOf(settings), encode);
  return `${openTag(tag, attributes)}${inside(settings.fallback, encode)}</${tag}>`;
};

/** `<div data-candor="reviews" …></div>`: what passes where unknown tags are taken away. The loader makes the element of it. */
export const divHtml = (settings, encode = escapeHtml) => {
  const data = attributesOf(settings).map(({name, value}) => ({name: `data-${name}`, value, isFlag: false}));
  const form = {name: 'data-candor', value: settings.element, isFlag: false};
  return `${openTag('div', htmlAttributes([form, ...data], encode))}${inside(settings.fallback, encode)}</div>`;
};

/** As the page wants it written. */
export const chosenHtml = (settings, encode = escapeHtml) =>
  (settings.form === 'div' ? divHtml : elementHtml)(settings, encode);

/** The shortcode of the WordPress plugin; one line, or its attributes are lost. */
export const shortcode = (settings) => {
  const attributes = attributesOf(settings).map(({name, value, isFlag}) =>
    isFlag ? name : `${name}="${escapeLine(value)}"`,
  );
  const open = [`[candor element="${settings.element}"`, ...attributes].join(' ');
  return settings.fallback ? `${open}]${escapeLine(settings.fallback)}[/candor]` : `${open}]`;
};
