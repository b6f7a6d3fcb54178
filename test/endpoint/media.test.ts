import assert from 'node:assert/strict';
import {createHash, randomBytes} from 'node:crypto';
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {crc32, deflateSync} from 'node:zlib';

import sharp from 'sharp';

import {ReviewWriter} from '../../src/endpoint/store/review-writer.js';
import type {Store} from '../../src/endpoint/store/store.js';
import {putSubject} from '../../src/endpoint/store/subjects.js';
import {
  canStoreMedia,
  claimMedia,
  forgetMedia,
  mediaFolder,
  mediaInMemory,
  mediaLimits,
  mediaResponse,
  mediaStoreOf,
  storeMedia,
  sweepMedia,
} from '../../src/endpoint/writing/media.js';
import {folderFor, kettle, now, storeFor} from './fixtures.js';

const DAY = 86_400_000;

const picture = (width = 64, height = 48) =>
  sharp({create: {width, height, channels: 3, background: {r: 200, g: 80, b: 40}}});

const jpeg = async (): Promise<Uint8Array> => picture().jpeg().toBuffer();

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};

/** A PNG of a few kilobytes that says it has this size, and has. */
const bomb = (width: number, height: number): Buffer => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height), {level: 9});
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    ...[signature, chunk('IHDR', head), chunk('IDAT', rows)],
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** Puts a segment behind the beginning of a JPEG: its comment, or an application's own. */
const withSegment = (bytes: Uint8Array, marker: number, data: Uint8Array): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([bytes.subarray(0, 2), head, data, bytes.subarray(2)]);
};

const countOf = (store: Store): number =>
  Number(store.prepare('SELECT count(*) AS count FROM media').get()?.count);

/** A published review with these pictures. */
const publish = (store: Store, refs: readonly string[], id = 'r1', fields = ['media']): string[] => {
  const subject = putSubject(store, kettle);
  const sent = refs.map((ref) => ({ref, alt: 'A handle'}));
  const media = claimMedia(store, sent, {subject, id});
  const writer = new ReviewWriter(store);
  writer.put(subject, {id, reviewRating: {ratingValue: 4}, media, consent: {fields: fields as ['media']}});
  writer.flush();
  return media.map(({url}) => url.split('/').at(-1) ?? '');
};

test('this machine can take pictures', async () => assert.equal(await canStoreMedia(), true));

for (const [type, make] of [
  ['image/jpeg', () => picture().jpeg().toBuffer()],
  ['image/png', () => picture().png().toBuffer()],
  ['image/webp', () => picture().webp().toBuffer()],
] as const) {
  test(`a picture as ${type} is kept under the hash of what is kept`, async (t) => {
    const [store, media] = [storeFor(t), mediaInMemory()];
    const stored = await storeMedia(store, media, await make(), `${type}; charset=x`, now);
    assert.deepEqual([stored.type, stored.width, stored.height], [type, 64, 48]);
    const [file = ''] = publish(store, [stored.ref]);
    const bytes = await media.get(file);
    assert.ok(bytes && file.startsWith(stored.sha256));
    assert.equal(createHash('sha256').update(bytes).digest('hex'), stored.sha256);
  });
}

test('a picture is turned upright and loses its place, its camera and its comments', async (t) => {
  const [store, media] = [storeFor(t), mediaInMemory()];
  const exif = {IFD0: {Copyright: 'Jane Roe'}, IFD3: {GPSLatitudeRef: 'N', GPSLatitude: '52/1 31/1 0/1'}};
  const made = await picture(80, 40).withExif(exif).withMetadata({orientation: 6}).jpeg().toBuffer();
  const before = await sharp(made).metadata();
  assert.ok(before.exif && before.orientation === 6, 'it has what is to be taken away');
  const stored = await storeMedia(store, media, made, 'image/jpeg', now);
  assert.deepEqual([stored.width, stored.height], [40, 80]);
  const [file = ''] = publish(store, [stored.ref]);
  const bytes = Buffer.from((await media.get(file)) ?? []);
  const {exif: left, icc, xmp, iptc, comments, orientation} = await sharp(bytes).metadata();
  assert.deepEqual([left, icc, xmp, iptc, comments, orientation], Array(6).fill(undefined));
  assert.doesNotMatch(bytes.toString('latin1'), /Exif|Jane|GPS/);
});

