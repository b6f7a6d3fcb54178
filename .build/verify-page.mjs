import {createHash} from 'node:crypto';
import {readFileSync, writeFileSync} from 'node:fs';

import nodeResolve from '@rollup/plugin-node-resolve';
import {rollup} from 'rollup';

import {librariesOfThePage, minified} from './rollup-plugins.mjs';

const from = 'src/check/page';
const ENTRY = 'entry-of-the-verifier';

const entry = (folder) => ({
  name: 'entry-of-the-verifier',
  resolveId: (id) => (id === ENTRY ? id : null),
  load: (id) =>
    id === ENTRY
      ? `import {startVerifier} from '${process.cwd()}/${folder}/check/page/start-verifier.js';
         startVerifier(document, location.href);`
      : null,
});

const bundle = async (folder) => {
  const plugins = [entry(folder), librariesOfThePage(), nodeResolve({browser: true}), minified()];
  const built = await rollup({input: ENTRY, plugins});
  const {output} = await built.generate({format: 'iife', inlineDynamicImports: true});
  await built.close();
  return output[0].code.trim();
};

const small = (css) => css.replace(/\s*\n\s*/g, ' ').trim();

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * Writes the page of the independent verifier: one file that asks for nothing but what it is told to check, so that a copy can
 * be kept anywhere. The policy in it lets this one script and this one sheet run, and lets addresses be read.
 */
export const writeVerifyPage = async (folder) => {
  // In a script element nothing may end it, and `<!--` begins something else (HTML §4.12.1.3).
  const script = (await bundle(folder)).replace(/<(?=\/script|script|!--)/gi, '\\x3c');
  const style = small(readFileSync(`${from}/verify.css`, 'utf8'));
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'connect-src https: http://127.0.0.1:* http://localhost:*',
    // The empty picture, so that none is asked for.
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  const places = {
    "default-src 'none'": policy,
    '<link rel="stylesheet" href="verify.css">': `<style>${style}</style>`,
    '<script src="verify.js"></script>': `<script>${script}</script>`,
  };
  let page = readFileSync(`${from}/verify.html`, 'utf8');
  for (const [place, text] of Object.entries(places)) {
    if (!page.includes(place)) throw new Error(`${from}/verify.html no longer has ${place}`);
    page = page.replace(place, () => text);
  }
  writeFileSync(`${folder}/verify.html`, page);
};
