import {byId, make} from '../builder/dom.js';
import {addressOf, fetchDocument} from '../builder/fetch-document.js';
import {colorsIn, suggested} from './read-colors.js';

const sheetsIn = (html, base) =>
  [...html.matchAll(/<link\b[^>]*>/gi)]
    .filter(([tag]) => /rel\s*=\s*["']?[^"'>]*stylesheet/i.test(tag))
    .map(([tag]) => /href\s*=\s*["']?([^"'\s>]+)/i.exec(tag)?.[1])
    .filter((href) => href && URL.canParse(href, base))
    .map((href) => new URL(href.replaceAll('&amp;', '&'), base));

const stylesIn = (html) => [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style/gi)].map(([, css]) => css);

const mostSheets = 8;

/** All CSS of a page, as far as it can be read from here. */
const cssOfPage = async (text) => {
  const {url, text: html} = await fetchDocument(addressOf(text, location.href));
  if (!/<html|<head|<link|<!doctype/i.test(html)) return html;
  const sheets = await Promise.allSettled(
    sheetsIn(html, url)
      .slice(0, mostSheets)
      .map((sheet) => fetchDocument(sheet)),
  );
  return [...stylesIn(html), ...sheets.flatMap(({value}) => (value ? [value.text] : []))].join('\n');
};

const swatch = ({value, name}, uses, use) => {
  const box = make('span', {class: 'swatch'});
  box.style.setProperty('background-color', value);
  const select = make(
    'select',
    {'aria-label': `Use ${name} ${value} as`, onchange: () => use({[select.value]: value})},
    make('option', {value: ''}, 'Use as …'),
    uses.map(([id, label]) => make('option', {value: id}, label)),
  );
  return make('li', {}, box, make('span', {class: 'swatch-name'}, make('b', {}, name), ` ${value}`), select);
};

/**
 * Reads a page's colours in, from CSS that is pasted or from an address that may be read.
 *
 * @param {readonly (readonly [id: string, label: string])[]} uses
 * @param {(values: Readonly<Record<string, string>>) => void} use - Told which colours to take, by what for.
 */
export const readPageColors = (uses, use) => {
  const result = byId('page-colors');
  const show = (css) => {
    const colors = colorsIn(css);
    const all = suggested(colors);
    result.replaceChildren(
      make(
        'p',
        {class: 'verdict'},
        colors.length === 0 ? 'No colours were found in it.' : `${colors.length} colours`,
      ),
      ...(Object.keys(all).length > 0
        ? [
            make(
              'button',
              {type: 'button', class: 'plain', onclick: () => use(all)},
              `Use ${Object.keys(all).length} of them as their names say`,
            ),
          ]
        : []),
      make(
        'ul',
        {class: 'swatches'},
        colors.map((color) => swatch(color, uses, use)),
      ),
    );
  };
  byId('read-page').addEventListener('submit', async (event) => {
    event.preventDefault();
    const text = byId('page-css').value.trim();
    if (/[{;]/.test(text)) return show(text);
    try {
      show(await cssOfPage(text));
    } catch ({message, advice}) {
      result.replaceChildren(
        make('p', {class: 'verdict bad'}, message),
        make('p', {class: 'hint'}, `${advice} Or paste the CSS itself.`),
      );
    }
  });
};
