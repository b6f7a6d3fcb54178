import {make, newId} from './dom.js';
import {languages} from './languages.js';

const hintOf = (id, hint) => (hint ? make('p', {id: `${id}-hint`, class: 'hint'}, hint) : undefined);

const labelled = (id, label, hint, control) => {
  if (hint) control.setAttribute('aria-describedby', `${id}-hint`);
  control.id = id;
  return make('div', {class: 'field'}, make('label', {for: id}, label), control, hintOf(id, hint));
};

/** A choice of several, as a list that opens. */
export const selectField = ({label, hint, choices, value, change}) => {
  const select = make(
    'select',
    {onchange: () => change(select.value)},
    choices.map(([each, name, lang]) => make('option', {value: each, lang}, name)),
  );
  select.value = choices.some(([each]) => each === value) ? value : choices[0][0];
  return labelled(newId('field'), label, hint, select);
};

/** A line of text; what it says counts as it is written. */
export const textField = ({label, hint, value, change, ...more}) => {
  const input = make('input', {
    type: 'text',
    spellcheck: 'false',
    ...more,
    oninput: () => change(input.value),
  });
  input.value = value;
  return labelled(newId('field'), label, hint, input);
};

/** A number, which counts where it is one. */
export const numberField = ({label, hint, value, usual, least, most, change}) => {
  const input = make('input', {
    ...{type: 'number', min: least, max: most, inputmode: 'numeric', placeholder: usual},
    oninput: () => change(input.validity.valid ? input.value : ''),
  });
  input.value = value;
  return labelled(newId('field'), label, hint, input);
};

/** Yes or no. */
export const flagField = ({label, hint, value, on = 'true', change}) => {
  const id = newId('field');
  const input = make('input', {
    ...{type: 'checkbox', id, 'aria-describedby': hint && `${id}-hint`},
    onchange: () => change(input.checked ? on : ''),
  });
  input.checked = value === on;
  return make('div', {class: 'field flag'}, make('label', {for: id}, input, label), hintOf(id, hint));
};

/** One of a few, all of them in sight. */
export const radioField = ({label, name, choices, value, change}) =>
  make(
    'fieldset',
    {class: 'field radios'},
    make('legend', {}, label),
    choices.map(([each, text, hint, isDisabled]) => {
      const input = make('input', {
        type: 'radio',
        name,
        value: each,
        disabled: isDisabled,
        onchange: () => change(each),
      });
      input.checked = each === value;
      return make('label', {}, input, make('span', {}, text, hint && make('small', {}, hint)));
    }),
  );

/** What most people leave as it is, behind a word that opens it. */
export const moreFields = (fields, isOpen) =>
  fields.length === 0
    ? ''
    : make('details', {open: isOpen}, make('summary', {}, 'More'), make('div', {class: 'fields'}, fields));

const short = (text) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

const foundChoices = ({none}, list, value) => [
  ['', none],
  ...list.map(({id, name, count}) => [id, count ? `${short(name)} (${count})` : short(name)]),
  // What an address brought along, and the endpoint does not list.
  ...(value && !list.some(({id}) => id === value) ? [[value, short(value)]] : []),
];

/** The field for an option of an element. */
export const fieldOf = (option, value, found, change) => {
  const {kind, label, hint, choices} = option;
  switch (kind) {
    case 'choice':
      return selectField({label, hint, choices, value, change});
    case 'language':
      return selectField({
        label,
        hint,
        choices: languages.map(([tag, name]) => [tag, name, tag || undefined]),
        value,
        change,
      });
    case 'number':
      return numberField({...option, value, change});
    case 'flag':
      return flagField({label, hint, on: option.value, value, change});
    case 'found': {
      const list = found?.[option.from] ?? [];
      return list.length > 0
        ? selectField({label, hint, choices: foundChoices(option, list, value), value, change})
        : textField({label, hint, value, placeholder: option.none, change});
    }
    default:
      return textField({label, hint, value, change});
  }
};
