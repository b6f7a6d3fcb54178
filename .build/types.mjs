import {mkdirSync, writeFileSync} from 'node:fs';

import {elementsOf, makeManifest} from './manifest.mjs';
import {frameworks} from './types-of-frameworks.mjs';

const quoted = (name) => (/^\w+$/.test(name) ? name : `'${name}'`);
const comment = (text) => (text ? `  /** ${text.replace(/\s+/g, ' ').replaceAll('*/', '*\\/')} */\n` : '');
const member = ({name, description, type}) =>
  `${comment(description)}  ${quoted(name)}?: ${type} | undefined;`;

/** What can be written in an attribute: a word, a number, nothing at all, or an object as JSON. */
const attributeType = (className, {fieldName, type}) => {
  if (type.text === 'boolean') return "''";
  if (type.text === 'number') return `${className}['${fieldName}'] | \`\${number}\``;
  return type.text.includes('Strings') ? 'string' : `${className}['${fieldName}']`;
};

const shapeOf = ({name, tagName, members = [], attributes = [], events = []}) => {
  const settable = members.filter(
    ({kind, readonly, ...rest}) => kind === 'field' && !readonly && !rest.static,
  );
  return {
    name,
    tagName,
    attributes: attributes
      .filter((attribute) => attribute.name)
      .map((attribute) => ({
        ...attribute,
        // What is an attribute alone is a word.
        type: attribute.fieldName ? attributeType(name, attribute) : 'string',
      })),
    properties: settable.map((property) => ({...property, type: `${name}['${property.name}']`})),
    events: events.map((event) => ({...event, type: event.type.text})),
  };
};

const interfaceOf = (name, summary, members) =>
  `/** ${summary} */\nexport interface ${name} {\n${members.join('\n')}\n}\n`;

const shapeTypes = ({name, tagName, attributes, properties, events}) =>
  [
    interfaceOf(
      `${name}Attributes`,
      `What can be written in \`<${tagName}>\` as HTML.`,
      attributes.map(member),
    ),
    interfaceOf(`${name}Properties`, `What a script can set on \`<${tagName}>\`.`, properties.map(member)),
    interfaceOf(
      `${name}Events`,
      `What \`<${tagName}>\` tells.`,
      events.map((event) => `${comment(event.description)}  '${event.name}': ${event.type};`),
    ),
  ].join('\n');

const importsOf = (elements, manifest) => {
  const pathOf = ({tagName}) =>
    manifest.modules.find(({declarations = []}) => declarations.some((one) => one.tagName === tagName)).path;
  const events = new Set(elements.flatMap((element) => shapeOf(element).events.map(({type}) => type)));
  return [
    `import type {${[...events].sort().join(', ')}} from '../elements/events.js';`,
    ...elements.map(
      (element) => `import type {${element.name}} from '${pathOf(element).replace(/^dist\//, '../')}';`,
    ),
  ].join('\n');
};

/** The typings by file name: what the elements take and tell, and the same in the words of each framework. */
export const makeTypes = (manifest = makeManifest()) => {
  const elements = elementsOf(manifest);
  const shapes = elements.map(shapeOf);
  const names = shapes.map(({name}) => name);
  const head = `export type {${names.join(', ')}};`;
  return new Map([
    ['elements.d.ts', `${[importsOf(elements, manifest), head, ...shapes.map(shapeTypes)].join('\n\n')}`],
    ...frameworks.map(({file, write}) => [`${file}.d.ts`, write(shapes)]),
  ]);
};

/** Writes the typings, each with an empty module beside it, for those who import it by its name alone. */
export const writeTypes = (folder) => {
  mkdirSync(folder, {recursive: true});
  for (const [file, text] of makeTypes()) {
    writeFileSync(`${folder}/${file}`, text);
    writeFileSync(`${folder}/${file.replace(/\.d\.ts$/, '.js')}`, 'export {};\n');
  }
};
