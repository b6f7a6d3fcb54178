import {existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {dirname, extname, join, relative, resolve, sep} from 'node:path';

import type {FillOptions, fillPage} from '../embed/prerender/index.js';
import {usage} from '../endpoint/failure.js';
import {type Io, plainLine} from './io.js';

/** Which pages are filled, and where they go. */
export interface Folder {
  readonly folder: string;
  /** The same folder, to fill them in place. */
  readonly out: string;
  /** The address the folder has on the web. */
  readonly base: string;
}

const typeOf = (path: string): string =>
  ({'.html': 'text/html', '.json': 'application/json', '.jsonld': 'application/ld+json'})[extname(path)] ??
  'application/octet-stream';

/** Asks the folder for what it holds itself: it may not be on the web yet. */
const folderFirst = ({folder, base}: Folder): NonNullable<FillOptions['fetch']> => {
  const root = new URL('./', base);
  return (request) => {
    const url = new URL(request.url);
    const isInside = url.origin === root.origin && url.pathname.startsWith(root.pathname);
    if (!isInside) return fetch(request);
    const path = join(folder, decodeURIComponent(url.pathname.slice(root.pathname.length)) || 'index.html');
    const isOwn = path.startsWith(folder + sep) && existsSync(path) && statSync(path).isFile();
    if (!isOwn) return fetch(request);
    const response = new Response(readFileSync(path), {headers: {'content-type': typeOf(path)}});
    // A response made by hand has no address of its own, which what stands in it is relative to.
    Object.defineProperty(response, 'url', {value: request.url});
    return Promise.resolve(response);
  };
};

const pagesIn = (folder: string): readonly string[] =>
  readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((path) => /\.html?$/i.test(path) && !path.split(sep).includes('node_modules'))
    .sort();

const addressOf = (path: string, base: string): string =>
  new URL(
    path
      .split(sep)
      .map(encodeURIComponent)
      .join('/')
      .replace(/(^|\/)index\.html$/, '$1'),
    new URL('./', base),
  ).href;

/**
 * Fills the elements of all pages of a folder.
 *
 * @param fill - Fills one page.
 * @returns The exit code: 1 where something could not be had.
 * @throws {CandorError} `usage` where there is no such folder.
 */
export const prerenderFolder = async (
  given: Folder,
  fill: typeof fillPage,
  options: Omit<FillOptions, 'address' | 'fetch'>,
  io: Io,
): Promise<number> => {
  const {folder, out, base} = given;
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw usage(`there is no folder ${folder}`);
  let filled = 0;
  let left = 0;
  for (const path of pagesIn(folder)) {
    // Bytes that are no UTF-8 would come out as others.
    const bytes = readFileSync(join(folder, path));
    const text = bytes.toString('utf8');
    if (!Buffer.from(text, 'utf8').equals(bytes)) {
      io.err(plainLine(`${path}: not in UTF-8, left as it was`));
      left++;
      continue;
    }
    const address = addressOf(path, base);
    const page = await fill(text, {
      ...options,
      address,
      fetch: folderFirst({...given, folder: resolve(folder)}),
    });
    const problems = page.elements.filter(({problem}) => problem !== undefined);
    for (const {element, line, problem} of problems)
      io.err(plainLine(`${path}:${line}: ${element} was left as it was: ${problem}`));
    const done = page.elements.length - problems.length;
    filled += done;
    left += problems.length;
    if (done > 0) io.out(plainLine(`${path}: ${done} filled`));
    const target = join(out, path);
    if (page.html === text && relative(out, folder) === '') continue;
    mkdirSync(dirname(target), {recursive: true});
    writeFileSync(target, page.html);
  }
  io.out(`${filled} filled${left > 0 ? `, ${left} left as they were` : ''}`);
  return left > 0 ? 1 : 0;
};
