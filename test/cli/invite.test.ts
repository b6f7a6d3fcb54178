import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {type TestContext, test} from 'node:test';

import {openStore} from '../../src/endpoint/store/open-store.js';
import {hashOfSubject} from '../../src/endpoint/store/subjects.js';
import {useInvitation, verifyInvitation} from '../../src/endpoint/writing/invitation.js';
import {fileIn, folderFor, storeFor} from '../endpoint/fixtures.js';
import {rowsOf} from '../support/csv.js';
import {candor} from './support.js';

const kettle = 'https://shop.example/p/kettle';
const pan = 'https://shop.example/p/pan';
const page = 'https://shop.example/review?from=mail';
const mark = '#candor-invitation=';

/** A database that knows the kettle and the pan. */
const shopFor = async (t: TestContext) => {
  const folder = folderFor(t);
  const db = join(folder, 'x.sqlite');
  for (const subject of [kettle, pan]) {
    const csv = fileIn(folder, 'r.csv', 'rating\n5\n');
    await candor('import', csv, '--db', db, '--subject', subject);
  }
  return {folder, db, invite: (...args: string[]) => candor('invite', '--db', db, ...args)};
};

const invitationIn = (link: string): string => link.slice(link.indexOf(mark) + mark.length);

test('a link leads to the page, holds an invitation for the order, and does not name it', async (t) => {
  const {db, invite} = await shopFor(t);
  const {code, out, err} = await invite(
    '--order',
    'A-1001',
    '--subject',
    kettle,
    '--page',
    page,
    '--days',
    '7',
  );
  assert.deepEqual([code, err], [0, '']);
  assert.ok(out.startsWith(`${page}${mark}`), out);
  assert.doesNotMatch(out, /1001/);
  const store = storeFor(t, db);
  const seen = await verifyInvitation(store, invitationIn(out), kettle, Date.now());
  assert.equal(seen.subject, hashOfSubject(kettle));
  await assert.rejects(verifyInvitation(store, invitationIn(out), kettle, Date.now() + 7.01 * 86_400_000));
});

test('an order whose review was sent gets no other link', async (t) => {
  const {db, invite} = await shopFor(t);
  const args = ['--order', 'A-1', '--subject', kettle, '--page', page];
  const {out} = await invite(...args);
  const store = openStore(db);
  useInvitation(store, await verifyInvitation(store, invitationIn(out), kettle, Date.now()), Date.now());
  store.close();
  const {code, err} = await invite(...args);
  assert.equal(code, 1);
  assert.match(err, /already sent for this order/);
});

test('a subject that nobody knows is a mistake, unless it gets a name', async (t) => {
  const {db, invite} = await shopFor(t);
  const args = ['--order', 'A-1', '--subject', `${kettle}s`, '--page', page];
  const {code, out, err} = await invite(...args);
  assert.deepEqual([code, out], [2, '']);
  assert.match(err, /nothing is known about .*kettles; .*--subject-name/);
  assert.equal((await invite(...args, '--subject-name', 'Kettles')).code, 0);
  const row = storeFor(t, db).prepare('SELECT document FROM subjects WHERE uri = ?').get(`${kettle}s`);
  assert.match(String(row?.document), /"name":"Kettles"/);
});

test('a CSV comes out with links: bad rows are named and left out, the rest is as it was', async (t) => {
  const {folder, db, invite} = await shopFor(t);
  const csv = fileIn(
    folder,
    'orders.csv',
    [
      'Order,E-Mail,Subject,Note',
      `A-1,a@example.org,${kettle},"says ""hi"", twice"`,
      `A-2,b@example.org,${kettle}/typo,`,
      `A-3,c@example.org,${pan},"two\nlines"`,
      `A-4,d@example.org,${kettle},`,
      '',
    ].join('\r\n'),
  );
  const out = join(folder, 'links.csv');
  const {code, out: said, err} = await invite('--csv', csv, '--page', page, '--out', out);
  assert.deepEqual([code, said], [0, '']);
  assert.match(err, /^row 3 is left out: nothing is known about .*typo/);
  assert.match(err, /3 links made, 1 of its rows left out$/);
  const rows = rowsOf(readFileSync(out, 'utf8').replaceAll('\r\n', '\n'));
  assert.deepEqual(
    rows.map(({Order, 'E-Mail': mail, Subject, Note}) => [Order, mail, Subject, Note]),
    [
      ['A-1', 'a@example.org', kettle, 'says "hi", twice'],
      ['A-3', 'c@example.org', pan, 'two\nlines'],
      ['A-4', 'd@example.org', kettle, ''],
    ],
  );
  const store = storeFor(t, db);
  const orders = new Set<string>();
  for (const {link = '', Subject = ''} of rows)
    orders.add((await verifyInvitation(store, invitationIn(link), Subject, Date.now())).order);
  assert.equal(orders.size, 3);
  assert.equal(existsSync(`${out}.part`), false);
});

