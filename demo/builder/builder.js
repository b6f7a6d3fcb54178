import {byId, make, renew} from './dom.js';
import {elements, optionsOf, shared} from './elements.js';
import {addressOf} from './fetch-document.js';
import {fieldOf, moreFields, radioField} from './fields.js';
import {faultOfBase, findLoader} from './files.js';
import {filesFields} from './files-fields.js';
import {faultView, foundView, waitingView} from './found-view.js';
import {lookFields} from './look-fields.js';
import {lookUp} from './look-up.js';
import {mangroveSource} from './mangrove.js';
import {pasteView} from './paste.js';
import {asShown, makePreview} from './preview.js';
import {readSettings, writeSettings} from './settings.js';
import {hosts} from './snippets.js';
import {fillTabs} from './tabs.js';

const example = new URL('/.well-known/trust-data.json', location.href).href;

let settings = readSettings(location.hash);
let found;
let file;
/** Where the pictures in the preview came from, beside those that documents name. */
let seen = [];

const preview = makePreview(byId('stage'), ({isDrawn, message}) => {
  byId('preview-state').textContent = isDrawn
    ? ''
    : `Not drawn: ${message} Visitors would see what the page has inside of the element, or a sentence.`;
  if (isDrawn) setTimeout(notePictures, 600);
});

const notePictures = () => {
  const origins = preview.pictureOrigins().filter((origin) => !seen.includes(origin));
  if (origins.length === 0) return;
  seen = [...seen, ...origins];
  drawPaste();
};

// What cannot be asked from here may be an address all the same.
const typed = () => {
  const mangrove = mangroveSource(settings.src);
  if (mangrove) return mangrove;
  try {
    return addressOf(settings.src || example, location.href).href;
  } catch {
    return undefined;
  }
};

// What is given as `src` is what was found, not what was typed: a page may name an endpoint elsewhere.
const asWritten = () => ({...settings, src: found?.src ?? typed()});

const drawPaste = () => {
  if (!file) return;
  const given = asWritten();
  const fault = given.src ? faultOfBase(settings) : 'Give an address in step 1.';
  if (fault) {
    byId('paste-panel').replaceChildren(make('p', {class: 'verdict'}, `Nothing to paste yet. ${fault}`));
    return;
  }
  const images = [...new Set([...(found?.images ?? []), ...seen])];
  renew(byId('paste-panel'), pasteView(given, file, {origins: found?.origins ?? [], images}));
};

const drawPreview = () => {
  if (!found) return preview.clear();
  const {settings: shown, standIn} = asShown(asWritten(), found);
  byId('stand-in').textContent = standIn
    ? `Shown with “${standIn}”, since this page is nothing that is reviewed.`
    : '';
  preview.show(shown);
};

const change = (more) => {
  settings = {...settings, ...more};
  history.replaceState(null, '', `#${writeSettings(settings)}`);
  drawPreview();
  drawPaste();
};

const changeOption = (name) => (value) => {
  const {[name]: _, ...rest} = settings.options;
  change({options: value ? {...rest, [name]: value} : rest});
};

const drawOptions = () => {
  const field = (option) =>
    fieldOf(option, settings.options[option.name] ?? '', found, changeOption(option.name));
  for (const [id, options] of [
    ['options', elements[settings.element].options],
    ['shared-options', shared],
  ]) {
    const isOpen =
      byId(id).querySelector('details')?.open ??
      options.some(({name, isRare}) => isRare && settings.options[name]);
    byId(id).replaceChildren(
      ...options.filter(({isRare}) => !isRare).map(field),
      moreFields(options.filter(({isRare}) => isRare).map(field), isOpen),
    );
  }
};

const chooseElement = (element) => {
  const known = new Set(optionsOf(element).map(({name}) => name));
  const kept = Object.entries(settings.options).filter(
    ([name]) => known.has(name) && !['layout', 'heading-level'].includes(name),
  );
  change({element, options: Object.fromEntries(kept)});
  drawOptions();
};

const drawElements = () => {
  const choices = Object.entries(elements).map(([name, {label, hint}]) => [
    ...[name, label, hint],
    found !== undefined && !found.elements.includes(name),
  ]);
  byId('elements').replaceChildren(
    radioField({label: 'Element', name: 'element', choices, value: settings.element, change: chooseElement}),
  );
};

let looks = 0;

const look = async (text) => {
  looks += 1;
  const own = looks;
  const place = byId('found');
  const input = byId('address');
  place.replaceChildren(...waitingView());
  input.removeAttribute('aria-invalid');
  try {
    const answer = await lookUp(text, location.href);
    // Somebody asked for something else in the meantime.
    if (own !== looks) return;
    found = answer;
    place.replaceChildren(...foundView(found));
    if (!found.elements.includes(settings.element)) chooseElement(found.elements[0] ?? 'reviews');
  } catch (error) {
    if (own !== looks) return;
    found = undefined;
    input.setAttribute('aria-invalid', 'true');
    place.replaceChildren(...faultView(error));
  }
  drawElements();
  drawOptions();
  change({});
};

const begin = async () => {
  const input = byId('address');
  input.value = settings.src || example;
  byId('look-up').addEventListener('submit', (event) => {
    event.preventDefault();
    seen = [];
    change({src: input.value.trim() === example ? '' : input.value.trim(), options: {}});
    look(input.value);
  });
  byId('example').addEventListener('click', () => {
    input.value = example;
    byId('look-up').requestSubmit();
  });
  for (const width of document.querySelectorAll('input[name="width"]'))
    width.addEventListener('change', () => byId('stage').setAttribute('data-width', width.value));
  for (const scheme of document.querySelectorAll('input[name="scheme"]'))
    scheme.addEventListener('change', () => byId('stage').setAttribute('data-scheme', scheme.value));
  const showTab = fillTabs(
    byId('hosts'),
    byId('paste-panel'),
    Object.entries(hosts).map(([id, {label}]) => [id, label]),
    (host) => {
      change({host});
      showTab(host);
    },
  );
  if (!Object.hasOwn(hosts, settings.host)) settings = {...settings, host: 'html'};
  showTab(settings.host);
  drawElements();
  drawOptions();
  byId('look').replaceChildren(...lookFields(settings, change));
  byId('files').replaceChildren(...filesFields(() => settings, change));
  byId('steps').removeAttribute('data-waiting');
  const list = await fetch('/candor/integrity.json').then((response) => response.json());
  file = findLoader(list);
  byId('version').textContent = `Version ${file.version}`;
  drawPaste();
};

// Somebody changed the address by hand, or went back.
addEventListener('hashchange', () => location.reload());

begin();
look(settings.src || example);
