import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';

/** Writes the SHA-384 of each file of a folder, as the `integrity` attribute wants it (W3C SRI). */
export const writeIntegrity = (folder) => {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .sort();
  const hashOf = (name) =>
    `sha384-${createHash('sha384')
      .update(readFileSync(`${folder}/${name}`))
      .digest('base64')}`;
  const hashes = Object.fromEntries(names.map((name) => [name, hashOf(name)]));
  writeFileSync(`${folder}/integrity.json`, `${JSON.stringify(hashes, null, 2)}\n`);
};
