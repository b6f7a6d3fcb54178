import {globSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';

import {minify} from 'terser';

/** Makes files small. In this process: the plugin there is for it starts a thread for each file, and there are hundreds. */
export const minified = () => ({
  name: 'minified',
  renderChunk: async (code) => {
    const options = {ecma: 2022, module: true, compress: {passes: 3, unsafe_arrows: true}};
    const {code: small} = await minify(code, {...options, format: {comments: false}});
    return {code: small, map: null};
  },
});

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
      code: `import {candorPolicy} from ${JSON.stringify(policy)};\n${code.replace(litPolicy, 'candorPolicy()')}`,
      map: null,
    };
  },
});

const ofThePage = {
  valibot: resolve('.build/valibot-of-the-page.mjs'),
  'url-template': resolve('.build/url-template-of-the-page.mjs'),
  './css-tag.js': resolve('.build/css-of-the-page.mjs'),
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

const folderOfFiles = resolve('dist/embed/files');

/** Lets some modules be files of their own: where they are imported when needed, they are loaded by name, and verified. */
export const filesOfTheirOwn = (files) => {
  const names = new Map(Object.entries(files).map(([name, input]) => [resolve(input), name]));
  return {
    name: 'files-of-their-own',
    transform(code, id) {
      if (!code.includes('import(')) return null;
      const loaded = code.replace(/\bimport\('(\.[^']+)'\)/g, (all, source) => {
        const name = names.get(resolve(dirname(id), source));
        return name ? `loadFile('${name}')` : all;
      });
      if (loaded === code) return null;
      return {code: `import {loadFile} from '${folderOfFiles}/load-file.js';\n${loaded}`, map: null};
    },
  };
};

/** Puts one module of dist/embed/files/ in the place of another, where a file has other means. */
export const insteadOf = (name, other) => ({
  name: 'instead-of',
  load: (id) => (id === join(folderOfFiles, name) ? `export * from './${other}';` : null),
});

/**
 * Tells src/embed/files/built.ts what only the build knows.
 *
 * @param facts - Its exports by name, or what gives them once the files before it are built.
 */
export const factsOfTheBuild = (facts) => ({
  name: 'facts-of-the-build',
  load: (id) =>
    id === join(folderOfFiles, 'built.js')
      ? Object.entries(facts)
          .map(
            ([name, fact]) =>
              `export const ${name} = ${JSON.stringify(typeof fact === 'function' ? fact() : fact)};`,
          )
          .join('\n')
      : null,
});
