import {readFileSync} from 'node:fs';

import nodeResolve from '@rollup/plugin-node-resolve';
import {minifyTemplateLiterals} from 'rollup-plugin-minify-template-literals';
import {decoratorsOfThePage} from './.build/decorators-of-the-page.mjs';
import {hashOf, integrityOf} from './.build/integrity.mjs';
import {languagesOfThePage, languageTags} from './.build/languages-of-the-page.mjs';
import {licensesOfTheBundled} from './.build/licenses.mjs';
import {litOfThePage} from './.build/lit-of-the-page.mjs';
import {
  factsOfTheBuild,
  filesOfTheirOwn,
  insteadOf,
  languageFiles,
  librariesOfThePage,
  litOfTheElement,
  minified,
  ownTrustedTypesPolicy,
} from './.build/rollup-plugins.mjs';

const {version} = JSON.parse(readFileSync('package.json', 'utf8'));

/** What a page can load: all elements, or one. */
const entries = {
  candor: 'dist/elements/define.js',
  'candor-rating': 'dist/elements/rating/define.js',
  'candor-reviews': 'dist/elements/reviews/define.js',
  'candor-pledge': 'dist/elements/pledge/define.js',
  'candor-person': 'dist/elements/person/define.js',
};

/** What is loaded when it is needed, as files of their own beside the others, that share nothing with them but data. */
const languages = languageFiles();
/** What an element loads when a visitor first uses it. */
const parts = {
  'candor-reviews-finding': 'dist/elements/reviews/finding/index.js',
  'candor-reviews-layout': 'dist/elements/reviews/layout/index.js',
  'candor-reviews-writing': 'dist/elements/reviews/writing/index.js',
  'candor-reviews-author-key': 'dist/elements/reviews/author-key/index.js',
  'candor-reviews-lightbox': 'dist/elements/reviews/lightbox/index.js',
  'candor-reviews-json-ld': 'dist/elements/reviews/json-ld/index.js',
  'candor-person-callback': 'dist/elements/person/callback/index.js',
  'candor-person-booking': 'dist/elements/person/booking/index.js',
  'candor-contrast': 'dist/elements/shared/contrast/index.js',
  'candor-debug': 'dist/elements/shared/debug.js',
  'candor-requests': 'dist/elements/shared/requests/index.js',
  'candor-proof': 'dist/elements/shared/proof/index.js',
  'candor-pledge-wordings': 'dist/elements/pledge/wordings/index.js',
  'candor-pledge-award': 'dist/elements/pledge/award/index.js',
  'candor-pledge-more': 'dist/elements/pledge/more-pledges.js',
  'candor-take-over': 'dist/elements/shared/take-over.js',
};
const rarelyNeeded = {
  'candor-repeat': 'dist/client/repeat.js',
  'candor-listed-rating': 'dist/client/listed-rating.js',
  'candor-failure-details': 'dist/client/failure-details.js',
  // What checks that which is signed: src/proof, and how the client reads what that needs.
  'candor-prove-reviews': 'dist/client/prove-reviews.js',
  'candor-prove-statements': 'dist/client/prove-statements.js',
  'candor-prove-photo': 'dist/client/prove-photo.js',
  'candor-badge': 'dist/client/badge.js',
  'candor-loaded-apart': 'dist/proof/loaded-apart.js',
  'candor-walk': 'dist/proof/walk.js',
  'candor-witnessed': 'dist/proof/witnessed.js',
  'candor-other': 'dist/client/read-other.js',
  'candor-mangrove': 'dist/client/read-mangrove.js',
  'candor-formats': 'dist/client/read-page.js',
};

const folder = 'dist/cdn';

const plugins = [
  ownTrustedTypesPolicy(),
  litOfThePage(),
  decoratorsOfThePage(),
  librariesOfThePage(),
  nodeResolve({browser: true, exportConditions: ['production']}),
  minifyTemplateLiterals({filter: (id) => !/node_modules|\.build/.test(id)}),
  minified(),
  licensesOfTheBundled(folder, version),
];

const fileName = (name, format = 'es') => `${name}-${version}${format === 'iife' ? '.classic' : ''}.js`;

const build = (name, input, first, format = 'es') => ({
  input,
  plugins: [...first, ...plugins],
  output: {
    file: `${folder}/${fileName(name, format)}`,
    format,
    inlineDynamicImports: true,
    ...(format === 'iife' ? {name: 'candor', extend: true} : {}),
  },
});

// What only some visitors need, and only after they did something, is no weight on all others.
const inEnglish = {...rarelyNeeded, ...parts};
const apart = [filesOfTheirOwn(inEnglish), languagesOfThePage()];
const ofLanguage = (tag) => Object.keys(languages).filter((name) => name.endsWith(`-${tag}`));

// Each file knows the hashes of those it loads, so these are built before it: what elements load when it is needed, a list of
// it for each language, the list of these and of the rest, the elements, the loader.
const hashes = (names, key = (name) => name) =>
  Object.fromEntries(names.map((name) => [key(name), hashOf(folder, fileName(name)).hash]));
const integrityOfList = () => integrityOf(folder, fileName('candor-files'));
const integrityOfElements = () =>
  Object.fromEntries(
    Object.keys(entries)
      .filter((name) => name !== 'candor')
      .map((name) => [name, integrityOf(folder, fileName(name))]),
  );

const listOfLanguage = (tag) =>
  build(`candor-files-${tag}`, 'dist/embed/files/language-list.js', [
    factsOfTheBuild({hashes: () => hashes(ofLanguage(tag), (name) => name.slice(0, -tag.length - 1))}),
  ]);

const list = build('candor-files', 'dist/embed/files/file-list.js', [
  factsOfTheBuild({
    hashes: () => hashes(Object.keys(inEnglish)),
    languages: () =>
      hashes(
        languageTags().map((tag) => `candor-files-${tag}`),
        (name) => name.replace('candor-files-', ''),
      ),
  }),
]);

const element = (name, input, format) =>
  build(
    name,
    input,
    [
      ...apart,
      factsOfTheBuild({version, integrityOfList, fileName: fileName(name, format)}),
      ...(format === 'iife' ? [insteadOf('folder.js', 'folder-of-script.js')] : []),
    ],
    format,
  );

const part = (name, input) =>
  build(name, input, [
    ...apart,
    factsOfTheBuild({version}),
    insteadOf('load-file.js', 'load-file-of-parts.js'),
    litOfTheElement(),
  ]);

const loader = () => {
  const name = 'candor-loader';
  const facts = {version, integrityOfList, integrityOfElements, fileName: fileName(name)};
  const {output, ...rest} = build(name, 'dist/embed/loader/loader.js', [
    factsOfTheBuild(facts),
    insteadOf('folder.js', 'folder-of-script.js'),
  ]);
  // Nothing but statements: the same file is a module and a classic script.
  return {...rest, output: {...output, format: 'iife'}};
};

export default [
  ...Object.entries(inEnglish).map(([name, input]) => part(name, input)),
  ...Object.entries(languages).map(([name, input]) => build(name, input, [])),
  ...languageTags().map(listOfLanguage),
  list,
  ...Object.entries(entries).flatMap(([name, input]) => [element(name, input), element(name, input, 'iife')]),
  loader(),
];
