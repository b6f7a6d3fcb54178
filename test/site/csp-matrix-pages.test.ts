import assert from 'node:assert/strict';
import {after, before, it} from 'node:test';

import {buildName, builds} from '../support/builds.js';
import {publishDemo} from '../support/published-demo.js';
import {type StaticServer, serve} from '../support/static-server.js';
import {builtText} from './support/built-text.js';
import {trustedList} from './support/csp-cases.js';
import {cspPage, fileOf, framingPage, furtherFiles, snippetOf, waysIn} from './support/csp-page.js';
import {visit} from './support/csp-visit.js';
import {temporaryFolder} from './support/folder.js';
import {inEachEngine} from './support/in-each-engine.js';

interface PageCase {
  readonly html: string;
  /** The page in the frame, where it is one of its own. */
  readonly framed?: string;
  readonly origin?: 'null';
  /** What is written into the console, at most once for each element. */
  readonly note?: RegExp;
}

const older = '0.0.9';
const version = /-([\d.]+)\.js$/.exec(buildName('candor'))?.[1] ?? '';
const anyone = {'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin'};
const folder = temporaryFolder();
const documents: Record<string, string> = {};
let site: StaticServer;
let other: StaticServer;

/** Under names of another version: what the page itself names says that it is that version, and the rest is as it was. */
const olderFiles = (): Record<string, string> =>
  Object.fromEntries(
    [...furtherFiles, ...waysIn.map(fileOf)].map((name) => {
      const isNamed = waysIn.some((way) => fileOf(way) === name);
      const text = builtText(name);
      return [`/older/${name.replace(version, older)}`, isNamed ? text.replaceAll(version, older) : text];
    }),
  );

before(async () => {
  const {folders, documents: published} = await publishDemo(folder);
  other = await serve({
    folders: {...folders, '/older/': builds},
    documents: {...published, ...olderFiles()},
    rules: [{path: /./, headers: anyone}],
  });
  site = await serve({documents});
});
after(() => Promise.all([site, other].map((server) => server?.close())));

const escaped = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const frame = (attributes: string): string =>
  framingPage(`<iframe ${attributes} width="900" height="900"></iframe>`);

const names = {
  'loader twice': ['loader', 'loader classic'],
  'loader and one file': ['loader', 'module'],
  'one file as module and classic': ['module', 'classic'],
  'loader and an older loader': ['loader', 'older loader'],
  'an older loader first': ['older loader', 'loader'],
  'an older file beside the loader': ['older module', 'loader'],
  'two versions of one file': ['older module', 'module'],
};
const copies: Readonly<Record<keyof typeof names, RegExp | undefined>> = {
  'loader twice': undefined,
  'loader and one file': /already defined/,
  'one file as module and classic': /already defined/,
  'loader and an older loader': new RegExp(`${version} came first, so ${older} is not used`),
  'an older loader first': new RegExp(`${older} came first, so ${version} is not used`),
  'an older file beside the loader': undefined,
  'two versions of one file': /already defined/,
};

const lineOf = (name: string): string => {
  const base = `${other.origin}/candor/`;
  const [way = 'loader'] = waysIn.filter((each) => name.endsWith(each));
  if (name === 'loader classic') return snippetOf('loader', base).replace('type="module"', 'defer');
  if (!name.startsWith('older')) return snippetOf(way, base);
  return `<script type="module" src="${other.origin}/older/${fileOf(way).replace(version, older)}" crossorigin></script>`;
};

const pageCases: Readonly<Record<string, (path: string) => PageCase>> = {
  ...Object.fromEntries(
    waysIn.flatMap((way) => {
      const html = (): string => cspPage(snippetOf(way, `${other.origin}/candor/`), other.origin);
      return [
        [
          `${way} in a sandboxed frame`,
          (path: string): PageCase => ({
            html: frame(`sandbox="allow-scripts" src="${path.replace('.html', '.framed.html')}"`),
            framed: html(),
            origin: 'null',
          }),
        ],
        [`${way} in a srcdoc frame`, (): PageCase => ({html: frame(`srcdoc="${escaped(html())}"`)})],
        [
          `${way} in a sandboxed srcdoc frame`,
          (): PageCase => ({
            html: frame(`sandbox="allow-scripts" srcdoc="${escaped(html())}"`),
            origin: 'null',
          }),
        ],
      ];
    }),
  ),
  ...Object.fromEntries(
    Object.entries(names).map(([name, files]) => [
      name,
      (): PageCase => {
        const note = copies[name as keyof typeof names];
        return {html: cspPage(files.map(lineOf).join('\n'), other.origin), ...(note && {note})};
      },
    ]),
  ),
};

inEachEngine('frames and copies under a strict policy', ({name: engine, withPage}) => {
  Object.entries(pageCases).forEach(([name, make], at) => {
    it(name, () =>
      withPage(async (page) => {
        const path = `/${engine}-${at}.html`;
        const {html, framed, origin, note} = make(path);
        documents[path] = html;
        if (framed) documents[path.replace('.html', '.framed.html')] = framed;
        const policy = trustedList({files: other.origin, data: other.origin, frame: "'self'"});
        site.rules = [{path: /\.html$/, headers: policy}];
        await page.goto(site.origin + path);
        const seen = await visit(page, 'full');
        assert.equal(seen.shown, 'full', JSON.stringify(seen));
        assert.deepEqual([...seen.violations, ...seen.errors], []);
        if (origin) assert.equal(seen.origin, origin);
        const notes = new Set(seen.warnings);
        assert.equal(notes.size, seen.warnings.length, seen.warnings.join('\n'));
        for (const each of notes) assert.match(each, note ?? /^nothing$/);
      }),
    );
  });
});
