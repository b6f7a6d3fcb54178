import {isPlain} from '../escape.js';
import {loaderTag} from '../files.js';
import {consentStep, lookStep} from './steps.js';

/** `npm install` with the version this was made for. */
const install = ({version}) => ({
  title: 'Install',
  where: 'In the folder of your application.',
  code: `npm install --save-exact candor@${version}`,
});

/** What imports an element's definition. */
export const importLine = ({element}) => `import 'candor/${element}/define';`;

/** The steps that all frameworks have in common, around the component. */
export const frameworkSteps = (settings, file, ...components) => [
  install(file),
  ...components,
  ...lookStep(settings, 'In a global style sheet: scoped styles do not know the element.'),
  ...consentStep(settings),
  {
    title: 'Or: not in your bundle',
    where:
      'Leave out the import, and put this into the HTML of your application. Only this way the files are checked by hash.',
    code: loaderTag(settings, file),
  },
];

/** What is the same everywhere. */
export const frameworkLimits = [
  'What npm installs is checked by your lock file, and goes into your own bundle: there is no integrity attribute to set, and your own script-src allows it.',
];

/**
 * Attributes for a template language: plain ones as they are, and all others by an expression.
 *
 * @param {ReturnType<typeof import('../markup.js').attributesOf>} attributes
 * @param {(name: string, text: string) => string} expression - A string that means something to the template language.
 * @param {(name: string, value: string) => string} number
 */
export const templateAttributes = (attributes, expression, number) =>
  attributes.map(({name, value, isFlag, isNumber}) => {
    if (isFlag) return name;
    if (isNumber) return number(name, value);
    return isPlain(value) ? `${name}="${value}"` : expression(name, value);
  });
