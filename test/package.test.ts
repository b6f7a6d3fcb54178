import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {isBuiltin} from 'node:module';
import {after, before, it} from 'node:test';

import {checkPackage, createPackageFromTarballData, type Package} from '@arethetypeswrong/core';
import {publint} from 'publint';

import {type Packed, pack} from './support/packed.js';

let packed: Packed;
let tarball: Uint8Array<ArrayBuffer>;
let contents: Package;
before(async () => {
  packed = await pack();
  tarball = new Uint8Array(readFileSync(packed.file));
  contents = createPackageFromTarballData(tarball);
});
after(() => packed?.remove());

const paths = (): string[] => contents.listFiles().map((path) => path.replace('/node_modules/candor/', ''));

it('what npm ships has nothing that publint would mend', async () => {
  const {messages} = await publint({pack: {tarball: tarball.buffer}, strict: true});
  assert.deepEqual(messages, []);
});

it('its types are right wherever modules are', async () => {
  const result = await checkPackage(contents);
  assert.ok('problems' in result, 'there are no types');
  // It has modules only, as package.json says: the resolution of before 2022 finds none of its entries, and a CommonJS file
  // reads them with `require` of a Node that can (20.19, 22.12) or with `import()`.
  const byChoice = ({kind, ...rest}: (typeof result.problems)[number]): boolean =>
    ('resolutionKind' in rest && rest.resolutionKind === 'node10') || kind === 'CJSResolvesToESM';
  assert.deepEqual(
    result.problems.filter((problem) => !byChoice(problem)),
    [],
  );
  assert.ok(Object.keys(result.entrypoints).length > 18);
});

it('it holds what is built and told, and nothing else', () => {
  const others = paths().filter((path) => !path.startsWith('dist/'));
  assert.deepEqual(others.sort(), ['CHANGELOG.md', 'LICENSE', 'README.md', 'SECURITY.md', 'package.json']);
  assert.ok(paths().some((path) => /^dist\/cdn\/candor-.*\.js$/.test(path)));
  assert.ok(paths().some((path) => /^dist\/cdn\/candor-licenses-.*\.txt$/.test(path)));
  for (const path of paths()) assert.doesNotMatch(path, /\.(map|ts)$(?<!\.d\.ts)|\.test\.|test\//);
});

it('all that its modules import is among its dependencies', () => {
  const {
    dependencies,
    peerDependencies,
  }: Record<string, Record<string, string>> = JSON.parse(
    contents.readFile('/node_modules/candor/package.json'),
  );
  const known = new Set(Object.keys({...dependencies, ...peerDependencies}));
  const modules = paths().filter((path) => path.endsWith('.js') && !path.startsWith('dist/cdn/'));
  const missing = modules.flatMap((path) =>
    importsOf(contents.readFile(`/node_modules/candor/${path}`))
      .filter((name) => !known.has(name))
      .map((name) => `${path}: ${name}`),
  );
  assert.ok(modules.length > 100);
  assert.deepEqual(missing, []);
});

/** The packages that a module names. */
const importsOf = (source: string): string[] =>
  [...source.matchAll(/(?:\bfrom|^import|\bimport\()\s*['"]([^'".][^'"\n]*)['"]\)?;?$/gm)]
    .map(([, name]) => name ?? '')
    .filter((name) => !isBuiltin(name))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
