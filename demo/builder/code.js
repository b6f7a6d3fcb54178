import {copyButton} from './copy.js';
import {make} from './dom.js';

/** A block of code with its copy button. A long line is scrolled to, by keyboard as well. */
export const codeBlock = (name, code) =>
  make(
    'div',
    {class: 'code-block'},
    make('pre', {tabindex: '0', role: 'region', 'aria-label': name, dir: 'ltr'}, make('code', {}, code)),
    copyButton(name, () => code),
  );
