import assert from 'node:assert/strict';
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {type TestContext, test} from 'node:test';
import {pathToFileURL} from 'node:url';

import {folderFor} from '../endpoint/fixtures.js';
import {project} from '../support/builds.js';
import {type StaticServer, serve} from '../support/static-server.js';
import type {Outcome} from './support.js';

type Cli = typeof import('../../src/cli/run.js');

// As it is published: the elements it draws with have decorators, which Node does not run.
const entry = join(project, 'dist/cli/run.js');
const skip = existsSync(entry) ? false : 'there is no build';
const cli: Promise<Cli> | undefined = skip ? undefined : import(pathToFileURL(entry).href);

const candor = async (...args: string[]): Promise<Outcome> => {
  const out: string[] = [];
  const err: string[] = [];
  const io = {
    out: (line: string) => out.push(line),
    err: (line: string) => err.push(line),
    untilStopped: () => Promise.resolve(),
  };
  const code = (await (await cli)?.run(['prerender', ...args], io)) ?? null;
  return {code, out: out.join('\n'), err: err.join('\n')};
};

const nasty = '</candor-reviews><script>alert(1)</script>\u001b[31m';
const reviews = JSON.stringify({
  trustData: '1',
  subject: {type: 'Product', id: 'https://shop.example/p', name: nasty},
  aggregateRating: {ratingValue: 4, ratingCount: 2},
  reviews: [{id: 'a', reviewBody: nasty, author: {name: nasty}, datePublished: '2026-01-01'}],
});

const served = async (t: TestContext): Promise<StaticServer> => {
  const server = await serve({documents: {'/r.json': reviews}});
  t.after(() => server.close());
  return server;
};

/** Writes a folder of files, and gives what reads it again. */
const site = (t: TestContext, files: Readonly<Record<string, string | Uint8Array>>) => {
  const folder = join(folderFor(t), 'site');
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true});
    writeFileSync(join(folder, name), content);
  }
  return {folder, read: (name: string): string => readFileSync(join(folder, name), 'utf8')};
};

const base = 'https://shop.example/deep/';
const around = (inner: string): string => `<!doctype html>\r\n<TITLE>ü</TITLE>\n${inner}\n<p  class=x>&nbsp;`;
const reviewsTag = `<candor-reviews src='r.json'><p>Old</p></candor-reviews>`;
const moment = / prerendered="[^"]*"/g;

test('an element is printed, with the attributes it was asked for', {skip}, async (t) => {
  const {origin} = await served(t);
  const {code, out, err} = await candor(
    ...[`${origin}/r.json`, '--element', 'reviews', '--lang', 'de', '--limit', '3', '--fresh-for', '60'],
  );
  assert.equal(code, 0, err);
  assert.match(
    out,
    /^<candor-reviews src="http:\/\/127[^"]+" limit="3" fresh-for="60" prerendered="[^"]+Z"><div class="candor" part="base" lang="de"/,
  );
  assert.equal(out.split('</candor-reviews>').length, 2, 'what was written ends nothing');
  assert.ok(!out.includes('<script'));
  assert.ok(out.includes('&lt;script&gt;alert(1)'));
});

test('a shadow root links its stylesheet', {skip}, async (t) => {
  const {origin} = await served(t);
  const given = [`${origin}/r.json`, '--element', 'rating', '--shadow'];
  const {code, out} = await candor(...given, '--css', '/c.css');
  assert.equal(code, 0);
  assert.match(out, /><template shadowrootmode="open">\n<link rel="stylesheet" href="\/c\.css">/);
  const without = await candor(...given);
  assert.equal(without.code, 2);
  assert.match(without.err, /--shadow needs --css/);
});

test('the pages of a folder are filled from its own files, again and again', {skip}, async (t) => {
  const {folder, read} = site(t, {
    'index.html': around(reviewsTag),
    'more/other.htm': around(reviewsTag.replace('r.json', '../r.json')),
    'plain.html': around('<p>Nothing of ours</p>'),
    'r.json': reviews,
  });
  const first = await candor('--in', folder, '--base', base);
  assert.equal(first.code, 0, first.err);
  assert.equal(first.out, 'index.html: 1 filled\nmore/other.htm: 1 filled\n2 filled');
  const [before = '', after = ''] = around('|').split('|');
  const filled = read('index.html');
  assert.ok(filled.startsWith(before) && filled.endsWith(after), 'all else, byte for byte');
  assert.match(filled, /part="review"/);
  assert.match(filled, /<template data-fallback><p>Old<\/p><\/template><\/candor-reviews>/);
  assert.equal(read('plain.html'), around('<p>Nothing of ours</p>'));
  assert.equal((await candor('--in', folder, '--base', base)).code, 0);
  assert.equal(read('index.html').replace(moment, ''), filled.replace(moment, ''));
  assert.ok(!filled.includes('<script'));
});

