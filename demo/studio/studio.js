import {wholeBrandLook} from '../builder/brand.js';
import {codeBlock} from '../builder/code.js';
import {ruleOf} from '../builder/css.js';
import {byId, make} from '../builder/dom.js';
import {looks} from '../builder/looks.js';
import {colorRow} from './color-row.js';
import {isColor, makeProbe, measure} from './measure.js';
import {readPageColors} from './page-colors.js';
import {showParts} from './parts.js';
import {sizeRow} from './size-row.js';
import {readTheme, readThemeCss, themeCss, usualPage, writeTheme} from './theme.js';
import {partsIn, translucent, variablesIn} from './variables.js';

const stage = byId('stage');
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

let theme = readTheme(location.hash);
let variables = [];
let rows = [];
const probe = makeProbe(document.body);

const initialOf = (name) => variables.find((variable) => variable.name === name)?.initial ?? '';
const readValue = (name) => theme.variables[name] || initialOf(name);

const draw = () => {
  const {page} = theme;
  // What this page tells its own elements ends at the stage; what a theme says of them begins there.
  sheet.replaceSync(
    ruleOf('#stage', {
      'background-color': page.background,
      color: page.text,
      '--candor-accent': 'initial',
      ...theme.variables,
    }),
  );
  for (const row of rows) row.show();
  const css = themeCss(theme);
  byId('css').replaceChildren(
    css ? codeBlock('Your theme', css) : make('p', {class: 'hint'}, 'Nothing differs from the defaults yet.'),
  );
  const failures = [...document.querySelectorAll('#colors [data-grade="fail"]')].length;
  byId('verdict').textContent =
    failures === 0
      ? 'Everything can be read, in light and dark.'
      : `${failures} of the colours cannot be read well enough.`;
  byId('verdict').className = failures === 0 ? 'verdict good' : 'verdict bad';
};

const set = (more) => {
  theme = {...theme, ...more};
  history.replaceState(null, '', `#${writeTheme(theme)}`);
  draw();
};

const setVariable = (name, value) => {
  const {[name]: _, ...rest} = theme.variables;
  set({variables: value && value !== initialOf(name) ? {...rest, [name]: value} : rest});
};

const setPage = (name, value) => set({page: {...theme.page, [name]: value || usualPage[name]}});

const rowOf = (variable) => {
  const {name, initial, description, kind} = variable;
  const value = () => theme.variables[name] ?? '';
  const change = (text) => setVariable(name, text);
  if (kind !== 'color') return sizeRow(variable, value, change);
  const measured = (scheme) => measure(probe, theme.page, readValue, name, scheme);
  return colorRow({
    title: name,
    description,
    initial,
    hasAlpha: translucent.has(name),
    value,
    change,
    measured,
  });
};

const pageRow = (name, title, description) =>
  colorRow({
    ...{title, description, initial: usualPage[name], hasAlpha: false},
    value: () => (theme.page[name] === usualPage[name] ? '' : theme.page[name]),
    change: (text) => setPage(name, text),
    measured: (scheme) => measure(probe, theme.page, () => theme.page[name], name, scheme),
  });

const drawRows = () => {
  const ofPage = [
    pageRow('background', 'Background', 'What everything is measured against.'),
    pageRow('text', 'Text', 'The elements take it, as they take the font.'),
  ];
  const ofVariables = variables.map((variable) => [variable.kind, rowOf(variable)]);
  rows = [...ofPage, ...ofVariables.map(([, row]) => row)];
  const isColorRow = ([kind]) => kind === 'color';
  byId('page').replaceChildren(...ofPage.map(({element}) => element));
  byId('colors').replaceChildren(...ofVariables.filter(isColorRow).map(([, {element}]) => element));
  byId('sizes').replaceChildren(
    ...ofVariables.filter((entry) => !isColorRow(entry)).map(([, {element}]) => element),
  );
};

const drawPresets = () => {
  const brand = make('input', {
    type: 'color',
    id: 'brand',
    value: '#7a1f2b',
    oninput: () => set({variables: wholeBrandLook(brand.value)}),
  });
  byId('presets').replaceChildren(
    ...Object.entries(looks).map(([id, {label, variables: those}]) =>
      make(
        'button',
        {type: 'button', class: 'plain', onclick: () => set({variables: those})},
        id ? label : 'Defaults',
      ),
    ),
    make('label', {class: 'brand', for: 'brand'}, 'From one colour', brand),
  );
};

const take = (values) => {
  const right = Object.entries(values).filter(([name, value]) => name && isColor(value));
  const {'page-background': background, 'page-text': text, ...rest} = Object.fromEntries(right);
  set({
    variables: {...theme.variables, ...rest},
    page: {...theme.page, ...(background && {background}), ...(text && {text})},
  });
};

const readBack = () => {
  const {variables: found, unknown} = readThemeCss(
    byId('css-in').value,
    variables.map(({name}) => name),
  );
  const count = Object.keys(found).length;
  byId('css-said').textContent = [
    count === 0 ? 'There is no --candor- variable in it.' : `${count} taken.`,
    unknown.length > 0 ? `Unknown: ${unknown.join(', ')}.` : '',
  ].join(' ');
  if (count > 0) set({variables: found});
};

const listen = () => {
  for (const input of document.querySelectorAll('.switch input, #rtl'))
    input.addEventListener('change', () => {
      if (input.id === 'rtl') stage.dir = input.checked ? 'rtl' : 'ltr';
      else stage.setAttribute(`data-${input.name}`, input.value);
    });
  byId('read-css').addEventListener('submit', (event) => {
    event.preventDefault();
    readBack();
  });
  addEventListener('hashchange', () => {
    theme = readTheme(location.hash);
    draw();
  });
};

const begin = async () => {
  const manifest = await fetch('/candor/custom-elements.json').then((response) => response.json());
  variables = variablesIn(manifest);
  const colors = variables.filter(({kind}) => kind === 'color').map(({name}) => [name, name]);
  readPageColors([['page-background', 'Page background'], ['page-text', 'Page text'], ...colors], take);
  drawRows();
  drawPresets();
  draw();
  showParts(partsIn(manifest));
  byId('steps').removeAttribute('data-waiting');
};

listen();
begin();
