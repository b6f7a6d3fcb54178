import {isPlain, scriptString} from '../escape.js';
import {attributesOf, openTag} from '../markup.js';
import {frameworkLimits, frameworkSteps, importLine, templateAttributes} from './framework.js';

const indent = (text, by) => text.replaceAll('\n', `\n${by}`);
const nameOf = ({element}) => `${element[0].toUpperCase()}${element.slice(1)}`;

const markup = (settings) => {
  const tag = `candor-${settings.element}`;
  const attributes = templateAttributes(
    attributesOf(settings),
    (name, text) => `${name}={${scriptString(text)}}`,
    (name, value) => `${name}={${value}}`,
  );
  const {fallback} = settings;
  const inside = fallback && `\n  <p>${isPlain(fallback) ? fallback : `{${scriptString(fallback)}}`}</p>\n`;
  return `${openTag(tag, attributes)}${inside}</${tag}>`;
};

export const react = {
  label: 'React',
  steps: (settings, file) =>
    frameworkSteps(settings, file, {
      title: `${nameOf(settings)}.jsx`,
      where: 'A component of your application. React 18 and 19.',
      code: `${importLine(settings)}

export function ${nameOf(settings)}() {
  return (
    ${indent(markup(settings), '    ')}
  );
}`,
    }),
  cannot: () => [
    ...frameworkLimits,
    'React 18 sets attributes only: listen to events with a ref and addEventListener. React 19 has oncandor-load and the like.',
    'In Next.js the component is a client component: put "use client" above the import.',
  ],
};
