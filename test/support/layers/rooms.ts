import {dom, type ForbiddenName, network, rawHtml, storage} from './forbidden-names.js';

/** What a room may import. */
export interface Room {
  /** Rooms beside itself; `internal` belongs to all. */
  readonly rooms: readonly string[];
  /** Rooms and packages of which it may import types only. */
  readonly types?: readonly string[];
  /** Packages; `node:` stands for all of Node's own modules. */
  readonly packages?: readonly string[];
  /** May import what is worked out at run time. */
  readonly computed?: boolean;
  /** Names that must not stand in it. */
  readonly forbidden: readonly ForbiddenName[];
}

const pure = [...dom, ...network, ...storage];
const seen = ['protocol', 'formats', 'client', 'controllers', 'i18n', 'styles'];

/** The house: which room may import what, and what must never stand in it. */
export const house: Readonly<Record<string, Room>> = {
  protocol: {rooms: [], packages: ['valibot'], forbidden: pure},
  formats: {rooms: ['protocol'], forbidden: pure},
  proof: {rooms: ['protocol'], forbidden: pure},
  client: {rooms: ['protocol', 'formats', 'proof'], packages: ['ky', 'url-template'], forbidden: storage},
  controllers: {rooms: ['protocol'], types: ['lit'], forbidden: [...network, ...storage]},
  i18n: {rooms: [], types: ['protocol'], forbidden: pure},
  styles: {rooms: [], packages: ['lit'], forbidden: [...network, ...storage]},
  elements: {
    rooms: seen,
    types: ['proof'],
    packages: ['lit', 'diff'],
    forbidden: [...network, ...storage, ...rawHtml],
  },
  embed: {
    rooms: [...seen, 'proof', 'elements'],
    packages: ['lit', '@lit-labs/ssr'],
    computed: true,
    forbidden: storage,
  },
  endpoint: {
    rooms: ['protocol', 'formats', 'proof'],
    packages: ['node:', 'hono', '@hono/node-server', 'jose', 'csv-parse', 'sharp'],
    forbidden: dom,
  },
  check: {rooms: ['protocol', 'formats', 'proof', 'client'], packages: ['node:'], forbidden: dom},
  cli: {rooms: ['endpoint', 'check', 'embed'], packages: ['node:'], forbidden: dom},
  internal: {rooms: [], forbidden: storage},
};

/** What one file may hold that its room must not. */
export const exceptions: Readonly<Record<string, readonly string[]>> = {
  // An author's key, kept where a visitor ticks the box for it; announced in the form and in README.
  'src/elements/reviews/author-key/key-store.ts': ['indexedDB'],
};
