import assert from 'node:assert/strict';
import {existsSync, globSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Manifest {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}
const manifestOf = (name: string): Manifest => JSON.parse(read(`node_modules/${name}/package.json`));

const [notices = ''] = globSync('dist/cdn/candor-licenses-*.txt', {cwd: root});

/** The packages that modules of ours name. */
const imported = (patterns: readonly string[]): Set<string> =>
  new Set(
    globSync([...patterns], {cwd: root})
      .flatMap((path) => [
        ...read(path).matchAll(/(?:\bfrom|^import|\bimport\()\s*['"]([^'".][^'"\n]*)['"]/gm),
      ])
      .map(([, name = '']) =>
        name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/'),
      )
      .filter((name) => existsSync(join(root, 'node_modules', name, 'package.json'))),
  );

/** These, and what they need. Types weigh nothing. */
const withNeeds = (names: Iterable<string>, all = new Set<string>()): Set<string> => {
  for (const name of names) {
    if (all.has(name) || name.startsWith('@types/') || name.startsWith('@lit-labs/ssr-dom-shim')) continue;
    all.add(name);
    withNeeds(Object.keys(manifestOf(name).dependencies ?? {}), all);
  }
  return all;
};

describe('the licences of what is bundled', () => {
  const rooms = 'client,controllers,elements,formats,i18n,internal,protocol,styles,embed/files,embed/loader';
  const bundled = [...withNeeds(imported([`dist/{${rooms}}/**/*.js`]))];

  it('know of what is bundled', () => {
    assert.ok(notices, 'there is no file of them: build first');
    for (const name of ['lit', 'lit-html', 'ky', 'url-template', 'diff', 'valibot'])
      assert.ok(bundled.includes(name), name);
  });

  for (const name of bundled)
    it(`have that of ${name}, word by word`, () => {
      const folder = `node_modules/${name}`;
      const file = readdirSync(join(root, folder)).find((each) => /^licen[cs]e/i.test(each)) ?? '';
      const text = read(notices);
      assert.ok(text.includes(read(`${folder}/${file}`).trim()));
      assert.ok(text.includes(`\n${name} ${manifestOf(name).version} (`));
    });

  it('have our own', () => {
    assert.ok(read(notices).includes(read('LICENSE').trim()));
  });

  it('name no path of the machine they were made on', () => {
    assert.doesNotMatch(read(notices), /node_modules|\/home\/|\/work\//);
  });
});