test('another folder gets the pages, and the first one stays as it is', {skip}, async (t) => {
  const {folder, read} = site(t, {'a.html': around(reviewsTag), 'plain.html': 'Plain', 'r.json': reviews});
  const out = join(folder, '../out');
  assert.equal((await candor('--in', folder, '--out', out, '--base', base)).code, 0);
  assert.equal(read('a.html'), around(reviewsTag));
  assert.deepEqual(readdirSync(out).sort(), ['a.html', 'plain.html']);
  assert.match(readFileSync(join(out, 'a.html'), 'utf8'), /part="review"/);
  assert.equal(readFileSync(join(out, 'plain.html'), 'utf8'), 'Plain');
});

test('what cannot be had is named by its line, left as it was, and told by the exit code', {
  skip,
}, async (t) => {
  const {origin} = await served(t);
  const gone = `<candor-rating src="${origin}/gone.json">Old</candor-rating>`;
  const {folder, read} = site(t, {'a.html': around(`${gone}\n${reviewsTag}`), 'r.json': reviews});
  const {code, out, err} = await candor('--in', folder, '--base', base);
  assert.equal(code, 1);
  assert.equal(out, 'a.html: 1 filled\n1 filled, 1 left as they were');
  assert.match(err, /^a\.html:3: candor-rating was left as it was: \S/);
  assert.ok(read('a.html').includes(gone));
  const alone = await candor(`${origin}/gone.json`, '--element', 'rating');
  assert.equal(alone.code, 1);
  assert.equal(alone.out, '');
  assert.match(alone.err, /^candor: \S/);
});

test('a page in another encoding is not touched', {skip}, async (t) => {
  const bytes = Buffer.from(around(reviewsTag), 'latin1');
  const {folder} = site(t, {'a.html': bytes, 'r.json': reviews});
  const {code, err} = await candor('--in', folder, '--base', base);
  assert.equal(code, 1);
  assert.match(err, /a\.html: not in UTF-8/);
  assert.ok(readFileSync(join(folder, 'a.html')).equals(bytes));
});

test('no element reads what lies outside of the folder', {skip}, async (t) => {
  const ways = ['../secret.json', '%2e%2e/secret.json', '..%2fsecret.json', '/secret.json', '%00'];
  const {folder, read} = site(t, {
    ...Object.fromEntries(
      ways.map((way, at) => [`${at}.html`, `<candor-rating src="${way}"></candor-rating>`]),
    ),
    '../secret.json': reviews,
  });
  const {origin} = await served(t);
  const {code, err} = await candor('--in', folder, '--base', `${origin}/deep/`);
  assert.equal(code, 1);
  assert.equal(err.split('\n').length, ways.length, err);
  for (const [at, way] of ways.entries()) assert.ok(!read(`${at}.html`).includes('part='), way);
});

test('what strangers wrote moves no terminal', {skip}, async (t) => {
  const {folder} = site(t, {
    'a.html': '<candor-pledge src="r.json" pledge="\u001b[2Jx"></candor-pledge>',
    'r.json': reviews,
  });
  const {code, err} = await candor('--in', folder, '--base', base);
  assert.equal(code, 1);
  assert.ok(!err.includes('\u001b'), JSON.stringify(err));
});

const misuses: ReadonlyArray<readonly [args: string[], sentence: RegExp]> = [
  [[], /name one URL and --element/],
  [['https://x.example', '--element', 'stars'], /--element rating, reviews, pledge or person/],
  [['x.json', '--element', 'rating'], /URL is an address/],
  [['javascript:alert(1)', '--element', 'rating'], /URL is an address/],
  [['--in', 'nowhere', '--base', base], /there is no folder nowhere/],
  [['--in', '.'], /--base is an address/],
  [
    ['https://x.example', '--in', '.', '--base', base],
    /--in fills the elements of a folder; it takes no URL/,
  ],
  [['https://x.example', '--element', 'rating', '--fresh-for', 'soon'], /--fresh-for is a number/],
  [['--what'], /see candor prerender --help/],
];

for (const [args, sentence] of misuses) {
  test(`candor prerender ${args.join(' ')}: not understood`, {skip}, async () => {
    const {code, out, err} = await candor(...args);
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, sentence);
  });
}
