import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';

import {type Problem, read} from '../../src/protocol/read.js';
import {Count, Identifier, Instant, PlainDate, Text, WebUrl} from '../../src/protocol/values.js';
import {numRuns} from '../support/runs.js';
import {noData, readShared} from './support/shared-data.js';

const member = (path: string): Problem => ({path, lost: 'member'});
const item = (path: string): Problem => ({path, lost: 'item'});

const Thing = v.object({name: Text, count: v.optional(Count), note: v.nullish(Text)});

suite('an object', () => {
  const cases: ReadonlyArray<
    readonly [input: unknown, value: unknown, problems: readonly Problem[], failedAt?: string]
  > = [
    [{name: 'a', count: 1, note: 'n'}, {name: 'a', count: 1, note: 'n'}, []],
    [{name: 'a'}, {name: 'a'}, []],
    [{name: 'a', count: null, note: null}, {name: 'a'}, []],
    [{name: 'a', count: '1'}, {name: 'a'}, [member('/count')]],
    [{name: 'a', count: 1.5, note: 7}, {name: 'a'}, [member('/count'), member('/note')]],
    [{name: 'a', more: 1}, {name: 'a'}, []],
    [{count: 1}, undefined, [], '/name'],
    [{name: null}, undefined, [], '/name'],
    [{name: 5}, undefined, [], '/name'],
    [{name: ' \u202e '}, undefined, [], '/name'],
    [null, undefined, [], ''],
    [[], undefined, [], ''],
    ['name', undefined, [], ''],
    [undefined, undefined, [], ''],
  ];
  for (const [input, value, problems, failedAt] of cases) {
    test(JSON.stringify(input) ?? 'nothing', () => {
      assert.deepEqual(read(Thing, input), {value, problems, failedAt});
    });
  }

  test('takes no member from a prototype', () => {
    const input = Object.create({name: 'inherited'});
    assert.equal(read(Thing, input).failedAt, '/name');
    assert.equal(read(v.object({constructor: v.optional(v.any())}), {}).value?.constructor, Object);
    assert.deepEqual(Object.keys(read(v.object({toString: v.optional(Text)}), {}).value ?? {}), []);
  });
});

suite('a condition over several members', () => {
  const Either = v.pipe(
    v.object({a: v.optional(Count), b: v.optional(Count)}),
    v.check(({a, b}) => a !== undefined || b !== undefined),
  );
  test('holds for what is left', () => {
    assert.deepEqual(read(Either, {a: 1, b: 'x'}), {
      value: {a: 1},
      problems: [member('/b')],
      failedAt: undefined,
    });
    assert.equal(read(Either, {a: 'x'}).value, undefined);
    assert.equal(read(Either, {a: 'x'}).failedAt, '');
  });
  test('costs an optional member, or an item', () => {
    assert.deepEqual(read(v.object({either: v.optional(Either)}), {either: {}}).problems, [
      member('/either'),
    ]);
    assert.deepEqual(read(v.array(Either), [{}, {a: 1}]), {
      value: [{a: 1}],
      problems: [item('/0')],
      failedAt: undefined,
    });
  });
});

suite('a list', () => {
  test('loses bad items, each named once, whatever was wrong inside', () => {
    const input = [{name: 'a'}, null, {count: 'x', name: 4}, {name: 'b', count: 'x'}, 'x', {name: 'c'}];
    assert.deepEqual(read(v.array(Thing), input), {
      value: [{name: 'a'}, {name: 'b'}, {name: 'c'}],
      problems: [item('/1'), item('/2'), member('/3/count'), item('/4')],
      failedAt: undefined,
    });
  });
  test('names a lost item alone, not what was already lost inside it', () => {
    const Counted = v.object({count: v.optional(Count), name: Text});
    assert.deepEqual(read(v.array(Counted), [{count: 'x', name: 4}]).problems, [item('/0')]);
  });
  test('is itself bad where it is none', () => {
    for (const input of [null, {}, 'x', {length: 1, 0: {name: 'a'}}]) {
      assert.equal(read(v.array(Thing), input).failedAt, '');
    }
  });
  test('of lists', () => {
    assert.deepEqual(read(v.array(v.array(Count)), [[1, 'x'], 2, [3]]), {
      value: [[1], [3]],
      problems: [item('/0/1'), item('/1')],
      failedAt: undefined,
    });
  });
});

