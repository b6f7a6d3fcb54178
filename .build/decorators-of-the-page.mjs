const decorated = /__decorate\(\[\s*property\(([^()]*)\)\s*\], (\w+)\.prototype, "(\w+)", void 0\);/g;

/**
 * Declares properties without decorators: what the compiler writes for `@property(…) name` says no more than
 * `createProperty('name', …)`, and brings a helper into each file that says it.
 */
export const decoratorsOfThePage = () => ({
  name: 'decorators-of-the-page',
  transform(code, id) {
    if (!code.includes('__decorate(')) return null;
    const plain = code.replace(
      decorated,
      (_, options, element, name) =>
        `${element}.createProperty(${[JSON.stringify(name), options].filter(Boolean).join(', ')});`,
    );
    if (plain.includes('__decorate('))
      this.error(`${id} decorates something else than a field with @property`);
    return {code: plain, map: null};
  },
});