test('columns can be told, subject and page be made of columns, and separators stay', async (t) => {
  const {folder, db, invite} = await shopFor(t);
  const csv = fileIn(folder, 'o.csv', 'Nr;Artikel\nA-1;kettle\nA-2;pan\nA-3;\n');
  const {code, out, err} = await invite(
    ...['--csv', csv, '--map', 'order=Nr', '--subject', 'https://shop.example/p/{Artikel}'],
    ...['--page', 'https://shop.example/p/{Artikel}?review'],
  );
  assert.equal(code, 0, err);
  assert.match(err, /^row 4 is left out: Artikel is empty/);
  const lines = out.split('\n');
  assert.equal(lines[0], 'Nr;Artikel;link');
  const store = storeFor(t, db);
  for (const [line, subject] of [
    [lines[1], kettle],
    [lines[2], pan],
  ] as const) {
    const link = line?.split(';')[2] ?? '';
    assert.ok(link.startsWith(`${subject}?review${mark}`), link);
    await verifyInvitation(store, invitationIn(link), subject, Date.now());
  }
});

const orders = `order,subject\nA-1,${kettle}\n`;

const misuses: ReadonlyArray<readonly [csv: string, args: string[], code: number, sentence: RegExp]> = [
  [orders, ['--page', page], 2, /--order, or a file of them with --csv/],
  [orders, ['--csv', 'CSV', '--order', 'A-1', '--page', page], 2, /--order, or a file of them with --csv/],
  [orders, ['--csv', 'CSV'], 2, /--page/],
  [orders, ['--order', 'A-1', '--page', page], 2, /--subject/],
  [orders, ['--order', ' ', '--subject', kettle, '--page', page], 2, /order is empty/],
  [orders, ['--order', 'A-1', '--subject', 'kettle', '--page', page], 2, /no URI/],
  [
    orders,
    ['--order', 'A-1', '--subject', kettle, '--page', 'http://shop.example/'],
    2,
    /begins with https:/,
  ],
  [orders, ['--order', 'A-1', '--subject', kettle, '--page', page, '--days', '0'], 2, /--days is a number/],
  [orders, ['--order', 'A-1', '--subject', kettle, '--page', page, '--out', 'x'], 2, /go with --csv/],
  [orders, ['--csv', 'none.csv', '--page', page], 1, /none\.csv: there is no such file/],
  [orders, ['--csv', 'CSV', '--page', page, '--map', 'orders=x'], 2, /--map is written as/],
  [
    orders,
    ['--csv', 'CSV', '--page', page, '--map', 'order=Nr'],
    1,
    /no column “Nr”. There are: order, subject/,
  ],
  [
    'Nr,subject\nA,B\n',
    ['--csv', 'CSV', '--page', page],
    2,
    /no column looks like order.*There are: Nr, subject/,
  ],
  ['order,subject,link\nA,B,C\n', ['--csv', 'CSV', '--page', page], 2, /a column “link” already/],
  [
    'order,subject\nA,B\n',
    ['--csv', 'CSV', '--page', page, '--out', '/nowhere/x.csv'],
    1,
    /cannot be written.*--out/,
  ],
];

for (const [text, args, wanted, sentence] of misuses) {
  test(`candor invite ${args.join(' ')}: one sentence`, async (t) => {
    const {folder, invite} = await shopFor(t);
    const csv = fileIn(folder, 'orders.csv', text);
    const {code, out, err} = await invite(...args.map((arg) => (arg === 'CSV' ? csv : arg)));
    assert.deepEqual([code, out], [wanted, ''], err);
    assert.match(err, sentence);
    assert.match(err, /^candor: [^\n]+$/);
  });
}

test('a CSV without one good row fails, and a broken one leaves the old file as it was', async (t) => {
  const {folder, invite} = await shopFor(t);
  const out = fileIn(folder, 'links.csv', 'the old one');
  const none = fileIn(folder, 'none.csv', 'order,subject\nA-1,nonsense\n');
  assert.equal((await invite('--csv', none, '--page', page)).code, 1);
  const broken = fileIn(folder, 'broken.csv', `order,subject\nA-1,${kettle}\nA-2,"${kettle}\n`);
  const {code, err} = await invite('--csv', broken, '--page', page, '--out', out);
  assert.equal(code, 1);
  assert.match(err, /quotation mark/);
  assert.equal(readFileSync(out, 'utf8'), 'the old one');
});