suite('a record', () => {
  const Context = v.record(Text, Text);
  const own = (value: object | undefined): unknown => value && Object.fromEntries(Object.entries(value));

  test('loses bad values and bad names alone', () => {
    const {value, problems} = read(Context, {skin: 'dry', age: 7, '\u202e': 'x', none: null, 'a/b~c': []});
    assert.deepEqual(own(value), {skin: 'dry'});
    assert.deepEqual(problems, [member('/age'), member('/\u202e'), member('/a~1b~0c')]);
  });
  test('cleans names and values', () => {
    assert.deepEqual(own(read(Context, {' uses\u202e it ': ' daily\u0000 '}).value), {'uses it': 'daily'});
  });
  test('has names of its own only, and no prototype to change', () => {
    const input: unknown = JSON.parse(
      '{"__proto__": "x", "constructor": "y", "toString": "z", "skin": "dry"}',
    );
    const value = read(Context, input).value ?? {};
    assert.equal(Object.getPrototypeOf(value), null);
    assert.deepEqual(Object.keys(value).sort(), ['__proto__', 'constructor', 'skin', 'toString']);
    assert.equal(Object.hasOwn(Object.prototype, 'skin'), false);
  });
  test('a prototype in disguise is a bad value like any other', () => {
    const {value, problems} = read(Context, JSON.parse('{"__proto__": {"polluted": "yes"}}'));
    assert.deepEqual(own(value), {});
    assert.deepEqual(problems, [member('/__proto__')]);
    assert.equal('polluted' in {}, false);
  });
  test('of objects', () => {
    const {value, problems} = read(v.record(Identifier, Thing), {
      a: {name: 'A', count: -1},
      b: {},
      c: {name: 'C'},
    });
    assert.deepEqual(own(value), {a: {name: 'A'}, c: {name: 'C'}});
    assert.deepEqual(problems, [member('/a/count'), member('/b')]);
  });
});

suite('a union', () => {
  const Image = v.union([WebUrl, v.object({url: WebUrl, alt: v.optional(Text)})]);
  const base = 'https://shop.example/';
  const cases: ReadonlyArray<readonly [input: unknown, value: unknown, problems: readonly Problem[]]> = [
    ['a.png', 'https://shop.example/a.png', []],
    [{url: 'a.png', alt: 'A'}, {url: 'https://shop.example/a.png', alt: 'A'}, []],
    [{url: 'a.png', alt: 7}, {url: 'https://shop.example/a.png'}, [member('/image/alt')]],
    ['javascript:alert(1)', undefined, [member('/image')]],
    [{url: 'javascript:alert(1)', alt: 7}, undefined, [member('/image')]],
    [{alt: 'A'}, undefined, [member('/image')]],
    [7, undefined, [member('/image')]],
  ];
  for (const [image, value, problems] of cases) {
    test(JSON.stringify(image), () => {
      const found = read(v.object({image: v.optional(Image)}), {image}, base);
      assert.deepEqual(found.value?.image, value);
      assert.deepEqual(found.problems, problems);
    });
  }
});

suite('a member with a fallback', () => {
  const Shown = v.object({
    fields: v.optional(v.fallback(v.object({list: v.array(Identifier)}), {list: []})),
  });
  test('becomes it where it is bad, and says so', () => {
    assert.deepEqual(read(Shown, {fields: 'x'}).value, {fields: {list: []}});
    assert.deepEqual(read(Shown, {fields: {list: 'x'}}).problems, [member('/fields/list')]);
  });
  test('does not where it is absent or good', () => {
    assert.deepEqual(read(Shown, {}), {value: {}, problems: [], failedAt: undefined});
    assert.deepEqual(read(Shown, {fields: null}).value, {});
    assert.deepEqual(read(Shown, {fields: {list: ['a']}}).value, {fields: {list: ['a']}});
  });
});

