import assert from 'node:assert/strict';
import {globSync, readFileSync} from 'node:fs';
import {registerHooks} from 'node:module';
import {suite, test} from 'node:test';
import {fileURLToPath} from 'node:url';

import fc from 'fast-check';
import * as valibot from 'valibot';

import {type DocumentKind, schemas} from '../../src/protocol/document-kinds.js';
import {CandorError} from '../../src/protocol/errors.js';
import {readDocument} from '../../src/protocol/read-document.js';
import {numRuns} from '../support/runs.js';
import {arbitraryOf} from './support/schema-arbitrary.js';
import {noData, sharedFolder} from './support/shared-data.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const mark = '?of-the-page';

// The same sources once more, in which "valibot" is what a visitor's page has of it.
registerHooks({
  resolve(specifier, context, next) {
    if (!context.parentURL?.endsWith(mark)) return next(specifier, context);
    if (specifier === 'valibot')
      return next(new URL('../../.build/valibot-of-the-page.mjs', import.meta.url).href, context);
    if (!specifier.startsWith('.')) return next(specifier, context);
    return next(new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL).href + mark, context);
  },
});

const load = async <M>(path: string): Promise<M> =>
  (await import(new URL(path, import.meta.url).href + mark)) as M;

const page = await load<typeof import('../../src/protocol/read-document.js')>(
  '../../src/protocol/read-document.ts',
);
const pageErrors = await load<typeof import('../../src/protocol/errors.js')>('../../src/protocol/errors.ts');
const ofThePage = await load<Record<string, unknown>>('../../.build/valibot-of-the-page.mjs');

const kinds = Object.keys(schemas) as DocumentKind[];
const url = 'https://shop.example/trust/r.json';

/** How reading ended, as JSON. */
const reading = (read: typeof readDocument, kind: DocumentKind, json: unknown): string => {
  try {
    return JSON.stringify(read(kind, json, url));
  } catch (error) {
    if (error instanceof CandorError || error instanceof pageErrors.CandorError)
      return JSON.stringify({code: error.code, path: error.path, message: error.message});
    throw error;
  }
};

const agree = (json: unknown, name: string): string[] =>
  kinds.map((kind) => {
    const given = reading(readDocument, kind, json);
    assert.equal(reading(page.readDocument, kind, json), given, `${name} as ${kind}`);
    return given;
  });

const parsed = (path: string): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(readFileSync(path)));
  } catch {
    return undefined;
  }
};

const isRecord = (json: unknown): json is Record<string, unknown> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

suite('valibot as a visitor’s page has it', () => {
  test('is another module than valibot, and has what the sources use of it', () => {
    assert.notEqual(page.readDocument, readDocument);
    const used = new Set(
      globSync('src/{protocol,client,formats,elements}/**/*.ts', {cwd: root}).flatMap((path) =>
        Array.from(
          readFileSync(`${root}${path}`, 'utf8').matchAll(/\bv\.([a-z]\w*)\(/g),
          ([, name = '']) => name,
        ),
      ),
    );
    assert.ok(used.size > 10);
    for (const name of used) {
      assert.equal(typeof Reflect.get(valibot, name), 'function', name);
      assert.equal(typeof ofThePage[name], 'function', `valibot-of-the-page lacks ${name}`);
    }
  });

  test('reads the documents of the demo the same', () => {
    const paths = globSync('demo/data/**/*.json', {cwd: root});
    assert.ok(paths.length > 0);
    const read = paths.flatMap((path) => agree(parsed(`${root}${path}`), path));
    assert.ok(read.some((given) => given.includes('"reviews":[{')));
  });

  test('reads hazards the same, alone and as documents', {skip: noData}, () => {
    const paths = globSync(`${sharedFolder}/corpora/json/hazards/*`);
    assert.ok(paths.length > 10);
    for (const path of paths) {
      const json = parsed(path);
      agree(json, path);
      for (const name of ['reviews', 'subjects', 'pledges', 'people'])
        agree(
          {trustData: '1', [name]: isRecord(json) && Array.isArray(json[name]) ? json[name] : [json]},
          path,
        );
      if (isRecord(json)) agree({...json, trustData: '1'}, path);
    }
  });

  for (const kind of kinds) {
    test(`reads any ${kind} document the same, and documents that are nearly one`, () => {
      for (const noise of [0, 8]) {
        fc.assert(
          fc.property(arbitraryOf(schemas[kind], {noise}), (json) => {
            agree(json, kind);
          }),
          {numRuns},
        );
      }
    });
  }
});
