import {make, newId} from '../builder/dom.js';
import {sliders} from './variables.js';

const numberIn = (value, unit) => {
  const [, number] = new RegExp(`^(-?[\\d.]+)${unit}$`).exec(value.trim()) ?? [];
  return number;
};

/** A length or a number, by slider and by text. */
export const sizeRow = ({name, description, initial, kind}, value, change) => {
  const {least, most, step, unit, start} = sliders[name] ?? {
    least: 0,
    most: 48,
    step: 1,
    unit: 'px',
    start: 0,
  };
  const id = newId('size');
  const slider = make('input', {type: 'range', min: least, max: most, step, 'aria-label': name});
  const text = make('input', {type: 'text', id, spellcheck: 'false', placeholder: initial, dir: 'ltr'});
  const isRight = (typed) =>
    typed === '' || (kind === 'number' ? /^[\d.]+$/.test(typed) : CSS.supports('padding-top', typed));
  slider.addEventListener('input', () => change(`${slider.value}${unit}`));
  text.addEventListener('input', () => {
    const typed = text.value.trim();
    text.setAttribute('aria-invalid', String(!isRight(typed)));
    if (isRight(typed)) change(typed);
  });
  const show = () => {
    slider.value = numberIn(value(), unit) ?? numberIn(initial, unit) ?? start;
    if (document.activeElement === text) return;
    text.value = value();
    text.removeAttribute('aria-invalid');
  };
  const element = make(
    'div',
    {class: 'size-row'},
    make('label', {for: id}, make('code', {}, name)),
    make('p', {class: 'hint'}, description),
    make('div', {class: 'size-entry'}, slider, text),
  );
  return {element, show};
};