suite('values', () => {
  const Values = v.object({
    text: v.optional(Text),
    url: v.optional(WebUrl),
    date: v.optional(PlainDate),
    instant: v.optional(Instant),
    number: v.optional(v.number()),
    count: v.optional(Count),
  });
  const cases: ReadonlyArray<readonly [input: object, value: object]> = [
    [{text: ' a\u202eb\r\n'}, {text: 'ab'}],
    [{text: '\u3164'}, {}],
    [{text: ''}, {}],
    [{url: '../x?y#z'}, {url: 'https://shop.example/x?y#z'}],
    [{url: 'http://shop.example/'}, {}],
    [{url: ''}, {}],
    [{date: '2026-02-28'}, {date: '2026-02-28'}],
    [{date: '2026-02-31'}, {}],
    [{instant: '2026-11-21T10:00:00Z'}, {instant: '2026-11-21T10:00:00Z'}],
    [{instant: '2026-11-21T24:00:00Z'}, {}],
    [{instant: '2026-11-21'}, {}],
    [{number: -1.5}, {number: -1.5}],
    [{number: Number.POSITIVE_INFINITY}, {}],
    [{number: Number.NEGATIVE_INFINITY}, {}],
    [{number: Number.NaN}, {}],
    [{number: -0}, {number: 0}],
    [{number: '5'}, {}],
    [{number: true}, {}],
    [{count: 9007199254740991}, {count: 9007199254740991}],
    [{count: 9007199254740992}, {}],
    [{count: -1}, {}],
    [{count: -0}, {count: 0}],
    [{count: 0.5}, {}],
  ];
  for (const [input, value] of cases) {
    test(`${Object.keys(input)} ${String(Object.values(input))}`, () => {
      const found = read(Values, input, 'https://shop.example/a/b');
      assert.deepEqual(found.value, value);
      assert.equal(found.problems.length, Object.keys(value).length === 0 ? 1 : 0);
    });
  }
});

test('whatever comes in: what comes out fits the schema, and nothing throws', () => {
  const Whole = v.object({
    id: v.optional(Identifier),
    things: v.optional(v.array(Thing)),
    context: v.optional(v.record(Text, Text)),
    image: v.optional(v.union([WebUrl, v.object({url: WebUrl})])),
  });
  const anything = fc.oneof(
    fc.jsonValue({noUnicodeString: false}),
    fc.record(
      {
        id: fc.jsonValue(),
        things: fc.array(fc.record({name: fc.jsonValue(), count: fc.jsonValue()})),
        context: fc.jsonValue(),
        image: fc.jsonValue(),
      },
      {requiredKeys: []},
    ),
  );
  fc.assert(
    fc.property(anything, (input) => {
      const {value, failedAt} = read(Whole, input, 'https://shop.example/');
      assert.equal(value === undefined, failedAt !== undefined);
      if (value !== undefined) assert.ok(v.is(Whole, value));
    }),
    {numRuns},
  );
});

test('names that script gadgets look for on Object.prototype arrive there from no document', {
  skip: noData,
}, () => {
  const lists: Readonly<Record<string, unknown>> = JSON.parse(
    readShared('corpora/object-prototype-keys.json'),
  );
  const names = Object.values(lists).flatMap((list) => (Array.isArray(list) ? list.map(String) : []));
  assert.ok(names.length > 30);
  const before = Object.getOwnPropertyNames(Object.prototype).sort();
  const planted = JSON.stringify(Object.fromEntries(names.map((name) => [name, 'planted'])));
  const input: unknown = JSON.parse(
    `{"name": "a", "__proto__": ${planted}, "constructor": {"prototype": ${planted}}, "context": {"__proto__": ${planted}}}`,
  );
  const Holder = v.object({name: Text, context: v.optional(v.record(Text, Text))});
  const {value} = read(Holder, input);
  assert.deepEqual(Object.keys(value ?? {}), ['name', 'context']);
  assert.deepEqual(Object.keys(value?.context ?? {}), []);
  assert.deepEqual(Object.getOwnPropertyNames(Object.prototype).sort(), before);
});
