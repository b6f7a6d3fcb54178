import {brotliCompressSync, constants} from 'node:zlib';

import {rollup} from 'rollup';

import {minified} from './rollup-plugins.mjs';

/** What a page asks of src/proof: for reviews, and for pledges and people with their pictures. */
const asked = {
  reviews: {'verify-reviews': 'verifyReviews'},
  statements: {'verify-pledges': 'verifyPledges', 'verify-people': 'verifyPerson', photo: 'checkPhoto'},
};

const entry = 'what-a-page-asks';

// Only that room: what it imports of others, and what is loaded when needed, are left where they are.
const roomAlone = (exports) => ({
  name: 'room-alone',
  resolveId: (id) => (id === entry ? id : id.includes('../protocol/') ? {id, external: true} : null),
  resolveDynamicImport: (id) => ({id, external: true}),
  load: (id) =>
    id === entry
      ? Object.entries(exports)
          .map(([file, name]) => `export {${name}} from './dist/proof/${file}.js';`)
          .join('\n')
      : null,
});

/** How many bytes of compressed code there are. */
export const brotliSize = (code) =>
  brotliCompressSync(code, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length;

const sizeOf = async (exports) => {
  const bundle = await rollup({input: entry, plugins: [roomAlone(exports), minified()]});
  const {output} = await bundle.generate({format: 'es'});
  return brotliSize(output[0].code);
};

/** The brotli bytes of src/proof alone, by what it is loaded for. */
export const sizesOfProof = async () =>
  Object.fromEntries(
    await Promise.all(Object.entries(asked).map(async ([name, exports]) => [name, await sizeOf(exports)])),
  );
