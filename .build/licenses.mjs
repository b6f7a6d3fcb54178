import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';

const packages = new Map();

const folderOf = (id) => /^(.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+)[/\\]/.exec(id)?.[1];

const licenseOf = (folder) => {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.(md|txt))?$/i.test(name));
  if (!file) throw new Error(`${folder} has no licence, and may not be bundled`);
  return readFileSync(join(folder, file), 'utf8').trim();
};

const note = (id) => {
  const folder = folderOf(id);
  if (!folder || packages.has(folder) || !existsSync(join(folder, 'package.json'))) return false;
  const {name, version, license} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  packages.set(folder, {name, version, license, text: licenseOf(folder)});
  return true;
};

// Stand-ins of ours (librariesOfThePage) follow these, and name them.
for (const name of ['url-template', 'valibot']) note(resolve('node_modules', name, 'package.json'));

const line = '-'.repeat(80);

const noticesOf = (version) => {
  const own = `Candor ${version} (MIT)\n\n${readFileSync('LICENSE', 'utf8').trim()}`;
  const others = [...packages.values()]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({name, version: v, license, text}) => `${name} ${v} (${license})\n\n${text}`);
  const head =
    'The files of this folder are Candor. Parts of them are, or follow closely, the packages named below.';
  return `${[head, own, ...others].join(`\n\n${line}\n\n`)}\n`;
};

/**
 * Writes the licences of all that is bundled beside what it is bundled in. Their notices must go along (MIT, BSD: "in all
 * copies"), and minifying takes them out of the files.
 */
export const licensesOfTheBundled = (folder, version) => ({
  name: 'licenses-of-the-bundled',
  writeBundle() {
    // Those that only pass on what others hold, too: their notice is the one a reader would look for.
    if ([...this.getModuleIds()].filter(note).length > 0)
      writeFileSync(join(folder, `candor-licenses-${version}.txt`), noticesOf(version));
  },
});
