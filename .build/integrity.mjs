import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';

// What a page may name itself, against what is only ever loaded by one of these: there the shorter hash saves bytes. One file
// has one `integrity` everywhere, or engines would fetch it twice.
const isCore = (name) =>
  /^candor(-rating|-reviews|-pledge|-person|-loader)?-\d/.test(name) || name.endsWith('.css');

/** The hash of a built file in base64, and the algorithm it is made with. */
export const hashOf = (path, name) => {
  const algorithm = isCore(name) ? 'sha384' : 'sha256';
  return {
    algorithm,
    hash: createHash(algorithm)
      .update(readFileSync(`${path}/${name}`))
      .digest('base64'),
  };
};

/** What the `integrity` attribute wants for a built file (W3C SRI). */
export const integrityOf = (path, name) => {
  const {algorithm, hash} = hashOf(path, name);
  return `${algorithm}-${hash}`;
};

/** Writes the `integrity` of each file of a folder into one list, `integrity.json`. */
export const writeIntegrity = (folder) => {
  const names = readdirSync(folder)
    .filter((name) => /\.(js|css)$/.test(name))
    .sort();
  const all = Object.fromEntries(names.map((name) => [name, integrityOf(folder, name)]));
  writeFileSync(`${folder}/integrity.json`, `${JSON.stringify(all, null, 2)}\n`);
};
