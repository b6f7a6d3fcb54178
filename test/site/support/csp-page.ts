import {readdirSync} from 'node:fs';

import {buildName, builds} from '../../support/builds.js';
import {integrityOf} from './built-text.js';
import {visitScript} from './csp-visit.js';
import {kettle} from './loader-pages.js';

/** The ways in which our code gets on a page. */
export const waysIn = ['loader', 'module', 'classic'] as const;

/** One of {@link waysIn}. */
export type WayIn = (typeof waysIn)[number];

/** The file that the page itself names. */
export const fileOf = (way: WayIn): string =>
  way === 'loader' ? buildName('candor-loader') : buildName('candor', way);

/** The line that a site puts into its pages. */
export const snippetOf = (way: WayIn, base: string, nonce = ''): string => {
  const name = fileOf(way);
  const kind = way === 'classic' ? 'defer' : 'type="module"';
  return `<script ${kind} src="${base}${name}" integrity="${integrityOf(name)}" crossorigin${nonce && ` nonce="${nonce}"`}></script>`;
};

const files = readdirSync(builds).filter((name) => name.endsWith('.js') && !name.includes('.classic.'));
const otherTags = files
  .flatMap((name) => /^candor-files-([\w-]+)-\d/.exec(name)?.[1] ?? [])
  .filter((tag) => tag !== 'de');
const isOther = new RegExp(`-(${otherTags.join('|')})-\\d`);

/** All that a German page can come to load, beside the file that it names itself. */
export const furtherFiles: readonly string[] = files.filter((name) => !isOther.test(name));

const elements = ['rating', 'reviews', 'pledge', 'person']
  .map((name) => {
    const subject = /rating|reviews/.test(name) ? ` subject="${kettle}"` : '';
    return `<candor-${name} loading="eager" limit="5"${subject}><p>Was hier stand.</p></candor-${name}>`;
  })
  .join('\n');

/** A German page with all four elements and no script or style but what is given. */
export const cspPage = (head: string, data: string, nonce = ''): string => `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><title>Policy</title>
<script${nonce && ` nonce="${nonce}"`}>${visitScript}</script>
<link rel="trust-data" href="${data}/.well-known/trust-data.json">${head}</head><body>
${elements}</body></html>`;

/** A page with another in a frame. */
export const framingPage = (frame: string): string => `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><title>Frame</title>
<script>${visitScript}</script></head><body>${frame}</body></html>`;
