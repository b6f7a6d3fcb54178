import assert from 'node:assert/strict';
import {suite, test} from 'node:test';

import {CandorError} from '../../src/protocol/errors.js';
import {checkLimits, escapePointer, limits} from '../../src/protocol/limits.js';

const nested = (levels: number, inner: unknown = 1): unknown => {
  let value = inner;
  for (let level = 0; level < levels; level++) value = level % 2 ? [value] : {a: value};
  return value;
};
const members = (count: number): object =>
  Object.fromEntries(Array.from({length: count}, (_, index) => [`m${index}`, index]));
const items = (count: number): unknown[] => Array.from({length: count}, () => null);

const assertOver = (json: unknown, limit: string, path: string): void => {
  assert.throws(
    () => checkLimits(json),
    (error: unknown) => {
      assert.ok(error instanceof CandorError);
      assert.equal(error.code, 'too-large');
      assert.equal(error.path, path);
      assert.match(error.message, new RegExp(`\\(${limit}\\)`));
      return true;
    },
  );
};

test('the limits are those of protocol §1', () => {
  assert.deepEqual(limits, {
    documentBytes: 1024 * 1024,
    errorBytes: 16 * 1024,
    depth: 32,
    items: 1000,
    members: 200,
    text: 20_000,
    encoded: 256 * 1024,
  });
});

suite('at the limit', () => {
  const cases: Readonly<Record<string, unknown>> = {
    depth: nested(32),
    items: items(1000),
    members: members(200),
    text: 'x'.repeat(20_000),
    jws: {jws: 'x'.repeat(262_144)},
    encodedList: {a: [{encodedList: 'x'.repeat(262_144)}]},
    'a list of full objects': Array.from({length: 1000}, () => members(20)),
    nothing: null,
    numbers: [0, -1, 1e308, true, false],
  };
  for (const [name, json] of Object.entries(cases)) {
    test(name, () => assert.doesNotThrow(() => checkLimits(json)));
  }
});

suite('over the limit, and where', () => {
  const cases: ReadonlyArray<readonly [name: string, json: unknown, limit: string, path: string]> = [
    ['depth', nested(33), 'depth', '/a/0'.repeat(16)],
    ['items', items(1001), 'items', ''],
    ['items inside', {reviews: [{media: items(1001)}]}, 'items', '/reviews/0/media'],
    ['members', members(201), 'members', ''],
    ['members inside', {author: {context: members(201)}}, 'members', '/author/context'],
    ['text', 'x'.repeat(20_001), 'text', ''],
    ['text inside', {reviews: [{}, {reviewBody: 'x'.repeat(20_001)}]}, 'text', '/reviews/1/reviewBody'],
    ['jws', {jws: 'x'.repeat(262_145)}, 'text', '/jws'],
    ['a name with a slash', {'a/b~c': 'x'.repeat(20_001)}, 'text', '/a~1b~0c'],
    ['own __proto__', JSON.parse(`{"__proto__": "${'x'.repeat(20_001)}"}`), 'text', '/__proto__'],
  ];
  for (const [name, json, limit, path] of cases) test(name, () => assertOver(json, limit, path));
});

suite('a million levels need no stack', () => {
  test('arrays', () => {
    const depth = 1_000_000;
    const json: unknown = JSON.parse('['.repeat(depth) + ']'.repeat(depth));
    assertOver(json, 'depth', '/0'.repeat(32));
  });

  test('objects built one in the other', () => {
    assertOver(nested(1_000_000), 'depth', '/0/a'.repeat(16));
  });
});

test('the path in a message stays short', () => {
  const name = 'n'.repeat(5000);
  assert.throws(() => checkLimits({[name]: items(1001)}), {path: `/${name}`.slice(0, 200)});
});

test('a step of a JSON Pointer is escaped in the right order', () => {
  assert.equal(escapePointer('a/b'), 'a~1b');
  assert.equal(escapePointer('m~n'), 'm~0n');
  assert.equal(escapePointer('~1'), '~01');
  assert.equal(escapePointer(''), '');
});
