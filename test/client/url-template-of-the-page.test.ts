import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import fc from 'fast-check';
import {parseTemplate, type Template} from 'url-template';

import {numRuns} from '../support/runs.js';

// What the build puts in the library's place for a visitor's page.
const ofThePage: {parseTemplate(template: string): Template} = await import(
  new URL('../../.build/url-template-of-the-page.mjs', import.meta.url).href
);

const name = fc.constantFrom('subject', 'limit', 'a', 'b.c', 'x%20y', '_1');
const modifier = fc.oneof(
  fc.constant(''),
  fc.constant('*'),
  fc.integer({min: 1, max: 40}).map((n) => `:${n}`),
);
const spec = fc.tuple(name, modifier).map((parts) => parts.join(''));
const expression = fc
  .tuple(fc.constantFrom('', '+', '#', '.', '/', ';', '?', '&'), fc.array(spec, {minLength: 1, maxLength: 4}))
  .map(([operator, specs]) => `{${operator}${specs.join(',')}}`);
const literal = fc.constantFrom('https://a.example/', '/r', '%41', '%4', 'ü', '?x=1', "!'()*[]", '.json', '');
const template = fc.array(fc.oneof(literal, expression), {maxLength: 6}).map((parts) => parts.join(''));

// Half characters are made whole before (src/client/uri-template.ts).
const text = fc.oneof(
  fc.string({unit: 'grapheme', maxLength: 12}).map((each) => each.toWellFormed()),
  fc.constantFrom('', '%41', '%4', '%', 'a b', "!'()*[]{}", '50 %', 'https://shop.example/p/42?x=y&z#ü'),
);
const key = fc.oneof(fc.constantFrom('cooks', 'size ü', "a'b"), fc.string({minLength: 1, maxLength: 5}));
const value = fc.oneof(
  text,
  fc.array(text, {maxLength: 4}),
  fc.dictionary(key, text, {maxKeys: 4}),
  fc.constant(undefined),
);
const context = fc.record({subject: value, limit: value, a: value, 'b.c': value, 'x%20y': value, _1: value});

const expansion = ({expand}: Template, values: Parameters<Template['expand']>[0]): string => {
  try {
    return expand(values);
  } catch (error) {
    return String(error);
  }
};

describe('templates in the page', () => {
  it('are expanded as the library does it', () => {
    fc.assert(
      fc.property(template, context, (source, values) => {
        const given = values as Parameters<Template['expand']>[0];
        assert.equal(
          expansion(ofThePage.parseTemplate(source), given),
          expansion(parseTemplate(source), given),
          source,
        );
      }),
      {numRuns: numRuns * 20},
    );
  });

  it('are expanded as RFC 6570 §1.2 and §3.2 have it', () => {
    const values = {
      var: 'value',
      hello: 'Hello World!',
      half: '50%',
      path: '/foo/bar',
      empty: '',
      list: ['red', 'green', 'blue'],
      keys: {semi: ';', dot: '.', comma: ','},
      none: [],
    };
    const cases = [
      ['{var}', 'value'],
      ['{hello}', 'Hello%20World%21'],
      ['{half}', '50%25'],
      ['O{empty}X', 'OX'],
      ['{+half}', '50%25'],
      ['{+path,hello}', '/foo/bar,Hello%20World!'],
      ['{#path:6}here', '#/foo/bhere'],
      ['X{.list*}', 'X.red.green.blue'],
      ['{/var:1,var}', '/v/value'],
      ['{/keys*}', '/semi=%3B/dot=./comma=%2C'],
      ['{;hello:5}', ';hello=Hello'],
      ['{;empty}', ';empty'],
      ['{?empty,var}', '?empty=&var=value'],
      ['{?list*}', '?list=red&list=green&list=blue'],
      ['{?keys}', '?keys=semi,%3B,dot,.,comma,%2C'],
      ['{&keys*}', '&semi=%3B&dot=.&comma=%2C'],
      ['{unknown}{?unknown}', ''],
    ] as const;
    for (const [source, expanded] of cases)
      assert.equal(ofThePage.parseTemplate(source).expand(values), expanded, source);
  });
});
