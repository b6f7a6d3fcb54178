import {CandorError} from './errors.js';

/** What a document may weigh (protocol §1). A reader refuses more, a publisher never writes more. */
export const limits = {
  /** Bytes of a document, decoded from its transfer encoding. */
  documentBytes: 1_048_576,
  /** Bytes of an answer that reports an error. */
  errorBytes: 16_384,
  /** Levels of arrays and objects. */
  depth: 32,
  /** Items of one list. */
  items: 1000,
  /** Members of one object. */
  members: 200,
  /** UTF-16 code units of one text. */
  text: 20_000,
  /** UTF-16 code units of a `jws` or an `encodedList`. */
  encoded: 262_144,
} as const;

const encodedMembers = new Set(['jws', 'encodedList']);

/**
 * Holds parsed JSON against the limits, without recursion: `JSON.parse` accepts nesting that no call stack survives.
 *
 * @throws {CandorError} `too-large`, with the path of what is over.
 */
export const checkLimits = (json: unknown): void => {
  const open: Array<readonly [value: unknown, path: string, depth: number, name: string]> = [
    [json, '', 0, ''],
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const [value, path, depth, name] = next;
    if (typeof value === 'string') {
      if (value.length > (encodedMembers.has(name) ? limits.encoded : limits.text)) over('text', path);
    } else if (typeof value === 'object' && value !== null) {
      if (depth >= limits.depth) over('depth', path);
      const entries = Object.entries(value);
      if (entries.length > (Array.isArray(value) ? limits.items : limits.members)) {
        over(Array.isArray(value) ? 'items' : 'members', path);
      }
      for (const [key, item] of entries) open.push([item, `${path}/${escapePointer(key)}`, depth + 1, key]);
    }
  }
};

/** A member name as a step of a JSON Pointer (RFC 6901 §3). */
export const escapePointer = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

const over = (limit: 'text' | 'depth' | 'items' | 'members', path: string): never => {
  // A pointer 32 levels deep with long names is no help to anybody.
  throw new CandorError('too-large', {
    detail: `more than ${limits[limit]} (${limit})`,
    path: path.slice(0, 200),
  });
};
