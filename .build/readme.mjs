// `npm run readme` writes the part of README.md that the sources say best; `npm run readme -- --check` fails where it is old.
import {readFileSync, writeFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';

import {elementsOf, makeManifest} from './manifest.mjs';
import {readVariables} from './variables.mjs';

const cell = (text = '') => text.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim();
const row = (...cells) => `| ${cells.map(cell).join(' | ')} |`;
const table = (head, rows) =>
  rows.length === 0 ? [] : [row(...head), row(...head.map(() => '---')), ...rows, ''];
const code = (text) => `\`${text}\``;
const byName = (a, b) => a.name.localeCompare(b.name);

const elementLines = ({
  tagName,
  description,
  attributes = [],
  members = [],
  events = [],
  slots = [],
  cssParts = [],
}) => [
  `### \`<${tagName}>\``,
  '',
  description.split('\n\n')[0].replaceAll('\n', ' '),
  '',
  ...table(
    ['attribute', 'means', 'default'],
    attributes
      .filter(({name}) => name)
      .map(({name, description: text, default: value}) => row(code(name), text, value ? code(value) : '')),
  ),
  ...table(
    ['property', 'means'],
    members
      .filter(
        ({kind, name, static: isStatic}) =>
          kind === 'field' && !isStatic && !attributes.some(({fieldName}) => fieldName === name),
      )
      .map(({name, description: text}) => row(code(name), text)),
  ),
  ...table(
    ['event', 'when'],
    events.map(({name, description: text}) => row(code(name), text)),
  ),
  ...slots
    .filter(({name}) => !name)
    .map(({description: text}) => `Inside: ${text.charAt(0).toLowerCase()}${text.slice(1)}`),
  '',
  ...table(
    ['slot', 'where'],
    slots.filter(({name}) => name).map(({name, description: text}) => row(code(name), text)),
  ),
  '',
  `Parts: ${[...cssParts]
    .sort(byName)
    .map(({name}) => code(name))
    .join(', ')}.`,
  '',
];

const variableLines = () => [
  '### Variables',
  '',
  'Set them on any ancestor; colours may use `light-dark()`.',
  '',
  ...table(
    ['variable', 'for', 'default'],
    readVariables().map(({name, description, value}) => row(code(name), description, code(value))),
  ),
];

const mark = /(<!-- made by npm run readme -->\n)[\s\S]*(<!-- end of what npm run readme makes -->)/;

/** README.md as it should be. */
export const currentReadme = (readme = readFileSync('README.md', 'utf8')) => {
  if (!mark.test(readme))
    throw new Error('README.md has lost the two comments between which the elements are described');
  const made = [...elementsOf(makeManifest()).flatMap(elementLines), ...variableLines()]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
  return readme.replace(mark, (_, begin, end) => `${begin}\n${made.trim()}\n\n${end}`);
};

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const readme = readFileSync('README.md', 'utf8');
  const current = currentReadme(readme);
  if (process.argv.includes('--check')) {
    if (readme !== current) {
      console.error('README.md is older than the sources. Run npm run readme and commit it.');
      process.exitCode = 1;
    }
  } else writeFileSync('README.md', current);
}
