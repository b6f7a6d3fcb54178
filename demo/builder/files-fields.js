import {make} from './dom.js';
import {moreFields, radioField, selectField, textField} from './fields.js';
import {faultOfBase, usualBase} from './files.js';

const places = [
  ['own', 'In a folder of my site', 'No third party'],
  ['cdn', 'On an npm CDN', 'Checked by hash all the same'],
];

const forms = [
  ['element', '<candor-…>'],
  ['div', '<div data-candor>, where unknown tags are taken away'],
];

/** What is wrong with the folder is said beside its field, and to those who cannot see it. */
const baseField = (read, change) => {
  const error = make('p', {class: 'verdict bad', id: 'base-error', role: 'alert'});
  const field = textField({
    label: 'Folder of the files',
    hint: 'Own folder: put the files there once with “candor files DIR”. CDN: the address of the package’s folder dist/cdn/ with its version in it.',
    value: read().base,
    placeholder: usualBase,
    change: (base) => {
      change({base});
      check();
    },
  });
  const input = field.querySelector('input');
  input.setAttribute('aria-errormessage', error.id);
  const check = () => {
    error.textContent = faultOfBase(read()) ?? '';
    input.setAttribute('aria-invalid', String(error.textContent !== ''));
  };
  return {field, error, check};
};

const rareFields = ({form, fallback}, change) => [
  selectField({label: 'Written as', choices: forms, value: form, change: (value) => change({form: value})}),
  textField({
    label: 'Shown until the data is there',
    hint: 'Stays for visitors without script, and where the data cannot be had.',
    value: fallback,
    change: (value) => change({fallback: value}),
  }),
];

/**
 * The fields for where the files lie and how the element is written.
 *
 * @param {() => import('./settings.js').Settings} read - The settings as they are by then.
 */
export const filesFields = (read, change) => {
  const {field, error, check} = baseField(read, change);
  const {files, form, fallback} = read();
  const place = radioField({
    label: 'Where they lie',
    name: 'files',
    choices: places,
    value: files,
    change: (value) => {
      change({files: value});
      check();
    },
  });
  return [place, field, error, moreFields(rareFields(read(), change), fallback !== '' || form === 'div')];
};
