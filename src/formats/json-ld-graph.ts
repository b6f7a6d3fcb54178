/** An object of JSON-LD. */
export type Node = Readonly<Record<string, unknown>>;

/** The nodes of all blocks of a page, wherever they stand. */
export interface Graph {
  /** In document order, those with one `@id` as one. */
  readonly nodes: readonly Node[];
  /** The node a value is or refers to by `@id`; `undefined` where the value is no object. */
  node(value: unknown): Node | undefined;
  /** The objects a node was brought together from, as written. */
  parts(node: Node): readonly Node[];
}

/** No page nests deeper, and what does is not read: nothing behind this border needs to fear for its call stack. */
const maxDepth = 50;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A member of a node, never one of its prototype. */
export const member = (node: Node, name: string): unknown =>
  Object.hasOwn(node, name) ? node[name] : undefined;

/** The values of a member as a list: JSON-LD writes one value with or without brackets. */
export const list = (value: unknown): unknown[] => {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(list);
  const inner = isNode(value) ? (member(value, '@list') ?? member(value, 'itemListElement')) : undefined;
  return inner === undefined ? [value] : list(inner);
};

/** The types of a node without their namespace: `Product` for `http://schema.org/Product` and `schema:Product`. */
export const typesOf = (node: Node): string[] =>
  list(member(node, '@type'))
    .filter((type) => typeof type === 'string')
    .map((type) =>
      type.slice(Math.max(type.lastIndexOf('/'), type.lastIndexOf('#'), type.lastIndexOf(':')) + 1),
    );

/** Brings the blocks of a page together, and the nodes that share an `@id`. */
export const toGraph = (blocks: readonly unknown[]): Graph => {
  const found = blocks.flatMap(collect);
  const byId = mergeById(found);
  const mergedOf = (node: Node): Merged | undefined => {
    const id = member(node, '@id');
    return typeof id === 'string' ? byId.get(id) : undefined;
  };
  const node = (value: unknown): Node | undefined =>
    isNode(value) ? (mergedOf(value)?.node ?? value) : undefined;
  return {
    nodes: [...new Set(found.map((one) => node(one) ?? one))],
    node,
    parts: (one) => mergedOf(one)?.parts ?? [one],
  };
};

const collect = (block: unknown): Node[] => {
  const nodes: Node[] = [];
  const open: Array<readonly [value: unknown, depth: number]> = [[block, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [value, depth] = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > maxDepth) return [];
    if (isNode(value)) nodes.push(value);
    for (const inner of Object.values(value).reverse()) open.push([inner, depth + 1]);
  }
  return nodes;
};

interface Merged {
  readonly node: Record<string, unknown>;
  readonly parts: Node[];
}

const mergeById = (nodes: readonly Node[]): Map<string, Merged> => {
  const byId = new Map<string, Merged>();
  for (const part of nodes) {
    const id = member(part, '@id');
    if (typeof id !== 'string') continue;
    // No prototype: `__proto__` is a member like any other.
    const merged: Merged = byId.get(id) ?? {node: Object.create(null), parts: []};
    for (const [name, value] of Object.entries(part)) merged.node[name] ??= value;
    merged.parts.push(part);
    byId.set(id, merged);
  }
  return byId;
};
