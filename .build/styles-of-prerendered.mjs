import {readFileSync, writeFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';

const elements = ['rating', 'reviews', 'pledge', 'person'];
// What stands in an element before anybody has done anything comes from these parts of it as well.
const parts = {
  reviews: ['layout/layout.styles', 'finding/finding.styles'],
  pledge: ['award/award.styles'],
};

const load = (path) => import(pathToFileURL(resolve('dist/elements', path)).href);

/** The sheets of each element as they stand in its shadow root, by their text, with the elements that have them. */
const sheetsOf = async () => {
  const order = [];
  const owners = new Map();
  for (const name of elements) {
    const module = await load(`${name}/candor-${name}.js`);
    const Element = Object.values(module).find((each) => each.prototype?.constructor === each);
    const more = await Promise.all(
      (parts[name] ?? []).map((part) => load(`${part.includes('/') ? `${name}/` : ''}${part}.js`)),
    );
    const texts = [...Element.styles, ...more.map(({styles}) => styles)].map(({cssText}) => cssText);
    let last = -1;
    for (const text of texts) {
      if (!owners.has(text)) order.splice(last + 1, 0, text);
      owners.set(text, [...(owners.get(text) ?? []), name]);
      last = order.indexOf(text);
    }
  }
  return order.map((text) => ({text, names: owners.get(text)}));
};

/** The pieces of a sheet: what stands before a brace, and what between it and its end. */
const blocks = (css) => {
  const found = [];
  for (let at = 0; ; ) {
    const open = css.indexOf('{', at);
    if (open < 0) return found;
    let end = open + 1;
    for (let depth = 1; depth > 0; end++) depth += {'{': 1, '}': -1}[css[end]] ?? 0;
    found.push({head: css.slice(at, open).trim(), body: css.slice(open + 1, end - 1)});
    at = end;
  }
};

/** A list of selectors, one by one: commas in brackets do not part them. */
const selectors = (head) => {
  const found = [''];
  let depth = 0;
  for (const character of head) {
    depth += {'(': 1, ')': -1}[character] ?? 0;
    if (character === ',' && depth === 0) found.push('');
    else found[found.length - 1] += character;
  }
  return found.map((each) => each.trim());
};

// Stronger than what a page says of paragraphs and links in general, and every rule by the same.
const strength = ':not(#_)';

const hostsOf = (names, state = '') =>
  names
    .flatMap((name) => [
      `candor-${name}${state}`,
      `div[data-candor='${name}']${state.startsWith('[') ? state.replace('[', '[data-') : ''}`,
      `:host(candor-${name}${state})`,
    ])
    .join(',');

// What stands for the element itself, in any shadow root of ours the only thing outside of the wrapper.
const hostSelector = /^:host(?:\(([^)]*)\))?(.*)$/;

/** One selector as it stands nested in a rule for the element. */
const nested = (selector) => {
  if (/^\.candor\b/.test(selector)) return `&>.candor${strength}${selector.slice('.candor'.length)}`;
  const inner = /^:where\(\.candor (.*)\)$/.exec(selector);
  return `&>:where(.candor)${strength} ${inner ? `:where(${inner[1]})` : selector}`;
};

/** A rule about the element itself, where there is no shadow root around, or where the sheet is linked in one. */
const aboutHost = (selector, names) => {
  const [, state = '', rest] = hostSelector.exec(selector);
  // As in a shadow root, the page's own word on the element itself counts for more.
  return rest
    ? `:is(${hostsOf(names, state)})${rest.replace('.candor', `>.candor${strength}`)}`
    : `:where(${hostsOf(names, state)})`;
};

const isAboutHost = ({head}) => hostSelector.test(head);

const within = (css) =>
  blocks(css)
    .filter((block) => !isAboutHost(block))
    .map(({head, body}) =>
      head.startsWith('@') ? `${head}{${within(body)}}` : `${selectors(head).map(nested).join(',')}{${body}}`,
    )
    .join('');

const rewrite = (css, names) => {
  const hosts = blocks(css)
    .filter(isAboutHost)
    .map(({head, body}) => `${aboutHost(head, names)}{${body}}`);
  return `:is(${hostsOf(names)}){${within(css)}}${hosts.join('')}`;
};

const shrunk = (css) =>
  css
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/;}/g, '}')
    .replace(/: /g, ':');

const ours = (state) => `:is(${hostsOf(elements, state)})`;

// The page's own rules for all paragraphs, links or buttons are not for these; pictures keep what their own
// attributes say.
const reset = `${ours()}{&>:where(.candor)${strength},&>:where(.candor)${strength} :where(:not(svg,svg *,img)){all:revert}&>:where(.candor)${strength} :where(svg){display:revert;max-width:revert;margin:revert;padding:revert;vertical-align:revert}}`;

// Without script a button does nothing: its place is kept, and nobody is offered it, nor the words around it. How the ratings
// are spread is there to be read; only that it is a button is not.
const still = `${ours(':not(:defined)')}>:where(.candor)${strength}`;
const wordsAround = "[part~='people-like-me'],[part~='privacy'],[part~='helpful'][role]";
const idle = [
  `${still} :is(button:not([popovertarget]),input,select,${wordsAround}){visibility:hidden}`,
  `${still} [part~='distribution-row']>*{visibility:visible}`,
  // No script will ever come: no place is kept.
  `@media (scripting:none){${still} :is([part~='tools'],${wordsAround}){display:none}}`,
].join('');

// Its blocks are spans here, which may stand in a paragraph.
const lined = `:is(${hostsOf(['rating'])})>.candor${strength}{display:block}`;

// About as high as they will be. What the page itself reserves counts for more.
const reserved = [
  ['candor-rating', 'min-height:max(1.5em,24px);min-width:5.5em'],
  ['candor-reviews:empty', 'min-height:max(36em,100vh)'],
  ["candor-pledge:empty:not([layout='badge'])", 'min-height:14em'],
  ["candor-person:empty:not([layout='inline'],[layout='list'])", 'min-height:21em'],
  ["candor-person[layout='inline']:empty", 'min-height:36px'],
  ["candor-person[layout='list']:empty", 'min-height:max(36em,100vh)'],
]
  .map(([selector, room]) => `:where(${selector}:not(:defined)){${room}}`)
  .join('');

/**
 * Writes `candor.css`: what makes contents written by `candor prerender` look as they will in the shadow root, linked in the
 * page, or in a declarative shadow root; and keeps room for elements whose script is on its way.
 */
export const writeStylesOfPrerendered = async (folder) => {
  const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
  const sheets = await sheetsOf();
  const rules = sheets.map(({text, names}) => rewrite(text.replace(/\/\*[\s\S]*?\*\//g, ''), names));
  const css = shrunk([reset, ...rules, lined, idle, reserved].join(''));
  writeFileSync(`${folder}/candor-${version}.css`, `/*! Candor ${version}, MIT */\n${css}\n`);
};
