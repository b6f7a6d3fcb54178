import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import fc from 'fast-check';

import {loadPeople, loadPledges, loadRating, loadReviews} from '../../src/client/index.js';
import {settle} from '../../src/client/options.js';
import {recognize} from '../../src/client/recognize.js';
import {scannedHtml} from '../../src/internal/scanned-html.js';
import {CandorError} from '../../src/protocol/errors.js';
import {limits} from '../../src/protocol/limits.js';
import {dataFolder} from '../support/data.js';
import {runs} from '../support/runs.js';
import {never, quick} from './support/documents.js';

const url = 'https://shop.example/document';
const settings = settle({html: scannedHtml});

/** What the client makes of a body, with nothing between: the failure's code, or the kind that was found. */
const outcome = async (text: string, isSchemaOrg = false): Promise<string> => {
  try {
    return (await recognize({url, text}, isSchemaOrg, settings)).kind;
  } catch (error) {
    assert.ok(error instanceof CandorError, `${error}`);
    return error.code;
  }
};

/** The same through every public function, as a body that comes over the network. */
const askAll = async (content: string | Uint8Array<ArrayBuffer>): Promise<void> => {
  const options = {
    ...quick,
    freshness: 0,
    html: scannedHtml,
    fetch: async (): Promise<Response> => new Response(content),
  };
  const question = {src: url, subject: 'urn:a'};
  for (const load of [loadReviews, loadRating, loadPledges, loadPeople]) {
    const failure = await load(question, never(), options).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    assert.ok(failure === undefined || failure instanceof CandorError, `${failure}`);
  }
};

const parsing = dataFolder('corpora/json/test_parsing');
describe('JSON that others try parsers with', {skip: parsing === undefined}, () => {
  for (const name of parsing ? readdirSync(parsing) : []) {
    it(name, async () => {
      const bytes = new Uint8Array(readFileSync(join(parsing ?? '', name)));
      await askAll(bytes);
      const text = new TextDecoder().decode(bytes);
      // None of these is a document of ours; whatever begins like a page is looked at as one.
      const wanted =
        name.startsWith('n_') && !/^\s*</.test(text) ? /^unreadable$/ : /^un(readable|known-format)$/;
      assert.match(await outcome(text), wanted);
    });
  }
});

const hazards = dataFolder('corpora/json/hazards');
describe('hazardous documents', {skip: hazards === undefined}, () => {
  for (const name of hazards ? readdirSync(hazards) : []) {
    it(name, async () => {
      const text = readFileSync(join(hazards ?? '', name), 'utf8');
      await askAll(text);
      for (const isSchemaOrg of [false, true]) await outcome(text, isSchemaOrg);
      assert.deepEqual(Object.keys(Object.prototype), []);
    });
  }
});

const keysFile = dataFolder('corpora/object-prototype-keys.json');
describe('names of Object.prototype', {skip: keysFile === undefined}, () => {
  it('are members like any other, and leave it as it is', async () => {
    const lists: Record<string, unknown> = JSON.parse(readFileSync(keysFile ?? '', 'utf8'));
    const keys = Object.values(lists)
      .flat()
      .filter((key) => typeof key === 'string');
    assert.ok(keys.length > 50);
    const before = Object.getOwnPropertyNames(Object.prototype);
    const members = [...keys, '__proto__', 'constructor', 'prototype']
      .slice(0, 150)
      .map((key) => `${JSON.stringify(key)}:{"polluted":true,"constructor":{"prototype":{"polluted":true}}}`)
      .join();
    for (const document of [
      `{${members},"trustData":"1","reviews":[{${members},"reviewBody":"x","author":{"context":{"__proto__":"dry","constructor":"x"}}}]}`,
      `{${members},"trustData":"1","subjects":[{"subject":{${members},"id":"urn:a"}}]}`,
      `{${members},"@id":"__proto__","@type":"Product","review":{${members},"@id":"constructor","reviewBody":"x"}}`,
      `[{"@id":"x",${members}},{"@id":"x",${members},"aggregateRating":{"ratingValue":4,${members}}}]`,
    ]) {
      await askAll(document);
      for (const isSchemaOrg of [false, true]) await outcome(document, isSchemaOrg);
    }
    assert.deepEqual(Object.getOwnPropertyNames(Object.prototype), before);
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
  });
});

