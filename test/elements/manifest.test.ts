import assert from 'node:assert/strict';
import {existsSync, globSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

import {elementsOf, makeManifest} from '../../.build/manifest.mjs';

process.chdir(fileURLToPath(new URL('../../', import.meta.url)));

const elements = elementsOf(makeManifest());
const partsIn = (files: readonly string[]): Set<string> =>
  new Set(
    files
      .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\bpart="([^"]+)"/g)])
      // A pledge has its state as a part name too.
      .flatMap(([, names = '']) => names.split(' ').filter((name) => name && !name.includes('$'))),
  );

/** Drawn by a template that is told the name. */
const givenByName = new Set([
  ...['pros', 'cons', 'vote', 'report', 'change'],
  ...['lightbox-previous', 'lightbox-next', 'lightbox-close', 'proof-everything', 'proof-stop'],
  ...['requests-dialog', 'requests-title', 'requests-close', 'request', 'request-address'],
]);

test('the manifest knows the four elements', () => {
  assert.deepEqual(
    elements.map(({tagName}) => tagName),
    ['candor-person', 'candor-pledge', 'candor-rating', 'candor-reviews'],
  );
});

for (const {
  tagName,
  cssParts = [],
  attributes = [],
  events = [],
  members = [],
  cssProperties = [],
} of elements) {
  const name = tagName.replace('candor-', '');
  const own = partsIn(globSync(`src/elements/${name}/**/*.ts`));
  const shared = partsIn(globSync('src/elements/shared/**/*.ts'));

  test(`<${tagName}>: every part is documented, and every documented part is drawn`, () => {
    const documented = new Set(cssParts.map((part) => part.name));
    for (const part of own) assert.ok(documented.has(part), `${part} is not documented`);
    for (const part of documented) {
      assert.ok(own.has(part) || shared.has(part) || givenByName.has(part), `${part} is not drawn`);
    }
  });

  test(`<${tagName}>: attributes, events, properties and variables say what they are for`, () => {
    for (const {name: attribute, description} of [...attributes, ...events, ...cssProperties, ...cssParts]) {
      assert.ok(description, `${attribute} lacks a description`);
    }
    assert.ok(attributes.some((attribute) => attribute.name === 'src'));
    assert.ok(events.some((event) => event.name === 'candor-error'));
    assert.equal(cssProperties.length, 15);
    for (const member of members) assert.doesNotMatch(member.name, /^#|whatToAsk/);
  });
}

test('what package.json offers is there after a build', () => {
  const text = readFileSync('package.json', 'utf8');
  const paths = new Set(
    Array.from(text.matchAll(/"\.\/(dist\/[^"]+)"|"(dist\/[^"]+\.js(?:on)?)"/g), ([, a, b]) => a ?? b ?? ''),
  );
  assert.ok(paths.size > 20);
  for (const path of paths) {
    assert.ok(path.includes('*') ? globSync(path).length > 0 : existsSync(path), `${path} is not there`);
  }
});
