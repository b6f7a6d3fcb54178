import {codeBlock} from './code.js';
import {make} from './dom.js';
import {policyFor, policyWords} from './policy.js';
import {snippetsFor} from './snippets.js';
import {survivalTable} from './survival.js';

const stepView = ({title, where, code}, index) =>
  make(
    'li',
    {class: 'paste-step'},
    make('h3', {}, `${index + 1}. ${title}`),
    where ? make('p', {}, where) : undefined,
    codeBlock(title, code),
  );

/** What to paste, what does not work there, and what a policy must allow. */
export const pasteView = (settings, file, found) => {
  const {steps, cannot} = snippetsFor(settings, file);
  const policy = policyFor(settings, found);
  return [
    make('ol', {class: 'paste-steps'}, steps.map(stepView)),
    ...(cannot.length > 0
      ? [
          make('h3', {}, 'Good to know'),
          make(
            'ul',
            {class: 'notes'},
            cannot.map((text) => make('li', {}, text)),
          ),
        ]
      : []),
    ...(settings.host === 'wordpress' ? [survivalTable()] : []),
    make('h3', {}, 'Content Security Policy'),
    make('p', {}, policyWords),
    codeBlock('Content Security Policy', policy),
  ];
};
