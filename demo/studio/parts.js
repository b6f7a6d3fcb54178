import {copyButton} from '../builder/copy.js';
import {byId, make} from '../builder/dom.js';
import {makePartMarker} from './part-marker.js';

const ruleFor = (tagName, part) => `${tagName}::part(${part}) {\n  \n}`;

const partItem = (marker, tagName, {name, description}) => {
  const point = () => marker.mark(tagName, name);
  const clear = () => marker.mark();
  return make(
    'li',
    {
      class: 'part',
      'data-part': name,
      onpointerenter: point,
      onpointerleave: clear,
      onfocusin: point,
      onfocusout: clear,
    },
    make('div', {}, make('code', {}, name), make('p', {class: 'hint'}, description)),
    copyButton(`${tagName}::part(${name})`, () => ruleFor(tagName, name)),
  );
};

/**
 * The list of parts, and pointing at parts in the elements.
 *
 * @param {ReturnType<typeof import('./variables.js').partsIn>} elements
 */
export const showParts = (elements) => {
  const stage = byId('stage');
  const marker = makePartMarker(stage);
  const choose = byId('part-element');
  const filter = byId('part-filter');
  const list = byId('parts');
  const said = byId('pointed');

  const draw = () => {
    const {tagName, parts} = elements.find((element) => element.tagName === choose.value) ?? elements[0];
    const words = filter.value.trim().toLowerCase();
    const fitting = parts.filter(({name, description}) =>
      `${name} ${description}`.toLowerCase().includes(words),
    );
    list.replaceChildren(...fitting.map((part) => partItem(marker, tagName, part)));
    for (const item of list.children) {
      if (!marker.isShown(tagName, item.getAttribute('data-part'))) item.classList.add('absent');
    }
    byId('part-count').textContent =
      `${fitting.length} of ${parts.length} parts. Pale ones are not on screen now.`;
  };
  choose.replaceChildren(...elements.map(({tagName}) => make('option', {value: tagName}, `<${tagName}>`)));
  choose.value = 'candor-reviews';
  choose.addEventListener('change', draw);
  filter.addEventListener('input', draw);
  // What is on screen is known once the elements have drawn.
  stage.addEventListener('candor-load', () => setTimeout(draw, 500));

  const pointing = byId('pointing');
  let isHeld = false;
  const describe = ({tagName, part}) => {
    const {description = ''} =
      elements.find((element) => element.tagName === tagName)?.parts.find(({name}) => name === part) ?? {};
    said.replaceChildren(
      make('code', {}, `${tagName}::part(${part})`),
      ` ${description}`,
      copyButton(`${tagName}::part(${part})`, () => ruleFor(tagName, part)),
    );
  };
  stage.addEventListener('pointermove', (event) => {
    const found = pointing.checked && !isHeld && marker.partAt(event);
    if (found) marker.mark(found.tagName, found.part);
  });
  stage.addEventListener('pointerleave', () => {
    if (pointing.checked && !isHeld) marker.mark();
  });
  // While one points, a click is no click: it names the part and keeps it outlined until the next.
  stage.addEventListener(
    'click',
    (event) => {
      if (!pointing.checked) return;
      event.preventDefault();
      event.stopPropagation();
      const found = marker.partAt(event);
      isHeld = Boolean(found) && !isHeld;
      if (!found) return;
      marker.mark(found.tagName, found.part);
      describe(found);
    },
    {capture: true},
  );
  pointing.addEventListener('change', () => {
    isHeld = false;
    marker.mark();
    if (!pointing.checked) said.replaceChildren();
  });
  draw();
};
