import {cssOf} from '../css.js';
import {loaderTag} from '../files.js';

/**
 * One thing to paste.
 *
 * @typedef {object} Step
 * @property {string} title
 * @property {string} where - Where it goes, in the words of that system's menus.
 * @property {string} code
 */

/** The look, where one was chosen. */
export const lookStep = (settings, where) => {
  const code = cssOf(settings);
  return code ? [{title: 'Its look', where, code}] : [];
};

/** What a page without a look of its own needs not, as a style element. */
export const lookInStyle = (settings, where) =>
  lookStep(settings, where).map((step) => ({...step, code: `<style>\n${step.code}\n</style>`}));

/** The loader, once for each page. */
export const loaderStep = (settings, file, where, encode) => ({
  title: 'The loader, once for each page',
  where,
  code: loaderTag(settings, file, encode),
});

/** What a consent tool has to call. */
export const consentStep = ({options}) =>
  options.consent === 'required'
    ? [
        {
          title: 'When the visitor agrees',
          where:
            'Let your consent tool run this. Nothing is asked for before, and nothing is stored by the element.',
          code: 'candor.consent();',
        },
      ]
    : [];

/** Whether what is reviewed is left to the page. */
export const meansThePage = ({element, options}) =>
  (element === 'reviews' || element === 'rating') && !options.subject;
