import * as v from 'valibot';

import {escapePointer} from './limits.js';
import {rules} from './values.js';

/** Something in a document that could not be used. */
export interface Problem {
  /** Where: a JSON Pointer (RFC 6901). */
  readonly path: string;
  /** What was lost: one optional member, or a whole item of a list. */
  readonly lost: 'member' | 'item';
}

/** What reading by a schema gives: the value, and all that was left out of it. */
export interface Reading<T> {
  /** `undefined` where a required part is bad. */
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
  /** The path of the required part that was bad, where there is no value. */
  readonly failedAt: string | undefined;
}

interface Context {
  readonly base: string | undefined;
  problems: Problem[];
  failedAt: string | undefined;
}

// The shapes of valibot schemas that hold others. Told apart by their `type`; everything else is a leaf.
interface ObjectShape {
  readonly type: 'object';
  readonly entries: Readonly<Record<string, v.GenericSchema>>;
}
interface ListShape {
  readonly type: 'array';
  readonly item: v.GenericSchema;
}
interface RecordShape {
  readonly type: 'record';
  readonly key: v.GenericSchema;
  readonly value: v.GenericSchema;
}
interface UnionShape {
  readonly type: 'union';
  readonly options: readonly v.GenericSchema[];
}
interface OptionalShape {
  readonly type: 'optional' | 'nullish';
  readonly wrapped: v.GenericSchema;
}
interface LeafShape {
  readonly type: 'leaf';
}
type Shape = ObjectShape | ListShape | RecordShape | UnionShape | OptionalShape | LeafShape;

const holders = new Set(['object', 'array', 'record', 'union', 'optional', 'nullish']);
const shapeOf = (schema: v.GenericSchema): Shape =>
  holders.has(schema.type) ? (schema as v.GenericSchema & Shape) : {type: 'leaf'};

const isOptional = (schema: v.GenericSchema): boolean =>
  schema.type === 'optional' || schema.type === 'nullish';

const fallbackOf = (schema: v.GenericSchema): unknown => {
  const shape = shapeOf(schema);
  return 'wrapped' in shape && 'fallback' in shape.wrapped ? shape.wrapped.fallback : undefined;
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Applies a schema the way protocol §1 asks: unknown members are ignored, a bad optional member is dropped alone, an item
 * whose required part is bad is dropped from its list, and each loss is named by its path. On the way texts are cleaned and
 * addresses made absolute. `null` counts as absent. A bad optional member whose schema has a `fallback` becomes that.
 *
 * @param schema - Built of `object`, `array`, `record`, `union`, `optional`, `nullish` and leaves; never recursive.
 * @param input - Parsed JSON, within the limits.
 * @param base - The address of the document, against which addresses in it resolve.
 */
export const read = <S extends v.GenericSchema>(
  schema: S,
  input: unknown,
  base?: string,
): Reading<v.InferOutput<S>> => {
  const context: Context = {base, problems: [], failedAt: undefined};
  const value = readValue(schema, input, '', context);
  return {
    value,
    problems: context.problems,
    failedAt: value === undefined ? (context.failedAt ?? '') : undefined,
  };
};

const readValue = (schema: v.GenericSchema, input: unknown, path: string, context: Context): unknown => {
  const shape = shapeOf(schema);
  switch (shape.type) {
    case 'optional':
    case 'nullish':
      return readValue(shape.wrapped, input, path, context);
    case 'object':
      return checked(schema, readObject(shape, input, path, context), path, context);
    case 'array':
      return readList(shape, input, path, context);
    case 'record':
      return readRecord(shape, input, path, context);
    case 'union':
      return readUnion(shape, input, path, context);
    case 'leaf':
      return readLeaf(schema, input, path, context);
  }
};

const failed = (path: string, context: Context): undefined => {
  context.failedAt = path;
  return undefined;
};

const readLeaf = (schema: v.GenericSchema, input: unknown, path: string, context: Context): unknown => {
  if (!v.is(schema, input)) return failed(path, context);
  const rule = rules.get(schema);
  const value =
    typeof input === 'number'
      ? readNumber(input)
      : rule && typeof input === 'string'
        ? rule(input, context.base)
        : input;
  return value === undefined ? failed(path, context) : value;
};

// `JSON.parse` makes Infinity of 1e309, and keeps a sign on zero that would be shown.
const readNumber = (value: number): number | undefined => (Number.isFinite(value) ? value + 0 : undefined);

const readObject = (shape: ObjectShape, input: unknown, path: string, context: Context): unknown => {
  if (!isObject(input)) return failed(path, context);
  const object: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(shape.entries)) {
    const member = Object.hasOwn(input, name) ? (input[name] ?? undefined) : undefined;
    const memberPath = `${path}/${name}`;
    if (member === undefined) {
      if (isOptional(schema)) continue;
      return failed(memberPath, context);
    }
    const value = readValue(schema, member, memberPath, context);
    if (value !== undefined) object[name] = value;
    else if (isOptional(schema)) {
      context.problems.push({path: context.failedAt ?? memberPath, lost: 'member'});
      const instead = fallbackOf(schema);
      if (instead !== undefined) object[name] = instead;
    } else return undefined;
  }
  return object;
};

// Conditions over several members stand in a pipe behind the object; they hold for what is left of it.
const checked = (schema: v.GenericSchema, object: unknown, path: string, context: Context): unknown =>
  object === undefined || conditionsOf(schema).every((holds) => holds(object))
    ? object
    : failed(path, context);

interface Condition {
  readonly type: string;
  readonly requirement?: (value: unknown) => boolean;
}

const conditionsOf = (schema: v.GenericSchema & {readonly pipe?: readonly Condition[]}) =>
  schema.pipe?.flatMap(({type, requirement}) => (type === 'check' && requirement ? [requirement] : [])) ?? [];

const readList = (shape: ListShape, input: unknown, path: string, context: Context): unknown => {
  if (!Array.isArray(input)) return failed(path, context);
  const list: unknown[] = [];
  for (const [index, item] of input.entries()) {
    const itemPath = `${path}/${index}`;
    const before = context.problems.length;
    const value = readValue(shape.item, item, itemPath, context);
    if (value !== undefined) list.push(value);
    else {
      // What was wrong inside matters less than that the item is gone.
      context.problems.length = before;
      context.problems.push({path: itemPath, lost: 'item'});
    }
  }
  return list;
};

const readRecord = (shape: RecordShape, input: unknown, path: string, context: Context): unknown => {
  if (!isObject(input)) return failed(path, context);
  // No prototype: the keys are a stranger's, and `__proto__` is a key like any other.
  const record: Record<string, unknown> = Object.create(null);
  for (const [name, member] of Object.entries(input)) {
    if (member === null) continue;
    const memberPath = `${path}/${escapePointer(name)}`;
    const key = readLeaf(shape.key, name, memberPath, context);
    const value = readValue(shape.value, member, memberPath, context);
    if (typeof key === 'string' && value !== undefined) record[key] = value;
    else context.problems.push({path: memberPath, lost: 'member'});
  }
  return record;
};

const readUnion = (shape: UnionShape, input: unknown, path: string, context: Context): unknown => {
  for (const option of shape.options) {
    const attempt: Context = {...context, problems: []};
    const value = readValue(option, input, path, attempt);
    if (value !== undefined) {
      context.problems.push(...attempt.problems);
      return value;
    }
  }
  return failed(path, context);
};
