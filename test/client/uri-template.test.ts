import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';

import {parseUriTemplate, type TemplateValue} from '../../src/client/uri-template.js';
import {CandorError} from '../../src/protocol/errors.js';
import {runs} from '../support/runs.js';

type Values = Record<string, TemplateValue | undefined>;
const expand = (template: string, values: Values): string => parseUriTemplate(template).expand(values);

describe('a URI template', () => {
  // RFC 6570 §3.2 with the values of its §3.2, and what protocol §2 asks for.
  const rfc: Values = {
    var: 'value',
    hello: 'Hello World!',
    path: '/foo/bar',
    x: '1024',
    y: '768',
    empty: '',
    list: ['red', 'green', 'blue'],
    keys: {semi: ';', dot: '.', comma: ','},
    undef: undefined,
  };
  const cases: ReadonlyArray<readonly [string, Values, string]> = [
    ['{var}', rfc, 'value'],
    ['{hello}', rfc, 'Hello%20World%21'],
    ['{+path}/here', rfc, '/foo/bar/here'],
    ['{#x,hello}', rfc, '#1024,Hello%20World!'],
    ['map?{x,y}', rfc, 'map?1024,768'],
    ['X{.x,y}', rfc, 'X.1024.768'],
    ['{/var,x}/here', rfc, '/value/1024/here'],
    ['{;x,y,empty}', rfc, ';x=1024;y=768;empty'],
    ['{?x,y,empty,undef}', rfc, '?x=1024&y=768&empty='],
    ['?fixed=yes{&x}', rfc, '?fixed=yes&x=1024'],
    ['{var:3}', rfc, 'val'],
    ['{list}', rfc, 'red,green,blue'],
    ['{list*}', rfc, 'red,green,blue'],
    ['{?list*}', rfc, '?list=red&list=green&list=blue'],
    ['{?keys*}', rfc, '?semi=%3B&dot=.&comma=%2C'],
    ['{keys}', rfc, 'semi,%3B,dot,.,comma,%2C'],
    ['{?undef}', rfc, ''],
    ['people{.language}.json', {}, 'people.json'],
    ['people{.language}.json', {language: 'de-AT'}, 'people.de-AT.json'],
    ['subjects/{subjectHash:2}.json', {subjectHash: 'abcdef'}, 'subjects/ab.json'],
    [
      'r{?sort,context*}',
      {sort: 'newest', context: {'context.skin': ['dry', 'oily'], 'context.uses it': 'daily'}},
      'r?sort=newest&context.skin=dry&context.skin=oily&context.uses%20it=daily',
    ],
    [
      'r{?context*}',
      {context: {'context.=&': ['a=b&c', '$&']}},
      'r?context.%3D%26=a%3Db%26c&context.%3D%26=%24%26',
    ],
    ['r{?context*}', {context: {}}, 'r'],
    ['{?q}', {q: '\ud800'}, '?q=%EF%BF%BD'],
    ['{?list*}', {list: ['a\udc00']}, '?list=a%EF%BF%BD'],
    ['{?context*}', {context: {'\ud800': '\udc00'}}, '?%EF%BF%BD=%EF%BF%BD'],
    ['\ud800{x}', rfc, '%EF%BF%BD1024'],
    ['{?constructor,__proto__,toString*}', {}, ''],
    ['{?__proto__}', JSON.parse('{"__proto__":"x"}'), '?__proto__=x'],
    ['grün/{x}', rfc, 'gr%C3%BCn/1024'],
    ['', {}, ''],
  ];
  for (const [template, values, url] of cases) {
    it(`${JSON.stringify(template)} becomes ${url}`, () => assert.equal(expand(template, values), url));
  }

  const malformed =
    '{ } {} {x {{x}} x} {x}} {!x} {=x} {|x} {@x} {,x} {x,} {x,,y} {.} {..x} {x.} {x..y} {x:} {x:0} {x:10000} {x**} {x*:1} {x:1*} {x-y} {ü} {%zz} {?x&y} {?} a|b <x> a"b a^b a`b';
  for (const template of [...malformed.split(' '), 'a b', 'a\tb', 'a\nb', '{x y}', 'a\u0000']) {
    it(`${JSON.stringify(template)} is refused`, () => {
      assert.throws(
        () => parseUriTemplate(template),
        (error) => error instanceof CandorError && error.code === 'invalid',
      );
    });
  }

  it('says which variables it names', () => {
    const {variables, exploded} = parseUriTemplate('a/{subjectHash:2}{?sort,context*,q}{&cursor}{.language}');
    assert.deepEqual([...variables], ['subjectHash', 'sort', 'context', 'q', 'cursor', 'language']);
    assert.deepEqual([...exploded], ['context']);
  });

  it('does not cut a character in two without saying so', () => {
    assert.throws(() => expand('{q:1}', {q: '😀'}), CandorError);
  });

  it('throws nothing but CandorError, and gives what can be part of an address', () => {
    const value = fc.oneof(
      fc.string({unit: 'binary'}),
      fc.array(fc.string({unit: 'binary'})),
      fc.dictionary(fc.string({unit: 'binary'}), fc.string({unit: 'binary'})),
    );
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('{x}', '{?x*}', '{+x}', '{#x:3}', '{;x,y*}', '{&y}', '{', '}'),
    );
    fc.assert(
      fc.property(fc.array(piece), value, value, (pieces, x, y) => {
        try {
          assert.match(expand(pieces.join(''), {x, y}), /^[\x21-\x7e]*$/);
        } catch (error) {
          if (!(error instanceof CandorError)) throw error;
        }
      }),
      {numRuns: runs()},
    );
  });

  it('is checked in a time that does not explode', () => {
    for (const template of [`{${'a'.repeat(4000)}-}`, `{${'a.'.repeat(2000)}}`, `{${'%41'.repeat(1300)}!}`]) {
      assert.throws(() => parseUriTemplate(template), CandorError);
    }
  });
});
