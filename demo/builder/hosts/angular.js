import {isPlain, scriptString} from '../escape.js';
import {attributesOf, openTag} from '../markup.js';
import {frameworkLimits, frameworkSteps, importLine} from './framework.js';

const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const nameOf = ({element}) => `${element[0].toUpperCase()}${element.slice(1)}`;

// In a template Angular reads braces and @ as its own; such a text is a field of the class.
const parts = (settings) => {
  const fields = [];
  const field = (name, text) => {
    fields.push(`  protected readonly ${camel(name)} = ${scriptString(text)};`);
    return camel(name);
  };
  const attributes = attributesOf(settings).map(({name, value, isFlag}) => {
    if (isFlag) return `${name}=""`;
    return isPlain(value) ? `${name}="${value}"` : `[attr.${name}]="${field(name, value)}"`;
  });
  const {fallback} = settings;
  const inside =
    fallback && `\n  <p>${isPlain(fallback) ? fallback : `{{ ${field('fallback', fallback)} }}`}</p>\n`;
  const tag = `candor-${settings.element}`;
  return {fields, markup: `${openTag(tag, attributes)}${inside}</${tag}>`};
};

export const angular = {
  label: 'Angular',
  steps: (settings, file) => {
    const {fields, markup} = parts(settings);
    const body = fields.length > 0 ? `{\n${fields.join('\n')}\n}` : '{}';
    return frameworkSteps(settings, file, {
      title: `${settings.element}.component.ts`,
      where: 'A standalone component of your application; import it where it shall stand.',
      code: `${importLine(settings)}

import {Component, CUSTOM_ELEMENTS_SCHEMA} from '@angular/core';

@Component({
  selector: 'app-${settings.element}',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`
    ${markup.replaceAll('\n', '\n    ')}
  \`,
})
export class ${nameOf(settings)}Component ${body}`,
    });
  },
  cannot: () => [
    ...frameworkLimits,
    'Angular does not check what it does not know: with CUSTOM_ELEMENTS_SCHEMA a misspelt attribute is silent.',
  ],
};
