import {make} from './dom.js';

const shown = 2500;

// Without a secure context there is no clipboard to ask; a selection can be copied all the same.
const copyText = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = make('textarea', {readonly: true, class: 'copied-from', 'aria-hidden': 'true'});
    field.value = text;
    document.body.append(field);
    const focused = document.activeElement;
    field.select();
    const isDone = document.execCommand('copy');
    field.remove();
    focused?.focus();
    return isDone;
  }
};

/**
 * A button that copies, and says so where it stands and to those who cannot see it.
 *
 * @param {string} name - What is copied, for the button's accessible name.
 * @param {() => string} text
 */
export const copyButton = (name, text) => {
  const said = make('span', {role: 'status', class: 'said'});
  const button = make(
    'button',
    {
      type: 'button',
      class: 'copy',
      'aria-label': `Copy: ${name}`,
      onclick: async () => {
        const isDone = await copyText(text());
        said.textContent = isDone ? 'Copied' : 'Select it and press Ctrl+C';
        setTimeout(() => {
          said.textContent = '';
        }, shown);
      },
    },
    'Copy',
  );
  return make('span', {class: 'copying'}, said, button);
};