test('what hides in a picture is gone from it', async (t) => {
  const [store, media] = [storeFor(t), mediaInMemory()];
  const html = Buffer.from('<html><script>alert(1)</script>*/=1;<?php system(1)?>');
  const zip = Buffer.from('PKzip: a file behind the end');
  const made = Buffer.concat([withSegment(withSegment(await jpeg(), 0xfe, html), 0xed, html), zip]);
  const stored = await storeMedia(store, media, made, 'image/jpeg', now);
  const [file = ''] = publish(store, [stored.ref]);
  const text = Buffer.from((await media.get(file)) ?? []).toString('latin1');
  assert.ok(made.toString('latin1').includes('<script>'));
  assert.doesNotMatch(text, /script|php|PKzip/);
});

test('a large picture is made smaller, a small one is left as it is', async (t) => {
  const [store, media] = [storeFor(t), mediaInMemory()];
  const large = await picture(4000, 1000).jpeg().toBuffer();
  const {width, height} = await storeMedia(store, media, large, 'image/jpeg', now);
  assert.deepEqual([width, height], [2048, 512]);
});

test('a photo that came as a PNG is kept in a smaller format', async (t) => {
  const [store, media] = [storeFor(t), mediaInMemory()];
  const raw = {width: 900, height: 900, channels: 3} as const;
  const noise = randomBytes(900 * 900 * 3);
  const made = await sharp(noise, {raw}).png().toBuffer();
  assert.ok(made.length > 1_048_576);
  assert.equal((await storeMedia(store, media, made, 'image/png', now)).type, 'image/webp');
});

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const text = (string: string) => async (): Promise<Uint8Array> => Buffer.from(string, 'latin1');

const refused: ReadonlyArray<
  readonly [what: string, code: string, type: string, bytes: () => Promise<Uint8Array>]
> = [
  ['an SVG', 'refused', 'image/svg+xml', text(svg)],
  ['an SVG that says it is a PNG', 'refused', 'image/png', text(svg)],
  ['a GIF', 'refused', 'image/gif', () => picture().gif().toBuffer()],
  ['a page', 'refused', 'image/jpeg', text('<!doctype html><script>alert(1)</script>')],
  ['a JPEG that says it is a PNG', 'refused', 'image/png', jpeg],
  ['a JPEG that does not say what it is', 'refused', '', jpeg],
  ['a JPEG that says it is a page', 'refused', 'text/html', jpeg],
  ['nothing', 'refused', 'image/jpeg', text('')],
  ['the beginning of a JPEG', 'invalid', 'image/jpeg', async () => (await jpeg()).subarray(0, 200)],
  [
    'a JPEG that is cut off',
    'invalid',
    'image/jpeg',
    async () => (await picture(400, 400).jpeg().toBuffer()).subarray(0, -700),
  ],
  [
    'a PNG that is cut off',
    'invalid',
    'image/png',
    async () => (await picture(400, 400).png().toBuffer()).subarray(0, -60),
  ],
  ['only a signature', 'invalid', 'image/png', text('\x89PNG\r\n\x1a\n')],
  ['a page behind a signature', 'invalid', 'image/jpeg', text('\xff\xd8\xff<script>alert(1)</script>')],
  ['a WebP of nonsense', 'invalid', 'image/webp', text('RIFF\x10\x00\x00\x00WEBPVP8 nonsense')],
  ['a bomb', 'too-large', 'image/png', async () => bomb(20_000, 20_000)],
  ['a long bomb', 'too-large', 'image/png', async () => bomb(50_000_000, 1)],
  ['too many bytes', 'too-large', 'image/jpeg', async () => new Uint8Array(mediaLimits.maxBytes + 1)],
];

for (const [what, code, type, bytes] of refused) {
  test(`${what} is not taken: ${code}`, async (t) => {
    const folder = join(folderFor(t), 'media');
    const store = storeFor(t);
    await assert.rejects(storeMedia(store, mediaFolder(folder), await bytes(), type, now), {code});
    assert.equal(countOf(store), 0);
    assert.throws(() => readdirSync(folder), 'nothing was written');
  });
}

test('a refused picture does not hold the next one up', async (t) => {
  const [store, media] = [storeFor(t), mediaInMemory()];
  const sending = [text('\xff\xd8\xff')(), jpeg(), jpeg()].map(async (bytes) =>
    storeMedia(store, media, await bytes, 'image/jpeg', now),
  );
  const outcomes = await Promise.allSettled(sending);
  assert.deepEqual(
    outcomes.map(({status}) => status),
    ['rejected', 'fulfilled', 'fulfilled'],
  );
});

