import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

import {elementsOf, makeManifest} from '../../.build/manifest.mjs';
import {makeTypes} from '../../.build/types.mjs';

process.chdir(fileURLToPath(new URL('../../', import.meta.url)));

const manifest = makeManifest();
const elements = elementsOf(manifest);
const types = makeTypes(manifest);
const named = (name: string): string => (/^\w+$/.test(name) ? name : `'${name}'`);

/** The body of an interface. */
const bodyOf = (name: string): string => {
  const [, body] =
    new RegExp(`interface ${name} \\{([^]*?)\\n\\}`).exec(types.get('elements.d.ts') ?? '') ?? [];
  return body ?? assert.fail(`There is no interface ${name}.`);
};

for (const {tagName, attributes = [], events = []} of elements) {
  const name = tagName.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

  test(`<${tagName}>: each attribute and each event of the manifest has its type`, () => {
    for (const attribute of attributes.filter((one) => one.name))
      assert.ok(bodyOf(`${name}Attributes`).includes(`\n  ${named(attribute.name)}?: `), attribute.name);
    for (const event of events)
      assert.match(bodyOf(`${name}Events`), new RegExp(`\\n  '${event.name}': Candor\\w+Event;`));
    assert.match(bodyOf(`${name}Properties`), /\n {2}data\?: /);
  });

  test(`<${tagName}>: what is not to be set has no place among the properties`, () => {
    for (const hidden of ['state', 'styles', 'whatToAsk', 'refresh'])
      assert.doesNotMatch(bodyOf(`${name}Properties`), new RegExp(`\\b${hidden}\\?:`));
  });
}

test('each framework is told of each element, and nothing is of any type', () => {
  assert.equal(types.size, 7);
  for (const [file, text] of types) {
    assert.doesNotMatch(text, /\bany\b(?=[;,>\])]| \|)/, file);
    if (file === 'elements.d.ts') continue;
    for (const {tagName} of elements) assert.ok(text.includes(`'${tagName}': `), `${file}: ${tagName}`);
  }
});

test('each of them can be had by its name from the package', () => {
  const {exports}: {exports: Record<string, unknown>} = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const file of types.keys()) {
    const name = file.replace(/\.d\.ts$/, '');
    if (name === 'elements') continue;
    const files = {types: `./dist/types/${name}.d.ts`, default: `./dist/types/${name}.js`};
    assert.deepEqual(exports[`./${name}`], files);
  }
});