describe('documents that nest', () => {
  const nested = (depth: number, open: string, close: string, inner = '0'): string =>
    open.repeat(depth) + inner + close.repeat(depth);
  const cases: ReadonlyArray<readonly [string, string]> = [
    ['arrays 100,000 deep', nested(100_000, '[', ']')],
    ['arrays 100,000 deep, never closed', nested(100_000, '[', '')],
    ['objects 100,000 deep', nested(100_000, '{"a":', '}')],
    ['reviews 100,000 deep', nested(100_000, '{"@type":"Product","review":', '}')],
    ['lists 100,000 deep', `{"review":${nested(100_000, '{"@list":', '}')}}`],
    [
      'a document of ours with deep members',
      `{"trustData":"1","reviews":[],"x":${nested(100_000, '[', ']')}}`,
    ],
    ['names 100,000 deep', `{"aggregateRating":4,"name":${nested(100_000, '{"name":', '}')}}`],
  ];
  for (const [name, text] of cases) {
    it(`${name} end in a failure`, async () => {
      assert.match(await outcome(text), /^(too-large|unreadable|unknown-format)$/);
      assert.match(await outcome(text, true), /^(too-large|unreadable|unknown-format)$/);
      await askAll(text);
    });
  }
});

describe('pages that stop readers', () => {
  const size = limits.documentBytes;
  const block = (content: string): string => `<script type="application/ld+json">${content}</script>`;
  const cases: ReadonlyArray<readonly [string, string]> = [
    ['of tags that never end', '<a'.repeat(size / 2)],
    ['of quotes that never end', '<a b="'.repeat(size / 6)],
    ['of comments that never end', '<!--'.repeat(size / 4)],
    ['of scripts that never end', '<script>'.repeat(size / 8)],
    ['of blocks', block('{"@type":"Product","review":{"reviewBody":"x"}}').repeat(9000)],
    ['of blocks about one thing', block('{"@id":"x","review":[{"reviewBody":"x"}]}').repeat(9000)],
    ['of blank CDATA', block(`/*<![CDATA[*/${' '.repeat(size / 2)}/*]]>*/`)],
    ['of blanks', block(' '.repeat(size / 2))],
    ['of references', block(`{"aggregateRating":4,"name":"${'&#x'.repeat(size / 4)}"}`)],
  ];
  for (const [name, text] of cases) {
    it(`${name} are read through`, async () => {
      await outcome(text.startsWith('<') ? text : `<p>${text}`);
    });
  }
});

describe('whatever comes', () => {
  const keys = fc.constantFrom(
    'trustData',
    'reviews',
    'subjects',
    'pledges',
    'people',
    'subject',
    'aggregateRating',
    'next',
    'reviewBody',
    'reviewRating',
    'ratingValue',
    '@type',
    '@id',
    '@graph',
    '@list',
    'review',
    'author',
    'name',
    'itemReviewed',
    'url',
    'datePublished',
    'comment',
    'reviewAspect',
    '__proto__',
    'itemListElement',
    'image',
    'text',
  );
  const leaf = fc.oneof(
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constantFrom(
      null,
      '1',
      'Review',
      'Product',
      'AggregateRating',
      '4.5/5',
      '4,5',
      'May 4, 2006',
      '#a',
      '<b>&amp;',
    ),
  );
  const value = fc.letrec((tie) => ({
    node: fc.oneof({maxDepth: 5}, leaf, fc.array(tie('node')), fc.dictionary(keys, tie('node'))),
  })).node;

  it('ends in a document or one CandorError', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(value, fc.dictionary(keys, value), fc.jsonValue()), async (json) => {
        const text = JSON.stringify(json);
        await outcome(text);
        await outcome(text, true);
        await askAll(text);
      }),
      {numRuns: runs()},
    );
  });

  it('even when it is no JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({unit: 'binary'}), async (text) => {
        await outcome(text);
        await outcome(`<script type="application/ld+json">${text}`);
      }),
      {numRuns: runs()},
    );
  });
});
