import {make} from './dom.js';
import {flagField, selectField} from './fields.js';
import {looks} from './looks.js';

/** The fields for the look: a preset, and a colour of one's own. */
export const lookFields = ({look, accent}, change) => {
  const picker = make('input', {type: 'color', id: 'accent', oninput: () => setAccent(picker.value)});
  picker.value = accent || '#0b57d0';
  const toggled = flagField({
    label: 'A colour of my own',
    value: accent ? 'true' : '',
    change: (value) => setAccent(value ? picker.value : ''),
  });
  const setAccent = (color) => {
    change({accent: color});
    toggled.querySelector('input').checked = color !== '';
  };
  const preset = selectField({
    label: 'Look',
    hint: 'Font and text colour are always those of your page. For more, see the studio.',
    choices: Object.entries(looks).map(([id, {label}]) => [id, label]),
    value: look,
    change: (name) => change({look: name}),
  });
  const name = make('label', {for: 'accent', class: 'unseen'}, 'My colour');
  return [preset, make('div', {class: 'color-row'}, toggled, name, picker)];
};
