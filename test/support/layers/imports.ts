import {hide} from './source-text.js';

/** One import, of whatever form. */
export interface Import {
  /** As written; `undefined` where it is worked out at run time. */
  readonly specifier: string | undefined;
  /** `import type` or `export type`: nothing is left of it in JavaScript. */
  readonly isType: boolean;
}

const names = String.raw`\{[^{}]*\}`;
const from = String.raw`\s*from\s*(['"])(?<specifier>[^'"]+)\2`;
const forms = [
  // import a, {b} from 'c' · import * as a from 'b' · import type {a} from 'b'
  String.raw`import\s+(type\s+(?!from\b))?(?:[\w$]+(?:\s*,\s*(?:${names}|\*\s*as\s+[\w$]+))?|${names}|\*\s*as\s+[\w$]+)${from}`,
  String.raw`import\s*(type\s*)?${names}${from}`,
  // export {a} from 'b' · export * from 'b' · export type {a} from 'b'
  String.raw`export\s*(type\s*)?(?:${names}|\*(?:\s*as\s+[\w$]+)?)${from}`,
  // import 'a'
  String.raw`import\s*(type)?(['"])(?<specifier>[^'"]+)\2`,
];
const dynamic = String.raw`import\s*\(\s*(?:(['"\x60])(?<specifier>[^'"\x60$]*)\1\s*[,)])?`;

/** The imports of a TypeScript module. */
export function importsOf(source: string): Import[] {
  const text = hide(source, 'comments');
  const code = hide(source, 'comments and strings');
  const find = (form: string): RegExpExecArray[] =>
    // What looks like an import within a string is none.
    [...text.matchAll(new RegExp(`(?<![\\w$.])${form}`, 'g'))].filter(({index}) =>
      /^(?:im|ex)port/.test(code.slice(index)),
    );
  const fixed = forms
    .flatMap(find)
    .map((match) => ({specifier: match.groups?.specifier, isType: Boolean(match[1])}));
  const computed = find(dynamic).map((match) => ({specifier: match.groups?.specifier, isType: false}));
  const all = [...fixed, ...computed];
  return all.filter(
    (one, index) =>
      all.findIndex((other) => other.specifier === one.specifier && other.isType === one.isType) === index,
  );
}
