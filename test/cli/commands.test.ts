import assert from 'node:assert/strict';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {test} from 'node:test';
import {nodeProblem} from '../../src/cli/node-version.js';
import {fileIn, folderFor} from '../endpoint/fixtures.js';
import {candor} from './support.js';

const subject = ['--subject', 'https://shop.example/p/1'];

test('help and version', async () => {
  const {version} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  assert.deepEqual(await candor('--version'), {code: 0, out: version, err: ''});
  for (const args of [[], ['--help'], ['-h']]) {
    const {code, out} = await candor(...args);
    assert.equal(code, 0);
    for (const command of ['import', 'serve', 'publish', 'invite', 'moderate'])
      assert.match(out, new RegExp(`^  ${command} `, 'm'));
  }
  for (const command of ['import', 'serve', 'publish', 'invite', 'moderate']) {
    const {code, out} = await candor(command, '--help');
    assert.equal(code, 0);
    assert.match(out, new RegExp(`^Usage: candor ${command} `));
    assert.match(out, /--db FILE/);
  }
});

test('an import says what it did, and what it could not', async (t) => {
  const folder = folderFor(t);
  const db = join(folder, 'x.sqlite');
  const csv = fileIn(folder, 'r.csv', 'rating,text,shelf\n5,good,a\n4,fine,b\n9,bad,c\n');
  const {code, out, err} = await candor('import', csv, '--db', db, ...subject);
  assert.equal(code, 0);
  assert.equal(out, `${csv}: imported 2 reviews of 1 subject, 1 could not be read`);
  assert.match(err, /^Columns: reviewRating from rating, reviewBody from text\nNot used: shelf\n/);
  assert.match(err, /\n {2}row 4: the rating “9” is not between 1 and 5$/);
  const again = await candor('import', csv, '--db', db, ...subject);
  assert.match(again.out, /\(0 new, 2 updated\)/);
});

test('an import of which nothing could be read fails', async (t) => {
  const folder = folderFor(t);
  const csv = fileIn(folder, 'r.csv', `rating\n${'x\n'.repeat(25)}`);
  const {code, err} = await candor('import', csv, '--db', join(folder, 'x.sqlite'), ...subject);
  assert.equal(code, 1);
  assert.match(err, /\n {2}and 5 more$/);
});

test('what comes out of a file does not steer the terminal', async (t) => {
  const folder = folderFor(t);
  const csv = fileIn(folder, 'r.csv', 'rating,\u001b[31mcol\u009b2J\u202e\n\u001b]0;evil\u0007,x\n5,y\n');
  const {out, err} = await candor('import', csv, '--db', join(folder, 'x.sqlite'), ...subject);
  assert.doesNotMatch(out + err.replaceAll('\n', ''), /[\p{Cc}\u202e]/u);
});

const misuses: ReadonlyArray<readonly [args: string[], sentence: RegExp]> = [
  [['imprt'], /no command “imprt”; there are: import, serve, publish, invite, moderate/],
  [['import'], /name a file/],
  [['import', 'x.csv', '--colour', 'red'], /Unknown option '--colour'; see candor import --help/],
  [['import', 'x.csv', '--how', 'magic'], /--how is one of verified-purchase/],
  [['import', 'x.csv', '--best', 'five'], /--best is a number/],
  [['import', 'x.csv', '--delimiter', 'ab'], /--delimiter is one sign/],
  [['publish'], /name a folder with --out/],
  [['serve', '--port', '70000'], /--port is a number from 0 to 65535/],
  [['serve', 'x'], /options only/],
  [['serve', '--moderation', 'never'], /--moderation is before or after/],
  [['serve', '--terms', 'http://shop.example/'], /--terms is a whole address that begins with https:/],
  [['serve', '--read-only', '--privacy', 'https://shop.example/p'], /--privacy .*--read-only takes none/],
];

for (const [args, sentence] of misuses) {
  test(`candor ${args.join(' ')}: one sentence, and exit code 2`, async () => {
    const {code, out, err} = await candor(...args);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, sentence);
    assert.match(err, /^candor: [^\n]+$/);
  });
}

test('what cannot be done is one sentence, exit code 1, and leaves everything as it was', async (t) => {
  const folder = folderFor(t);
  const text = fileIn(folder, 'notes.txt', 'not a database');
  const csv = fileIn(folder, 'r.csv', 'rating\n5\n');
  const html = fileIn(folder, 'r.json', '<!doctype html>');
  const db = join(folder, 'new.sqlite');
  for (const [args, sentence] of [
    [['import', join(folder, 'none.csv'), '--db', db], /no such file/],
    [['import', html, '--db', db], /HTML, not JSON/],
    [['import', csv, '--db', db, '--map', 'name=Title', ...subject], /no column “Title”. There are: rating/],
    [['import', csv, '--db', text, ...subject], /not a database of Candor/],
    [['import', csv, '--db', join(folder, 'no', 'x.sqlite'), ...subject], /no folder/],
    [['serve', '--db', text], /not a database of Candor/],
    [['serve', '--db', db], /no database .*import something first/],
    [['publish', '--db', db, '--out', folder], /no database/],
  ] as const) {
    const {code, err} = await candor(...args);
    assert.equal(code, 1, err);
    assert.match(err, sentence);
    assert.match(err, /^candor: [^\n]+$/);
    assert.equal(existsSync(db), false, 'no database is left by what failed');
  }
  assert.equal(readFileSync(text, 'utf8'), 'not a database');
});

test('publish tells what it wrote, and where it cannot', async (t) => {
  const folder = folderFor(t);
  const db = join(folder, 'x.sqlite');
  await candor('import', fileIn(folder, 'r.csv', 'rating\n5\n'), '--db', db, ...subject);
  const {code, out} = await candor('publish', '--db', db, '--out', join(folder, 'out'));
  assert.equal(code, 0);
  assert.match(out, /published 1 subjects? to .*: 6 files written, 0 as they were, 0 removed/);
  writeFileSync(join(folder, 'taken'), '');
  const failed = await candor('publish', '--db', db, '--out', join(folder, 'taken'));
  assert.equal(failed.code, 1);
  assert.match(failed.err, /^candor: [^\n]*taken cannot be written[^\n]*--out$/);
});

test('serve says where, and a taken port is one sentence', async (t) => {
  const folder = folderFor(t);
  const db = join(folder, 'x.sqlite');
  await candor('import', fileIn(folder, 'r.csv', 'rating\n5\n'), '--db', db, ...subject);
  const {code, out} = await candor('serve', '--db', db, '--port', '0');
  assert.equal(code, 0);
  assert.match(out, /^http:\/\/127\.0\.0\.1:\d+\/\.well-known\/trust-data\.json$/);
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  t.after(() => other.close());
  const {port} = other.address() as AddressInfo;
  const taken = await candor('serve', '--db', db, '--port', String(port));
  assert.equal(taken.code, 1);
  assert.match(taken.err, new RegExp(`^candor: port ${port} of 127.0.0.1 is taken[^\\n]*--port$`));
});

test('an older Node is told what is needed', () => {
  for (const version of ['20.19.0', '22.12.0', '18.0.0', '22.5.1'])
    assert.match(nodeProblem(version) ?? '', /22\.13/);
  for (const version of ['22.13.0', '22.20.1', '24.0.0', '25.1.0'])
    assert.equal(nodeProblem(version), undefined);
});
