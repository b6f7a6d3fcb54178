import {readFileSync} from 'node:fs';

import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import {minifyTemplateLiterals} from 'rollup-plugin-minify-template-literals';

import {
  fileOfItsOwn,
  languageFiles,
  librariesOfThePage,
  litOfTheElement,
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
  'candor-reviews-lightbox': 'dist/elements/reviews/lightbox/index.js',
  'candor-reviews-json-ld': 'dist/elements/reviews/json-ld/index.js',
  'candor-person-callback': 'dist/elements/person/callback/index.js',
  'candor-person-booking': 'dist/elements/person/booking/index.js',
  'candor-pledge-wordings': 'dist/elements/pledge/wordings/index.js',
};
const rarelyNeeded = {'candor-repeat': 'dist/client/repeat.js', 'candor-formats': 'dist/client/read-page.js'};

const plugins = [
  ownTrustedTypesPolicy(),
  librariesOfThePage(),
  nodeResolve({browser: true, exportConditions: ['production']}),
  minifyTemplateLiterals({filter: (id) => !id.includes('node_modules')}),
  terser({ecma: 2022, module: true, compress: {passes: 3, unsafe_arrows: true}, format: {comments: false}}),
];

const build = (name, input, format, apart = {}, first = []) => ({
  input,
  plugins: [...first, fileOfItsOwn(apart, version), ...plugins],
  output: {
    file: `dist/cdn/${name}-${version}${format === 'iife' ? '.classic' : ''}.js`,
    format,
    inlineDynamicImports: true,
    banner: `/*! Candor ${version}, MIT; Lit BSD-3-Clause */`,
    ...(format === 'iife' ? {name: 'candor', extend: true} : {}),
  },
});

// What only some visitors need, and only after they did something, is no weight on all others.
const apart = {...languages, ...rarelyNeeded, ...parts};

export default [
  ...Object.entries(entries).flatMap(([name, input]) => [
    build(name, input, 'es', apart),
    build(name, input, 'iife', apart),
  ]),
  ...Object.entries(parts).map(([name, input]) => build(name, input, 'es', apart, [litOfTheElement()])),
  ...Object.entries({...languages, ...rarelyNeeded}).map(([name, input]) => build(name, input, 'es')),
];
