// Old browsers' polyfills and hydration ask to be told of Lit, and copies of Lit count each other; a page of ours has none of
// the former, and what the latter is good for is said by `src/elements/shared/define.ts`.
const support = /\b\w+\.(?:litHtml|reactiveElement|litElement)(?:PolyfillSupport|HydrateSupport)\b/g;
const versions = /\(\w+\.(?:litHtml|reactiveElement|litElement)Versions\?\?=\[\]\)\.push\("[\d.]+"\)/g;

// For standard decorators, and for initializers of others; our elements are declared by `createProperty`.
const ofDecorators = [
  /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/,
  /const \w=this\[Symbol\.metadata\];if\(null!==\w\)\{const \w=litPropertyMetadata\.get\(\w\);if\(void 0!==\w\)for\(const\[\w,\w\]of \w\)this\.elementProperties\.set\(\w,\w\)\}/,
  /static addInitializer\(\w\)\{this\._\$Ei\(\),\(this\.l\?\?=\[\]\)\.push\(\w\)\}/,
  /,this\.constructor\.l\?\.forEach\(\w=>\w\(this\)\)/,
];

/** Lets the page do without what of Lit nothing in a built file uses. */
export const litOfThePage = () => ({
  name: 'lit-of-the-page',
  transform(code, id) {
    const [, file] = /\/(lit-html|reactive-element|lit-element)\.js$/.exec(id) ?? [];
    if (!file) return null;
    let lean = code.replace(support, '(void 0)').replace(versions, '(void 0)');
    for (const piece of file === 'reactive-element' ? ofDecorators : []) {
      if (!piece.test(lean)) this.error(`${file} is no longer written as expected: ${piece}`);
      lean = lean.replace(piece, '');
    }
    return {code: lean, map: null};
  },
});
