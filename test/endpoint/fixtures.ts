import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {TestContext} from 'node:test';

import * as v from 'valibot';

import {openStore, type Store} from '../../src/endpoint/index.js';
import {type DocumentKind, type DocumentOf, schemas} from '../../src/protocol/document-kinds.js';
import {readDocument} from '../../src/protocol/read-document.js';
import type {Review} from '../../src/protocol/reviews.js';

/** What most tests are about. */
export const kettle = 'https://shop.example/p/kettle';

/** A day to count "the last twelve months" back from. */
export const now = Date.parse('2026-11-22T12:00:00Z');

/** A folder that goes away with the test. */
export const folderFor = (t: TestContext): string => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-'));
  t.after(() => rmSync(folder, {recursive: true, force: true}));
  return folder;
};

/** A store that goes away with the test. */
export const storeFor = (t: TestContext, path = ':memory:'): Store => {
  const store = openStore(path);
  t.after(() => store.close());
  return store;
};

/** Writes a file into a folder and gives its path. */
export const fileIn = (folder: string, name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

/** A reviews document of the kettle. */
export const reviewsOf = (reviews: readonly unknown[], more: object = {}): object => ({
  trustData: '1',
  subject: {type: 'Product', id: kettle, name: 'Kettle'},
  reviews,
  ...more,
});

/** Reviews with different stars, dates and contexts: `r0` is the newest. */
export const someReviews = (count: number): Review[] =>
  Array.from({length: count}, (_, at) => ({
    id: `r${at}`,
    author: {name: `Author ${at}`, context: {skin: at % 2 ? 'dry' : 'oily', size: String(at % 3)}},
    reviewRating: {ratingValue: 1 + (at % 5)},
    reviewBody: `Text number ${at}`,
    datePublished: new Date(now - at * 86_400_000).toISOString().slice(0, 10),
  }));

/**
 * Reads a document the hard way: every member as its own schema wants it, and nothing to drop for a reader.
 *
 * @throws Where an endpoint should not have sent it.
 */
export const strictly = <K extends DocumentKind>(kind: K, text: string, url: string): DocumentOf<K> => {
  if (Buffer.byteLength(text) > 1_048_576) throw new Error(`${url} is larger than a document may be`);
  const json: unknown = JSON.parse(text);
  v.parse(schemas[kind], json);
  const {document, problems} = readDocument(kind, json, url);
  if (problems.length > 0) throw new Error(`${url}: ${JSON.stringify(problems)}`);
  return document;
};

/** Gets a document over HTTP and reads it strictly. */
export const getStrictly = async <K extends DocumentKind>(kind: K, url: string): Promise<DocumentOf<K>> => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return strictly(kind, await response.text(), response.url);
};

/** Everything that a list of documents links to by `next`, from a first one on. */
export const walk = async (url: string): Promise<Review[]> => {
  const reviews: Review[] = [];
  for (let next: string | null | undefined = url; next; ) {
    const document: DocumentOf<'reviews'> = await getStrictly('reviews', next);
    reviews.push(...document.reviews);
    next = document.next;
  }
  return reviews;
};
