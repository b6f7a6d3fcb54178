import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';

import {chooseFiles} from '../../src/cli/built-files.js';
import {folderFor} from '../endpoint/fixtures.js';
import {builds} from '../support/builds.js';
import {candor} from './support.js';

const isBuilt = existsSync(join(builds, 'integrity.json'));
const skip = isBuilt ? false : 'there is no build';

const some = [
  ...['candor-1.2.3.css', 'candor-1.2.3.js', 'candor-1.2.3.classic.js', 'candor-loader-1.2.3.js'],
  ...[
    'candor-files-1.2.3.js',
    'candor-files-de-1.2.3.js',
    'candor-files-pt-BR-1.2.3.js',
    'candor-repeat-1.2.3.js',
  ],
  ...['candor-rating-1.2.3.js', 'candor-rating-de-1.2.3.js', 'candor-reviews-1.2.3.js'],
  ...['candor-reviews-json-ld-1.2.3.js', 'candor-reviews-pt-BR-1.2.3.js', 'candor-person-1.2.3.classic.js'],
];

test('a choice of files has what its elements need, and nothing else', () => {
  assert.deepEqual(chooseFiles(some, {}), some);
  assert.deepEqual(
    chooseFiles(some, {elements: ['rating'], languages: []}),
    some.filter((name) => /^candor-(rating-1|loader|files-1|repeat|reviews-json-ld)|css/.test(name)),
  );
  assert.deepEqual(
    chooseFiles(some, {elements: ['reviews'], languages: ['pt-BR']}),
    some.filter((name) => /^candor-(reviews|loader|files-1|files-pt|repeat)|css/.test(name)),
  );
  assert.deepEqual(
    chooseFiles(some, {languages: ['de']}),
    some.filter((name) => !name.includes('pt-BR')),
  );
});

test('the files are copied, and the lines for a page have their hashes', {skip}, async (t) => {
  const folder = join(folderFor(t), 'public/candor');
  const {code, out, err} = await candor('files', folder, '--only', 'reviews,rating', '--language', 'de');
  assert.equal(code, 0, err);
  const names = readdirSync(folder);
  assert.ok(names.some((name) => name.startsWith('candor-reviews-writing-de-')));
  assert.ok(!names.some((name) => /person|pledge|-fr-/.test(name)), names.join());
  for (const name of names)
    assert.ok(readFileSync(join(folder, name)).equals(readFileSync(join(builds, name))), name);
  const lines = [
    ...out.matchAll(/(?:src|href)="\/candor\/([^"]+)" integrity="sha384-([^"]+)" crossorigin="anonymous"/g),
  ];
  assert.ok(lines.length > 0, out);
  for (const [, name = '', hash] of lines)
    assert.equal(
      createHash('sha384')
        .update(readFileSync(join(folder, name)))
        .digest('base64'),
      hash,
    );
  assert.match(out, /^<script type="module" src="\/candor\/candor-loader-/m);
  assert.match(err, new RegExp(`^.*: ${names.length} files copied, 0 were there already$`, 'm'));
  assert.match(err, /script-src 'self'; .*img-src ENDPOINT\n.*trusted-types: candor/);
});

test('what is there stays, and another file by the same name is never overwritten', {skip}, async (t) => {
  const folder = folderFor(t);
  assert.equal((await candor('files', folder, '--only', 'rating', '--language', 'en')).code, 0);
  const names = readdirSync(folder);
  const again = await candor('files', folder, '--only', 'rating', '--language', 'en');
  assert.match(again.err, new RegExp(`: 0 files copied, ${names.length} were there already`));
  const own = names.find((name) => name.startsWith('candor-rating-')) ?? '';
  writeFileSync(join(folder, own), 'mine');
  const {code, err} = await candor('files', folder);
  assert.equal(code, 1);
  assert.match(err, /^candor: nothing was copied: .* has another file by the name of candor-rating-/);
  assert.equal(readFileSync(join(folder, own), 'utf8'), 'mine');
  assert.deepEqual(readdirSync(folder), names);
});

test('another address is taken as it is, and the policy names its origin', {skip}, async (t) => {
  const {out, err} = await candor('files', folderFor(t), '--base', 'https://cdn.example/c');
  assert.match(out, /src="https:\/\/cdn\.example\/c\/candor-loader-/);
  assert.match(err, /script-src https:\/\/cdn\.example;/);
});

const misuses: ReadonlyArray<readonly [args: string[], sentence: RegExp]> = [
  [[], /name one folder/],
  [['a', 'b'], /name one folder/],
  [
    ['a', '--only', 'reviews,stars'],
    /--only does not know “stars”; there are: rating, reviews, pledge, person/,
  ],
  [['a', '--language', 'xx'], /--language does not know “xx”; there are: en, /],
  [['a', '--base', 'javascript:alert(1)'], /--base is an address/],
  [['a', '--base', '"><script>'], /--base is an address/],
];

for (const [args, sentence] of misuses) {
  test(`candor files ${args.join(' ')}: not understood`, {skip}, async () => {
    const {code, err} = await candor('files', ...args);
    assert.equal(code, 2);
    assert.match(err, sentence);
  });
}
