import {make} from '../builder/dom.js';
import {colorField} from './color-field.js';
import {joinSides, sidesOf} from './light-dark.js';

const schemes = {light: 'Light', dark: 'Dark'};

/**
 * A colour with its two sides.
 *
 * @param {object} settings
 * @param {string} settings.title
 * @param {string} settings.description
 * @param {string} settings.initial
 * @param {boolean} settings.hasAlpha
 * @param {() => string} settings.value - What it is set to, or empty.
 * @param {(value: string) => void} settings.change
 * @param {(scheme: string) => object} settings.measured
 */
export const colorRow = ({title, description, initial, hasAlpha, value, change, measured}) => {
  const defaults = sidesOf(initial);
  const sides = () => (value() ? sidesOf(value()) : {light: '', dark: ''});
  const set = (scheme, text) => {
    const {light, dark} = {...sides(), [scheme]: text};
    change(light || dark ? joinSides({light: light || defaults.light, dark: dark || defaults.dark}) : '');
  };
  const fields = Object.entries(schemes).map(([scheme, name]) => {
    const label = `${title}, ${name.toLowerCase()}`;
    return [scheme, colorField({label, side: name, hasAlpha, change: (text) => set(scheme, text)})];
  });
  const element = make(
    'fieldset',
    {class: 'color-row'},
    make('legend', {}, make('code', {}, title)),
    make('p', {class: 'hint'}, description),
    make(
      'div',
      {class: 'color-sides'},
      fields.map(([, field]) => field.element),
    ),
  );
  const show = () => {
    for (const [scheme, field] of fields) field.show(sides()[scheme], defaults[scheme], measured(scheme));
  };
  return {element, show};
};