test('a picture belongs to one review', async (t) => {
  const [store, media] = [storeFor(t), mediaInMemory()];
  const {ref} = await storeMedia(store, media, await jpeg(), 'image/jpeg', now);
  const review = {subject: putSubject(store, kettle), id: 'r1'};
  const [claimed] = claimMedia(store, [{ref, alt: 'A handle'}], review);
  assert.match(claimed?.url ?? '', /\/media\/[0-9a-f]{64}\.jpg$/);
  assert.deepEqual([claimed?.alt, claimed?.width, claimed?.type], ['A handle', 64, 'image/jpeg']);
  assert.throws(() => claimMedia(store, [{ref}], {...review, id: 'r2'}), {
    code: 'invalid',
    path: '/media/0/ref',
  });
  assert.throws(() => claimMedia(store, [{ref: 'x'}], review), {code: 'invalid'});
  const many = Array.from({length: mediaLimits.maxCount + 1}, () => ({ref}));
  assert.throws(() => claimMedia(store, many, review), {code: 'invalid', path: '/media'});
});

test('only pictures of published reviews are served, as nothing but pictures', async (t) => {
  const [store, media] = [storeFor(t), mediaInMemory()];
  const {ref, sha256} = await storeMedia(store, media, await jpeg(), 'image/jpeg', now);
  const file = `${sha256}.jpg`;
  assert.equal(await mediaResponse(store, media, file), undefined, 'not claimed');
  const subject = putSubject(store, kettle);
  publish(store, [ref]);
  const response = await mediaResponse(store, media, file);
  assert.ok(response);
  const headers = [
    ...['content-type', 'x-content-type-options', 'cross-origin-resource-policy', 'content-security-policy'],
    'cache-control',
  ].map((name) => response.headers.get(name));
  assert.deepEqual(headers.slice(0, 3), ['image/jpeg', 'nosniff', 'cross-origin']);
  assert.match(headers[3] ?? '', /sandbox/);
  assert.match(headers[4] ?? '', /immutable/);
  assert.equal(
    createHash('sha256')
      .update(await response.bytes())
      .digest('hex'),
    sha256,
  );
  store.prepare('DELETE FROM reviews WHERE subject = ?').run(subject);
  assert.equal(await mediaResponse(store, media, file), undefined, 'withheld');
});

test('a picture without consent is not served', async (t) => {
  const [store, media] = [storeFor(t), mediaInMemory()];
  const {ref, sha256} = await storeMedia(store, media, await jpeg(), 'image/jpeg', now);
  publish(store, [ref], 'r1', ['name']);
  assert.equal(await mediaResponse(store, media, `${sha256}.jpg`), undefined);
});

for (const file of [
  '',
  '..',
  '../secret',
  `${'0'.repeat(64)}.svg`,
  `${'0'.repeat(64)}.jpg/..`,
  `${'0'.repeat(64)}.jpg`,
])
  test(`media/${file.slice(0, 12)} is no picture`, async (t) => {
    assert.equal(await mediaResponse(storeFor(t), mediaFolder(folderFor(t)), file), undefined);
  });

test('a picture without a review goes after a day, its file when nobody else has it', async (t) => {
  const folder = join(folderFor(t), 'media');
  const [store, media] = [storeFor(t), mediaFolder(folder)];
  const [bytes, other] = [await jpeg(), await picture(10, 10).jpeg().toBuffer()];
  await storeMedia(store, media, bytes, 'image/jpeg', now);
  const {ref} = await storeMedia(store, media, bytes, 'image/jpeg', now);
  await storeMedia(store, media, other, 'image/jpeg', now);
  const [file = ''] = publish(store, [ref]);
  sweepMedia(store, media, now + DAY);
  assert.deepEqual([countOf(store), readdirSync(folder).length], [3, 2]);
  sweepMedia(store, media, now + DAY + 1);
  assert.deepEqual([countOf(store), readdirSync(folder)], [1, [file]]);
  forgetMedia(store, media, {subject: putSubject(store, kettle), id: 'r1'});
  assert.deepEqual([countOf(store), readdirSync(folder)], [0, []]);
});

test('pictures lie beside the database, or where somebody says', async (t) => {
  const folder = folderFor(t);
  const store = storeFor(t, join(folder, 'x.sqlite'));
  const {sha256} = await storeMedia(store, mediaStoreOf(store), await jpeg(), 'image/jpeg', now);
  assert.deepEqual(readdirSync(join(folder, 'x.sqlite.media')), [`${sha256}.jpg`]);
  await storeMedia(store, mediaStoreOf(store, join(folder, 'a', 'b')), await jpeg(), 'image/jpeg', now);
  assert.deepEqual(readdirSync(join(folder, 'a', 'b')), [`${sha256}.jpg`]);
});

test('a disk that is full leaves nothing behind', async (t) => {
  const store = storeFor(t);
  const media = {...mediaInMemory(), put: () => Promise.reject(new Error('ENOSPC'))};
  await assert.rejects(storeMedia(store, media, await jpeg(), 'image/jpeg', now), /ENOSPC/);
  assert.equal(countOf(store), 0);
});
