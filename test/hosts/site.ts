import {globSync, readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {pathToFileURL} from 'node:url';

import {buildName, builds} from '../support/builds.js';
import {serve} from '../support/static-server.js';
import type {Host} from './hosts.js';
import {folderOf} from './prepare.js';
import {trustData} from './trust-data.js';
import {watch} from './watch.js';

/** A host's pages on a server, with what their elements ask for. */
export interface Site {
  readonly origin: string;
  /** The documents that were asked for since {@link forget}, sorted. */
  asked(): string[];
  forget(): void;
  close(): Promise<void>;
}

const scenes = ['settings', 'routes', 'list', 'toggle', 'server'];
const served = '<script>watch.served = document.querySelector("candor-reviews")</script>';

const watched = (html: string): string =>
  html.replace('<head>', '<head><script src="/watch.js"></script>').replace('</body>', `${served}</body>`);

/** Serves a host whose files are there; see `prepare.ts`. */
export const openSite = async (host: Host): Promise<Site> => {
  const folder = folderOf(host);
  const pages = globSync('*.html', {cwd: folder}).includes('index.html')
    ? await applicationPages(host)
    : documentPages(folder);
  const server = await serve({
    folders: {
      '/': folder,
      '/assets/': join(folder, 'dist/client/assets'),
      '/candor/': builds,
      '/shown.js': join(folder, '../shown.js'),
    },
    documents: {
      ...pages,
      ...trustData,
      '/watch.js': `(${watch})();`,
      '/shown.js': readFileSync(join(folder, '../shown.js'), 'utf8'),
      '/candor/candor.js': readFileSync(join(builds, buildName('candor')), 'utf8'),
    },
  });
  return {
    origin: server.origin,
    asked: () =>
      server.requests
        .map(({url}) => url)
        .filter((url) => url.startsWith('/trust/'))
        .sort(),
    forget: () => void server.requests.splice(0),
    close: () => server.close(),
  };
};

const documentPages = (folder: string): Record<string, string> =>
  Object.fromEntries(
    globSync('*.html', {cwd: folder}).map((name) => [
      `/${basename(name)}`,
      watched(readFileSync(join(folder, name), 'utf8')),
    ]),
  );

// One page for all scenes, whose application reads the address; and the one that a server wrote.
const applicationPages = async (host: Host): Promise<Record<string, string>> => {
  const folder = folderOf(host);
  const html = watched(readFileSync(join(folder, 'dist/client/index.html'), 'utf8'));
  const pages = Object.fromEntries(scenes.map((scene) => [`/${scene}.html`, html]));
  if (!host.isServed) return pages;
  const module = pathToFileURL(join(folder, 'dist/server/server.js')).href;
  const {render, head = () => ''}: {render: () => string | Promise<string>; head?: () => string} =
    await import(module);
  const written = html
    .replace('<div id="app"></div>', `<div id="app">${await render()}</div>`)
    .replace('</head>', `${head()}</head>`);
  return {...pages, '/server.html': written};
};
