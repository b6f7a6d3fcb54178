import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {basename, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

import {usage} from '../../endpoint/failure.js';
import {readArguments} from '../arguments.js';
import {chooseFiles, languagesOf} from '../built-files.js';
import type {Command} from '../command.js';
import {copyFiles} from '../copy-files.js';
import {policyLine, snippetLines} from '../files-snippet.js';
import type {Io} from '../io.js';

const help = `Usage: candor files FOLDER [options]

Copies the files that a page loads into a folder of your site, and prints the lines for your pages, with hashes. Which of
them a visitor needs, the loader finds out; all of them together are never loaded. A file's name has its version, and it
never changes: what is there already stays, and is never overwritten.

  --only ELEMENT,…       for some elements only: rating, reviews, pledge, person
  --language TAG,…       in some languages only; English is always there
  --base URL             the address the folder will have; without it, the folder's name: /candor/ for public/candor
`;

const options = {only: {type: 'string'}, language: {type: 'string'}, base: {type: 'string'}} as const;

const built = fileURLToPath(new URL('../../../dist/cdn/', import.meta.url));

const elements = ['rating', 'reviews', 'pledge', 'person'];

const readList = (name: string, text: string | undefined, known: readonly string[]): string[] | undefined => {
  const list = text?.split(',').map((each) => each.trim());
  const unknown = list?.find((each) => !known.includes(each));
  if (unknown === undefined) return list;
  throw usage(`--${name} does not know “${unknown}”; there are: ${known.join(', ')}`);
};

const readBase = (base: string): string => {
  if (/^(https?:\/\/[^/]|\/|\.\.?\/)/.test(base)) return base.endsWith('/') ? base : `${base}/`;
  throw usage('--base is an address, like /candor/ or https://cdn.example/candor/');
};

const readBuilt = (): {readonly names: string[]; readonly integrity: Record<string, string>} => {
  if (!existsSync(join(built, 'integrity.json')))
    throw new Error('the built files are not there; run npm run build');
  const integrity: Record<string, string> = JSON.parse(readFileSync(join(built, 'integrity.json'), 'utf8'));
  return {
    names: readdirSync(built)
      // The licences of what is bundled go along with it.
      .filter((name) => Object.hasOwn(integrity, name) || name.startsWith('candor-licenses-'))
      .sort(),
    integrity,
  };
};

const run = async (args: readonly string[], io: Io): Promise<number> => {
  const {values, positionals} = readArguments(args, options, 'files');
  const [folder] = positionals;
  if (!folder || positionals.length > 1) throw usage('name one folder; see candor files --help');
  const {names: all, integrity} = readBuilt();
  const names = chooseFiles(all, {
    elements: readList('only', values.only, elements),
    languages: readList('language', values.language, ['en', ...languagesOf(all)]),
  });
  const base = readBase(values.base ?? `/${basename(resolve(folder))}/`);
  const {copied, there} = copyFiles(built, folder, names);
  io.err(`${folder}: ${copied.length} files copied, ${there.length} were there already`);
  io.out(snippetLines({base, integrity, names}).join('\n'));
  io.err(`Where your site has a Content-Security-Policy, add: ${policyLine({base, names})}`);
  io.err("Where it has require-trusted-types-for 'script', add to its trusted-types: candor");
  io.err(
    'ENDPOINT is the origin of what the elements ask; an origin of its own for pictures goes into img-src.',
  );
  return 0;
};

/** `candor files` */
export const filesCommand: Command = {summary: 'copy what pages load into your site', help, run};
