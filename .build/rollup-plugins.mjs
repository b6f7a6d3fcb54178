import {globSync} from 'node:fs';
import {dirname, resolve} from 'node:path';

const litPolicy = 's.createPolicy("lit-html",{createHTML:t=>t})';

/**
 * Gives Lit the policy `candor` instead of one of its own: one name for a site to allow, shared by every copy on the page.
 * Lit would throw at import where its name is not allowed, or where another copy of Lit came first.
 */
export const ownTrustedTypesPolicy = () => ({
  name: 'own-trusted-types-policy',
  transform(code, id) {
    if (!/\/lit-html\/lit-html\.js$/.test(id)) return null;
    if (!code.includes(litPolicy))
      this.error('lit-html no longer creates its policy as expected; see features.md §5');
    const policy = resolve('dist/internal/trusted-types.js');
    return {
      code: `import {htmlPolicy} from ${JSON.stringify(policy)};\n${code.replace(litPolicy, 'htmlPolicy()')}`,
      map: null,
    };
  },
});

const ofThePage = {
  valibot: resolve('.build/valibot-of-the-page.mjs'),
  'lit/decorators.js': resolve('.build/decorators-of-the-page.mjs'),
};

/** Lets the page do without what of libraries it never uses, where the bundler cannot see that. */
export const librariesOfThePage = () => ({
  name: 'libraries-of-the-page',
  resolveId: {order: 'pre', handler: (source) => ofThePage[source] ?? null},
});

/** Lets a part of an element do without a copy of Lit: the element that loads it has one. */
export const litOfTheElement = () => {
  const shim = resolve('.build/lit-of-parts.mjs');
  return {
    name: 'lit-of-the-element',
    resolveId: {
      order: 'pre',
      handler: (source) => (/^lit$|(?:^|\/)lit-html(?:\.js)?$/.test(source) ? shim : null),
    },
  };
};

/** What each element says in each language, by the name of the file it becomes. */
export const languageFiles = () =>
  Object.fromEntries(
    globSync('src/i18n/*/candor-*.ts')
      .map((path) => path.replaceAll('\\', '/'))
      .sort()
      .map((path) => {
        const [, tag, name] = /i18n\/([^/]+)\/(candor-[\w-]+)\.ts$/.exec(path) ?? [];
        return [`${name}-${tag}`, `dist/i18n/${tag}/${name}.js`];
      }),
  );

/** Leaves some modules out of a bundle: what imports them imports the file beside it instead. */
export const fileOfItsOwn = (files, version) => {
  const names = new Map(Object.entries(files).map(([name, input]) => [resolve(input), name]));
  return {
    name: 'file-of-its-own',
    resolveId(source, importer) {
      if (!importer || !source.startsWith('.')) return null;
      const name = names.get(resolve(dirname(importer), source));
      return name ? {id: `./${name}-${version}.js`, external: 'relative'} : null;
    },
  };
};
